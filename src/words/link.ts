import { tables } from './catalogue.ts';
import { linkFaults, openedLink } from './en/link.ts';
import { words as first } from './words.ts';

/** With what is said of a link that was opened or refused. */
export const words = { ...first, ...tables({ linkFaults, openedLink }) };
