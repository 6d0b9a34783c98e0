import type { Severity } from '../token/fault.ts';
import type { NoteArgs } from '../token/note.ts';
import type { Changes } from '../text/withChanges.ts';
import type { Span } from '../text/span.ts';
import type { Expectations } from '../verdict/input.ts';
import type { ExpectationName } from '../verdict/light.ts';
import type { FindingId } from './ids.ts';

/** A place that a finding points at. `layer`: 1 is the token on the bench, 2 its decrypted content. Spans are in that layer's text. */
export type Evidence =
  | { kind: 'span'; layer: number; span: Span }
  | { kind: 'key'; id: string }
  | { kind: 'expectation'; name: ExpectationName };

/** A repair that one press makes. Places are in the text of the token on the bench. */
export type Fix =
  | { kind: 'text'; span: Span; text: string }
  /** Everything but the token is removed from the pasted text. */
  | { kind: 'tokenOnly' }
  /** Several runs of the token at once, in order. */
  | { kind: 'texts'; changes: readonly { span: Span; text: string }[] }
  /**
   * Members of the header and of the claims of the innermost token, in one edit. `signature`: whose header that is, where
   * it is not the first.
   */
  | { kind: 'edit'; header?: Changes; claims?: Changes; signature?: number }
  /** Members of the protected header of an opened layer of encryption, which is then encrypted again. */
  | { kind: 'outer'; layer: number; header: Changes }
  /** What the user expects. */
  | { kind: 'expect'; change: Expectations }
  /** More than one press: it begins here. */
  | { kind: 'dialog'; name: 'generate' };

/** One place where a rule applies. `args` fill its words and go into tickets: never a personal value, and a secret that
 * was found only as `secret`, which a ticket leaves out. */
export interface Hit {
  args?: NoteArgs;
  evidence?: Evidence | readonly Evidence[] | undefined;
  /** The layer; if absent, the evidence gives it. Hits about keys or the whole have none. */
  layer?: number;
  /** Only if it differs from the rule's own. */
  severity?: Severity;
  fix?: Fix;
}

/** A hit with its rule. The id is that of the catalogue, or the code of what the catalogue has no id for. */
export interface Finding {
  id: FindingId;
  severity: Severity;
  args: NoteArgs;
  evidence: readonly Evidence[];
  layer?: number;
  fix?: Fix;
}
