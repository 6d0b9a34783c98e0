import type { Fault } from '../fault.ts';
import type { Key } from '../keys/key.ts';
import type { Jws } from '../token.ts';

export type DiagnosisArgs = Record<string, string | number>;

/** What the doctor looks at: one signature that does not verify, or was not to be made, and the keys at hand. */
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

export type PatientKey = Pick<Key, 'id' | 'kind' | 'keyType' | 'curve' | 'jwk' | 'secret' | 'kid' | 'faults' | 'bits'>;

/**
 * What is the matter, as far as a trial shows. `verifies`: with the change it does; that never turns a light green,
 * because what was changed is not what was pasted. `attack`: it verifies, and that is the finding.
 */
export interface Finding {
  verifies: boolean;
  attack?: true;
  /** The key that is meant, if one is. */
  key?: string;
  /** The reading of a secret that verifies. */
  reading?: number;
  args: DiagnosisArgs;
}

export interface DiagnosisWords {
  /** What is the matter. */
  says: (args: DiagnosisArgs) => string;
  /** What would work. */
  hint: (args: DiagnosisArgs) => string;
}

/** One thing that people get wrong: tried, and named where the trial succeeds. */
export interface Diagnosis {
  id: string;
  words: DiagnosisWords;
  /** Of what it is a diagnosis; of verifying where nothing is said. */
  operations?: readonly Case['operation'][];
  /** Undefined: it is not that. May throw where an engine refuses; that too means that it is not that. */
  examine: (patient: Case) => Promise<Finding | undefined>;
}
