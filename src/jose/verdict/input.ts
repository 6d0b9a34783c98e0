import type { DisclosureFault } from '../disclosures/assemble.ts';
import type { Fault } from '../fault.ts';
import type { Key } from '../keys/key.ts';
import type { SecretReading } from '../keys/secret.ts';
import type { Note } from '../ops/faults.ts';
import type { VerifyAnswer } from '../ops/verify.ts';
import type { Part, Token } from '../token.ts';

/** What the verdict wants to know of a key. A `Key` of the ring is one; `othersHave` is what was found out about it. */
export type JudgedKey = Pick<Key, 'id' | 'kind' | 'provenance' | 'kid' | 'thumbprint'> & {
  /** Others have its private half or the secret too: a demo, a published sample, found by trying. */
  othersHave?: 'demo' | 'sample' | 'cracked';
  /** Where a sample is published. */
  publishedIn?: string;
};

/** One signature tried with one key. No answer yet: pending. */
export interface Checked {
  key: JudgedKey;
  index: number;
  answer?: VerifyAnswer;
  /** Of a secret that was taken otherwise than as the text it was given as: how. */
  readAs?: Pick<SecretReading, 'encoding' | 'change'>;
}

/** One recipient tried with one key. */
export interface Opened {
  key: JudgedKey;
  /** `malformed`: told by the shape, before any key was tried. */
  outcome: 'opened' | 'failed' | 'malformed' | 'notTried' | 'pending';
  /** Why it was not tried, or what is malformed. Why it failed is not told (RFC 7516 section 11.5). */
  reason?: Note;
  /** Of a token with several recipients, which; the first where nothing is said. */
  index?: number;
  /** It opened, and still a reader must refuse it. */
  forbids?: readonly Note[];
  /** Worth saying. */
  notes?: readonly Note[];
  /** It opened, but its content could not be unpacked, and why. */
  packed?: Note;
}

/** What was built or changed here. `madeHere`: the signatures that the bench itself made, by index. */
export interface Draft {
  /** False where a pasted token is one that was signed here before, in this visit. */
  isDraft: boolean;
  madeHere: readonly number[];
  /** Signatures whose header or payload is another than when they were made: they cannot fit, whatever key there is. */
  changed?: readonly number[];
}

/** RFC 9901: how the disclosures stand to the digests. */
export type DisclosureState = 'none' | 'unchecked' | 'match' | 'mismatch';

export interface LayerInput {
  token: Token;
  /** Of the whole token, as read. */
  faults: readonly Fault[];
  /** Blanks or invisible characters inside the token were taken out before it was read. */
  cleaned?: boolean;
  checked?: readonly Checked[];
  /** Keys that somebody gave; those that are not among `checked` do not fit. */
  given?: number;
  /** The key binding JWT of an SD-JWT, tried with the key that `cnf` names. */
  keyBinding?: readonly Checked[];
  /** What refuses the binding apart from its signature. */
  keyBindingFaults?: readonly Note[];
  opened?: readonly Opened[];
  /** The plaintext of a JWE has been read, and is no token. */
  noToken?: boolean;
  /** Of a JWE whose shape no key can open, for any recipient. */
  malformed?: readonly Note[];
  draft?: Draft;
  disclosures?: DisclosureState;
  /** Why they mismatch, or were not compared. */
  disclosureFaults?: readonly DisclosureFault[];
  /** What the disclosures and the digests come to (RFC 9901 section 7.1), or the plaintext of a JWE, where it is JSON. */
  claims?: Part;
}

/** `linked`: taken from a link that somebody made. */
export interface Clock {
  /** Seconds since 1970. */
  now: number;
  state: 'live' | 'frozen' | 'linked';
}

/** What the reader of the token would insist on. What is not set is not judged. */
export interface Expectations {
  issuer?: readonly string[];
  audience?: readonly string[];
  algorithms?: readonly string[];
  required?: readonly string[];
  type?: string;
  /** Seconds that clocks may differ. Not an expectation by itself. */
  leeway?: number;
}

export interface VerdictInput {
  /** From the outside in: a JWE, then what was inside. */
  layers: readonly LayerInput[];
  expectations: Expectations;
  clock: Clock;
}
