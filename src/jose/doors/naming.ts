// Names texts that are not JSON tokens, behind one door: most visits never need it, so it is loaded when needed.
import { foreignWords } from '../foreign/words.ts';

export { recogniseForeign } from '../foreign/recognise.ts';
export { describeForeign } from '../foreign/words.ts';
/** Other languages are laid over these. */
export const sentences = { foreignWords };
