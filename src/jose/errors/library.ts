import type { Check } from './checks.ts';

/**
 * A message of a library. In `says`, `{name}` stands for what changes from one token to the next, and `{*}` for what
 * changes and is of no interest.
 */
export interface ErrorRow {
  says: string;
  /** The check that the library makes at that point. */
  check: Check;
  /** The text that a log writes before it: the class or the code of the error. */
  in?: string;
  /** The claim or the header parameter that it is about, if the message does not name it. */
  claim?: string;
  /** One more sentence that is worth knowing. */
  note?: string;
  /** The source, if it is not the library's own. */
  source?: string;
}

export interface Library {
  id: string;
  name: string;
  /** The versions of which the messages were read. */
  versions: string;
  /** The source: repository and path, package and path, or an address. */
  source: string;
  /** Words of a log or a stack trace that show that this library is at work. */
  marks: readonly string[];
  rows: readonly ErrorRow[];
}
