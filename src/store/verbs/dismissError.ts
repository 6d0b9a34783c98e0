import { get } from '../state/state.ts';
import { commit } from './commit.ts';

/** Puts the message away; undo brings it back. */
export function dismissError(): void {
  if (get().errorText !== '') commit({ errorText: '' }, { as: 'act', inPlace: true });
}
