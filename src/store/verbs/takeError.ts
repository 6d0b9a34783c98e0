import { loadErrors } from '../doors/errorsDoor.ts';
import { get, set } from '../state/state.ts';
import { commit } from './commit.ts';
import { showPlace } from './dialogs.ts';

/**
 * Takes a text without a token that is an error message: it is shown beside what is on the bench, and never takes its
 * place. Says whether it is one.
 */
export async function takeAsError(text: string): Promise<boolean> {
  const foundErrors = (await loadErrors()).errorsIn(text, false);
  if (!foundErrors.isOne) return false;
  set({ foundErrors });
  if (get().errorText !== text) commit({ errorText: text }, { as: 'act', inPlace: true });
  showPlace('error-message');
  return true;
}
