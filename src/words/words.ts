import { tables } from './catalogue.ts';
import { firstWords } from '../jose/verdict/firstWords.ts';
import { first } from './en/first.ts';

/** The sentences of the first view. Modules beside this one add those of what is loaded later. */
export const words = tables(first);

/** The sentences of jose's rooms that come with the first view. */
export const firstSentences = tables({ firstWords });
