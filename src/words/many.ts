import { tables } from './catalogue.ts';
import { words as checks } from './checks.ts';
import { many } from './en/many.ts';

/** With the sentences of the list of many tokens. */
export const words = { ...checks, ...tables({ many }) };
