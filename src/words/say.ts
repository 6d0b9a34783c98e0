import type { KeyFault } from '../jose/keys/keyFault.ts';
import type { Note, NoteArgs, Sentence, SentenceWords } from '../jose/token/note.ts';
import type { SceneFault } from '../scenes/sceneFault.ts';
import { entryOf } from './catalogue.ts';
import type { linkFaults, linkNews } from './en/link.ts';
import type { refusals } from './en/refusals.ts';

/** Why something cannot be done: bad news of any room. The words come with the code that found it out. */
export type Reason = Note | KeyFault | SceneFault | Note<keyof typeof linkFaults | keyof typeof refusals>;
/** What came by a link. */
export type LinkNews = Note<keyof typeof linkNews>;

const TABLES = ['opWords', 'linkFaults', 'linkNews', 'sceneFaults', 'refusals'];
// Some codes are those of a token's key too. There they are worded for the token.
const OF_KEYS = ['keyFaultWords'];

/** The one look-up of a reason. `why` is what the reason behind it says, `advice` its hint. */
export function say(reason: Reason | Note<string>): Sentence {
  const { code, args, because } = reason;
  const words = entryOf('severity' in reason ? OF_KEYS : TABLES, code) as
    | SentenceWords
    | ((args: NoteArgs) => string)
    | undefined;
  const behind = because && say(because);
  const all = behind ? { ...args, why: behind.says, advice: behind.hint } : args;
  if (typeof words === 'function') return { says: words(all), hint: '' };
  return { says: words?.says(all) ?? '', hint: words?.hint(all) ?? '' };
}

/** The fact and the advice in one line; nothing where nothing went wrong. */
export function sayAll(reason: Reason | Note<string> | null): string {
  if (!reason) return '';
  const { says, hint } = say(reason);
  return [says, hint].filter(Boolean).join(' ');
}
