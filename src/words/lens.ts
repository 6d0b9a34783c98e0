import { tables } from './catalogue.ts';
import { inner } from './en/inner.ts';
import { facts, lanes, picker, shape } from './en/lens.ts';
import { words as first } from './words.ts';

/** With the sentences of the Lens and the lanes. */
export const words = { ...first, ...tables({ facts, inner, lanes, picker, shape }) };
