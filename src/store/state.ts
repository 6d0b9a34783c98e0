import { create } from 'zustand';
import type { Preferences } from '../first/preferences.ts';
import type { DisclosureFault } from '../jose/disclosures/assemble.ts';
import type { RareClaims } from '../jose/claims.ts';
import type { Diagnosed } from '../jose/doctor.ts';
import type { Content } from '../jose/layers.ts';
import type { Key, Provenance } from '../jose/keys/key.ts';
import type { KeyFault } from '../jose/keys/keyFault.ts';
import type { DecryptLimits } from '../jose/ops/decrypt.ts';
import type { Note } from '../jose/ops/faults.ts';
import type { Opening } from '../jose/ops/openJwe.ts';
import type { ReadAnswer } from '../jose/question.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { Part, PartName } from '../jose/token.ts';
import type { Checked, DisclosureState, Expectations } from '../jose/verdict/input.ts';
import type { Burst } from './burst.ts';
import type { Around, LayerMade } from './around.ts';
import type { Draft } from './draft.ts';

/**
 * What was last typed or pasted is the truth; all else is derived. `pick`: which of several tokens in the text.
 * A draft is what was changed or built here.
 */
export type Source = { from: 'text'; text: string; pick: number } | { from: 'draft'; draft: Draft; pick: 0 };

/** What undo goes back and forth over. */
export interface Step {
  source: Source;
  ring: readonly Key[];
  expectations: Expectations;
  supplied: string | null;
  evidence: string;
}

/** What became of trying the keys on a token: of exactly this reading, with exactly these keys and this payload. */
export interface CheckAnswer {
  reading: TokenReading;
  ring: readonly Key[];
  payload: string | null;
  checked: readonly Checked[];
  keyBinding: readonly Checked[];
  keyBindingFaults: readonly Note[];
  disclosures: DisclosureState;
  disclosureFaults: readonly DisclosureFault[];
  claims?: Part;
  /** For each key that was tried on the first signature: the reading of a secret that was used. */
  readings: Readonly<Record<string, number>>;
  diagnosed: readonly Diagnosed[];
  /** How far encrypted layers were gone into. */
  limits: DecryptLimits;
  /** Of a JWE: what became of its recipients, what was inside, and, where that is a token, what became of that. */
  opening?: Opening;
  content?: Content;
  inner?: CheckAnswer;
  decryptionDiagnosed?: readonly Diagnosed[];
}

/** What became of signing a draft: of exactly this draft, over this payload. It holds nothing of the keys. */
export interface SignedAnswer {
  draft: Draft;
  /** By which keys, signature by signature, and how each was read. */
  by: string;
  supplied: string | null;
  text: string | null;
  /** The signatures that were made, as they stand in the token. */
  made: readonly string[];
  /** Signature by signature: the key that made it anew. */
  anew: readonly (string | undefined)[];
  reason: Note | null;
  notes: readonly Note[];
  /** Of a draft inside encryption: what goes in, what became of the layers around it, and the part that is no JSON any more. */
  enclosed?: { text: string; layers: readonly LayerMade[]; broken: PartName | null };
}

/** Seconds since 1970. A live clock is moved by attend.ts; nothing else reads the time. */
export interface Clock {
  kind: 'live' | 'frozen';
  now: number;
}

export type PaneName = 'contents' | 'lens' | 'keys';

/** What a text is that is no JSON token, in words. */
export interface Named {
  source: string;
  label: string;
  says: string;
  hint: string;
}

/** How the token field is to show a change that did not come from its own keys. */
export interface Notice {
  id: number;
  code: 'pasted' | 'opened' | 'keyAdded' | 'keyMade' | 'ringWiped' | 'keyLocked' | 'secretAdded' | 'signedCopied' | 'encryptedCopied' | 'peeled' | 'encrypted' | 'signed' | 'cannotSign' | 'keyRefused' | 'reset' | 'keyKnown' | 'notEncrypted' | 'cleared' | 'copied' | 'tokenOnly' | 'copyFailed' | 'pasteFailed' | 'fileTooLarge' | 'fileFailed';
  args: Record<string, string | number>;
  /** Whether undo takes back what the notice tells. */
  undoable: boolean;
}

export interface State {
  /** Claims that few tokens carry; null until their table has come. */
  rareClaims: RareClaims | null;
  source: Source;
  /** The last text that was pasted, opened or given as a whole. */
  evidence: string;
  ring: readonly Key[];
  expectations: Expectations;
  /** A detached payload, as text, that somebody gave. */
  supplied: string | null;
  /** Signatures that the bench made in this visit, as they stand in the token. */
  madeHere: readonly string[];
  /** The token that the bench signed or encrypted last, whole. */
  made: string | null;
  /** Whether a draft is signed as it is typed when a key for it is at hand. */
  autoSign: boolean;
  /** A teacher's switch: after a change the lights wait until somebody has said which of them will fail. */
  guessFirst: boolean;
  /** The text that a guess has been made of. */
  guessed: string | null;
  named: Named | null;
  check: CheckAnswer | null;
  /** What somebody allowed a token beyond the usual limits: of this reading alone. */
  allowed: { reading: TokenReading; limits: DecryptLimits } | null;
  /** Layers that were peeled off, and the text that was inside: they are for what was made of that. */
  around: { evidence: string; layers: readonly Around[] } | null;
  /** By key: the reading of a secret that verified something. It is the one to sign with. */
  held: Readonly<Record<string, number>>;
  /** The key to sign with, where somebody chose one. */
  signer: string | null;
  signed: SignedAnswer | null;
  /** Why what was to be signed by an act was not; for as long as that source stays. */
  unsigned: { source: Source; reason: Note } | null;
  /** Whether check.ts has been loaded. */
  ready: boolean;
  /** What was wrong with the last text that should have been a key. */
  refused: readonly KeyFault[];
  /** What waits for its passphrase: a file of keys, or a text with an encrypted key in it. */
  locked: { what: 'ring' | 'key'; input: string | Uint8Array; provenance: Provenance } | null;
  past: Step[];
  future: Step[];
  /** The last keystroke, while more of them may belong to its step of undo. */
  typing: Burst | null;
  /** The last reading in which header and payload could be read, kept only while the same text is being edited. */
  lastGood: TokenReading | null;
  answer: ReadAnswer | null;
  clock: Clock;
  preferences: Preferences;
  /** Ids of Fields (explain.ts). `pinned` outlives the pointer. */
  pinned: string | null;
  hovered: string | null;
  pane: PaneName;
  /** Parts shown as signed instead of laid out, by part index. */
  asSigned: Record<string, boolean>;
  unfolded: boolean;
  /** Whether the lanes stand under the token, and the sizes under every algorithm in the Lens. */
  lanes: boolean;
  sizes: boolean;
  notice: Notice | null;
}

export const START: State = {
  rareClaims: null,
  source: { from: 'text', text: '', pick: 0 },
  evidence: '',
  ring: [],
  expectations: {},
  supplied: null,
  madeHere: [],
  made: null,
  autoSign: true,
  guessFirst: false,
  guessed: null,
  named: null,
  check: null,
  allowed: null,
  around: null,
  held: {},
  signer: null,
  signed: null,
  unsigned: null,
  ready: false,
  refused: [],
  locked: null,
  past: [],
  future: [],
  typing: null,
  lastGood: null,
  answer: null,
  clock: { kind: 'live', now: 0 },
  preferences: { theme: 'system', textSize: 'normal', density: 'comfortable' },
  pinned: null,
  hovered: null,
  pane: 'contents',
  asSigned: {},
  unfolded: false,
  lanes: false,
  sizes: false,
  notice: null,
};

/** Private to this room: others see the hooks of use.ts and the verbs. */
export const store = create<State>()(() => START);

export const get = store.getState;
export const set = (change: Partial<State>): void => store.setState(change);
