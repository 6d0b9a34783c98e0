import type { Key } from '../keys/key.ts';
import type { Part, Token } from '../token/token.ts';
import type { Expectations } from '../verdict/input.ts';
import type { Light } from '../verdict/light.ts';
import type { Cause } from './checks.ts';
import type { ErrorRow } from './library.ts';

/** A light of the bench, and its sentence. */
export interface Told {
  state: Light['state'];
  code: Light['code'];
  says: string;
}

/** The known facts about the token on the bench, on which the causes are tried. */
export interface Situation {
  /** The innermost token: the claims and the signature are its. */
  token: Token;
  /** The strings in the header of the first signature or of the encryption, and `crit` as it is written. */
  header: Readonly<Partial<Record<'alg' | 'typ' | 'kid' | 'crit', string>>>;
  claims: Part | undefined;
  format: Told;
  signature: Told | undefined;
  /** Only an encrypted token has it. */
  decryption: Told | undefined;
  /** The doctor's findings. */
  diagnosed: readonly { id: string; says: string }[];
  /** The keys that somebody gave. */
  keys: readonly Pick<Key, 'kind' | 'keyType' | 'bits' | 'kid'>[];
  expectations: Expectations;
  /** Seconds since 1970. */
  now: number;
}

/** The message's own details, in addition to its row. */
export interface Said {
  row: Pick<ErrorRow, 'claim'>;
  values: Readonly<Record<string, string>>;
}

/**
 * The result of trying a cause. `so`: it applies to this token too. `not`: it is not. `unknown`: it could not be
 * tried, or proves nothing.
 */
export interface Tried {
  cause: Cause;
  outcome: 'so' | 'not' | 'unknown';
  /** The key of the sentence in words/en/errors.ts. */
  code: TriedCode;
  args: Readonly<Record<string, string | number>>;
}

export type TriedCode =
  | 'light'
  | 'past'
  | 'future'
  | 'noClaim'
  | 'hasClaim'
  | 'notNumber'
  | 'notString'
  | 'rightType'
  | 'age'
  | 'differs'
  | 'same'
  | 'otherToken'
  | 'compare'
  | 'unnamed'
  | 'noClaims'
  | 'keyWanted'
  | 'unsecured'
  | 'secured'
  | 'noSignature'
  | 'hasSignature'
  | 'noKid'
  | 'hasKid'
  | 'kidNotGiven'
  | 'kidGiven'
  | 'noKeys'
  | 'keysFit'
  | 'keyShort'
  | 'keyLong'
  | 'crit'
  | 'noCrit'
  | 'notEncrypted';

export const tried = (cause: Cause, outcome: Tried['outcome'], code: TriedCode, args: Tried['args'] = {}): Tried => ({
  cause,
  outcome,
  code,
  args,
});

export const byLight = (cause: Cause, outcome: Tried['outcome'], { says }: Told): Tried =>
  tried(cause, outcome, 'light', { says });
