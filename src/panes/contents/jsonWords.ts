import { words } from '../../words/words.ts';

/** The words of a box of JSON. */
export const JSON_WORDS = {
  character: (codePoint: number, number: number) => words.contents.character(codePoint, number),
  more: (number: number) => words.ribbon.more(number),
};
