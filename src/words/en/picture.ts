import { count } from './count.ts';

/** Words in an exported picture, and on the buttons that make it. */
export const picture = {
  title: 'A JSON token, taken apart',
  characters: (number: number) => count(number, 'character', 'characters'),
  bytes: (number: number) => count(number, 'byte', 'bytes'),
  masked: 'Signature and tag are masked',
  empty: 'empty',
  moreCharacters: (number: number) => `and ${count(number, 'more character', 'more characters')}`,
  moreLines: (number: number) => `\u2026 ${count(number, 'more line', 'more lines')}`,
  moreParts: (number: number) => `and ${count(number, 'more part', 'more parts')}`,
  madeWith: 'Made with Jotlab, in the browser.',

  mask: 'Mask signature and tag',
  svg: 'Save as SVG',
  png: 'Save as PNG',
  print: 'Print',
  failed: 'The browser could not make a PNG of this picture. Save it as SVG instead.',
};
