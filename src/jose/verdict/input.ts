import type { DisclosureFault } from '../sdJwt/assemble.ts';
import type { DisclosureState } from '../sdJwt/process.ts';
import type { Fault } from '../token/fault.ts';
import type { Key } from '../keys/key.ts';
import type { KeyFault } from '../keys/keyFault.ts';
import type { SecretReading } from '../keys/secret.ts';
import type { Note } from '../token/note.ts';
import type { Cleaned } from './cleaned.ts';
import type { LightArgs } from './light.ts';
import type { VerifyAnswer } from '../jws/verify.ts';
import type { Part, Token } from '../token/token.ts';

/**
 * Why others have a private key or a secret too: it is the demo's, published as a sample, was found by trying, or came
 * in a link.
 */
export type OthersHave = 'demo' | 'sample' | 'cracked' | 'link';

/** The part of a key that the verdict uses; every `Key` qualifies. `othersHave` is a result of looking it up or trying. */
export type JudgedKey = Pick<Key, 'id' | 'kind' | 'provenance' | 'kid' | 'thumbprint' | 'earlier'> & {
  /** Others have its private half or the secret too. */
  othersHave?: OthersHave;
  /** Where a sample is published. */
  publishedIn?: string;
  /** The faults of the key itself. */
  faults?: readonly KeyFault[];
};

/** One signature tried with one key. No answer yet: pending. */
export interface Checked {
  key: JudgedKey;
  index: number;
  answer?: VerifyAnswer;
  /** For a secret: the reading that was tried. */
  reading?: number;
  /** The steps computed it a second time, with another result. */
  disputed?: boolean;
  /** For a secret that was not read as plain text: how it was read. */
  readAs?: Pick<SecretReading, 'encoding' | 'change'>;
}

/** One recipient tried with one key. */
export interface Opened {
  key: JudgedKey;
  /** `malformed`: told by the shape, before any key was tried. */
  outcome: 'opened' | 'failed' | 'malformed' | 'notTried' | 'pending';
  /** Why it was not tried, or what is malformed. Why it failed is not told (RFC 7516 section 11.5). */
  reason?: Note;
  /** The recipient's position, if there are several; absent: the first. */
  index?: number;
  /** It opened, and still a reader must refuse it. */
  forbids?: readonly Note[];
  /** Worth saying. */
  notes?: readonly Note[];
  /** The steps computed it a second time, with another result. */
  disputed?: boolean;
  /** It opened, but its content could not be unpacked, and why. */
  packed?: Note;
}

/** Whether the token was built or changed here. `madeHere`: the signatures that the bench itself made, by index. */
export interface DraftFacts {
  /** False if the pasted token was signed here earlier in this visit. */
  isDraft: boolean;
  madeHere: readonly number[];
  /** Signatures whose header or payload is another than when they were made: they cannot fit, whatever key there is. */
  changed?: readonly number[];
  /** Signatures that one of your keys can make. */
  signable?: readonly number[];
}

/** Since when the text is another than it was, and which signatures were made over what it was. */
export interface ChangedHere {
  since: 'original' | 'made';
  signatures: readonly number[] | 'all';
}

export interface LayerInput {
  token: Token;
  /** The faults of the whole token, found by reading. */
  faults: readonly Fault[];
  /** Blanks or invisible characters inside the token were taken out before it was read, or its pieces joined. */
  cleaned?: Cleaned;
  checked?: readonly Checked[];
  /** Keys that fit and were not tried, since there are so many: by the index of the signature or recipient. */
  untried?: Readonly<Record<number, number>>;
  /** Keys that somebody gave; those that are not among `checked` do not fit. */
  given?: number;
  /** The key binding JWT of an SD-JWT, tried with the key that `cnf` names. */
  keyBinding?: readonly Checked[];
  /** Reasons to refuse the key binding, apart from its signature. */
  keyBindingFaults?: readonly Note[];
  opened?: readonly Opened[];
  /** The plaintext of a JWE has been read, and is not a token. */
  noToken?: boolean;
  /** Oddities in such a plaintext. */
  plaintextFaults?: readonly Fault[];
  /** Reasons why no key can open any recipient of a JWE. */
  malformed?: readonly Note[];
  draft?: DraftFacts;
  /** The text was changed here, in a part that is signed or encrypted. */
  changedHere?: ChangedHere;
  disclosures?: DisclosureState;
  /** Why they mismatch, or were not compared. */
  disclosureFaults?: readonly DisclosureFault[];
  /** How many digests no disclosure fits: claims that were not disclosed, or decoys. */
  undisclosed?: number | 'unknown';
  /** The causes that trying found if nothing verifies or opens, the most likely first. */
  diagnosed?: readonly Diagnosed[];
  /** The processed payload of an SD-JWT (RFC 9901 section 7.1), or the plaintext of a JWE if it is JSON. */
  claims?: Part;
}

/** `linked`: taken from a link that somebody made. */
export interface Clock {
  /** Seconds since 1970. */
  now: number;
  state: 'live' | 'frozen' | 'linked';
}

/** The demands of the token's reader. A demand that is not set is not judged. */
export interface Expectations {
  issuer?: readonly string[];
  audience?: readonly string[];
  algorithms?: readonly string[];
  subject?: readonly string[];
  required?: readonly string[];
  type?: string;
  nonce?: string;
  /** Seconds from iat to exp, and from iat to now, at most. */
  maxLifetime?: number;
  maxAge?: number;
  /** Thumbprint of the key that the token must be bound to (RFC 9449 section 6.1). */
  jkt?: string;
  /** Seconds that clocks may differ. Not an expectation by itself. */
  leeway?: number;
  /** They came with a link, whose maker chose them: meeting them means little. */
  ofLink?: true;
}

/** A cause found by trying: its id selects the words. */
export interface Diagnosed {
  id: string;
  args: LightArgs;
  verifies: boolean;
  attack?: true;
  /** The text shows it by itself, whatever keys there are. */
  sure?: true;
}

export interface VerdictInput {
  /** From the outside in: a JWE, then what was inside. */
  layers: readonly LayerInput[];
  expectations: Expectations;
  clock: Clock;
  /** An encrypted draft without its inner token: one is being made, or could not be. */
  making?: 'coming' | 'failed' | undefined;
}
