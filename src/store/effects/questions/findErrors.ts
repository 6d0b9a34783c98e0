import type { FoundErrors } from '../../../jose/errors/errorsIn.ts';
import { loadErrors } from '../../doors/errorsDoor.ts';
import { loadRead } from '../../doors/readDoor.ts';
import type { Question } from '../runner.ts';

/** A compact token and nothing else, the demo among them: it has no message, and needs nothing to be loaded. */
const PLAIN = /^\s*ey[\w-]{20}[\w.-]*\s*$/;

/** Which error messages are in the text that may have some? `beside`: it has the token in it, too. */
export const findErrors: Question<{ source: string; beside: boolean }, FoundErrors> = {
  asks: ({ errorText, pastedText, foundErrors }) =>
    errorText === '' || foundErrors?.source === errorText
      ? null
      : { source: errorText, beside: errorText === pastedText },
  answer: async ({ source, beside }) =>
    !PLAIN.test(source) && (await loadRead()).mayBeError(source)
      ? (await loadErrors()).errorsIn(source, beside)
      : { source, messages: [], isOne: false },
  file: (foundErrors) => ({ foundErrors }),
};
