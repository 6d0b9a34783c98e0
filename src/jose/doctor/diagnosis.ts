import type { Fault } from '../token/fault.ts';
import type { Key } from '../keys/key.ts';
import type { NoteArgs, SentenceWords } from '../token/note.ts';
import type { Jws } from '../token/token.ts';

export type DiagnosisArgs = NoteArgs;

/** One signature that does not verify or could not be made, and the keys that were given. */
export interface Case {
  /** `sign`: the keys are to sign it. */
  operation: 'verify' | 'sign';
  /** The token's own characters, as they were verified. */
  text: string;
  token: Jws;
  faults: readonly Fault[];
  index: number;
  /** A detached payload. */
  payload?: Uint8Array;
  keys: readonly PatientKey[];
}

export type PatientKey = Pick<
  Key,
  'id' | 'kind' | 'keyType' | 'curve' | 'jwk' | 'secret' | 'kid' | 'faults' | 'bits' | 'ofCutSet' | 'written'
>;

/**
 * The fault, as far as a trial shows it. `verifies`: the changed token verifies; that never turns a light green,
 * because nobody pasted the changed token. `attack`: it verifies, and that is the finding.
 */
export interface Finding {
  verifies: boolean;
  attack?: true;
  /** The text shows it by itself, whatever keys there are. */
  sure?: true;
  /** The key that the finding is about, if any. */
  key?: string;
  /** The reading of a secret that verifies. */
  reading?: number;
  /** The token as it would verify: to be copied, never to be judged. */
  repaired?: string;
  args: DiagnosisArgs;
}

export interface Diagnosed extends Finding {
  /** The id of the diagnosis: its words explain the finding. */
  id: string;
}

/** The sentence says what is wrong, the hint says what would work. */
export type DiagnosisWords = SentenceWords<DiagnosisArgs>;

/** One common mistake: it is tried, and named if the trial succeeds. */
export interface Diagnosis {
  id: string;
  words: DiagnosisWords;
  /** The operations that it applies to; absent: only `verify`. */
  operations?: readonly Case['operation'][];
  /** Undefined: it is not that. May throw where an engine refuses; that too means that it is not that. */
  examine: (patient: Case) => Promise<Finding | undefined>;
}
