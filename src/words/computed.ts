import { tables } from './catalogue.ts';
import { computed } from './en/computed.ts';
import { words as first } from './words.ts';

/** With who computed a check. */
export const words = { ...first, ...tables({ computed }) };
