import { tables } from './catalogue.ts';
import { keysPane } from './en/keysPane.ts';
import { ring } from './en/ring.ts';
import { wanted } from './en/wanted.ts';
import { words as first } from './words.ts';

/** With the sentences of the keys. */
export const words = { ...first, ...tables({ keysPane, ring, wanted }) };
