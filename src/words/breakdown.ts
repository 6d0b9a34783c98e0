import { tables } from './catalogue.ts';
import { breakdown } from './en/breakdown.ts';
import { words as first } from './words.ts';

/** With the sentences about bits, tampering and sizes. */
export const words = { ...first, ...tables({ breakdown }) };
