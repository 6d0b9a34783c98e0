// Naming what is no JSON token, behind one door: most visits never need it, so it is loaded when one does.
export { recogniseForeign } from './foreign.ts';
export { describeForeign } from './foreignWords.ts';
