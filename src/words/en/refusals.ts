// Why an act was not done, where no room of jose says so.
import type { NoteArgs } from '../../jose/token/note.ts';
import { first } from './first.ts';

const behind = ({ why, advice }: NoteArgs, after: string): string => [why, advice, after].filter(Boolean).join(' ');

export const refusals = {
  'not-encrypted-yet': () => first.notice.notEncrypted,
  unchanged: (args: NoteArgs) => behind(args, 'Nothing was changed.'),
  'token-only': (args: NoteArgs) => behind(args, 'Only the token was loaded.'),
  'no-part-to-flip': () => 'The token has no such part, so no bit was flipped.',
  'no-part-to-edit': () => 'The token has no such part, so nothing was edited.',
  'key-does-not-fit': () => 'The token was not signed: the key does not fit.',
  'nothing-to-peel': () => 'No encrypted layer is open, so nothing was removed.',
  'nothing-to-show': () => 'The pasted text has no token, so nothing is shown.',
  'while-redacted': () => 'Nothing can be changed while the screen is redacted. Show the token again first.',
  'not-redacted': () => 'The screen was not redacted: this token is still being read or made.',
  'cannot-make': () => 'This browser cannot make that token.',
};
