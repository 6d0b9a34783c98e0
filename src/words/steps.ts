import { tables } from './catalogue.ts';
import { fieldNames, steps, stepSentences, valueNames } from './en/steps.ts';
import { words as first } from './words.ts';

/** With the sentences of the steps. */
export const words = { ...first, ...tables({ fieldNames, steps, stepSentences, valueNames }) };
