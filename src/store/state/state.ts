import type { Named } from '../../jose/foreign/named.ts';
import { create } from 'zustand';
import type { Preferences } from '../../first/preferences.ts';
import type { DisclosureFault } from '../../jose/sdJwt/assemble.ts';
import type { RareClaims } from '../../jose/tables/claims.ts';
import type { Diagnosed } from '../../jose/doctor/examine.ts';
import type { Content } from '../../jose/read/layers.ts';
import type { Key, Provenance } from '../../jose/keys/key.ts';
import type { Findings } from '../../jose/lints/run.ts';
import type { KeyFault } from '../../jose/keys/keyFault.ts';
import type { DecryptLimits } from '../../jose/jwe/decrypt.ts';
import type { Note } from '../../jose/token/note.ts';
import type { Opening } from '../../jose/jwe/openJwe.ts';
import type { Computed, ComputedBy, SecondOpinion } from '../../jose/token/computed.ts';
import type { ReadAnswer } from '../../jose/read/question.ts';
import type { Unpacked } from '../../jose/jws/unpackPayload.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Part, PartName, SdJwt } from '../../jose/token/token.ts';
import type { Disclosed, DisclosureState } from '../../jose/sdJwt/process.ts';
import type { Checked, Expectations } from '../../jose/verdict/input.ts';
import type { Typing } from './typing.ts';
import type { Notice } from './notice.ts';
import type { OpenDialog, PaneName, PlaceName } from './places.ts';
import type { OuterLayer } from './outerLayers.ts';
import type { FoundErrors } from '../../jose/errors/errorsIn.ts';
import type { Draft } from './draft.ts';
import type { Scene } from '../../scenes/scene.ts';
import type { LessonRun } from './lessonRun.ts';
import type { RedactedScreen } from './redactedScreen.ts';
import type { StageRun } from './stage.ts';
import type { StepsRun } from './watching.ts';

/**
 * What was typed or pasted last is the truth; everything else is derived. `pick`: which of several tokens in the text.
 * A draft is something changed or built here.
 */
export type Source = { from: 'text'; text: string; pick: number } | { from: 'draft'; draft: Draft; pick: 0 };

/** The state that undo and redo restore. */
export interface UndoStep {
  source: Source;
  ring: readonly Key[];
  expectations: Expectations;
  detachedPayload: string | null;
  pastedText: string;
  /** The text in which error messages are looked for: the pasted one, or one given for that; else empty. */
  errorText: string;
}

/** The result of trying the keys: for exactly this reading, with exactly these keys and this payload. */
export interface CheckAnswer {
  reading: TokenReading;
  ring: readonly Key[];
  payload: string | null;
  checked: readonly Checked[];
  /** Keys that fit and were not tried, by the index of the signature. */
  untried: Readonly<Record<number, number>>;
  keyBinding: readonly Checked[];
  keyBindingFaults: readonly Note[];
  disclosures: DisclosureState;
  disclosureFaults: readonly DisclosureFault[];
  claims?: Part;
  /** Of a JWS whose header says that its payload is compressed. */
  unpacked?: Unpacked;
  /** The SD-JWT that it is; the places of its disclosures in the claims, and how many digests have none. */
  placed?: Pick<Disclosed, 'found' | 'undisclosed'> & { token: SdJwt };
  /** For each key that was tried on the first signature: the reading of a secret that was used. */
  readings: Readonly<Record<string, number>>;
  /** Why nothing verifies, or opens; null while that has yet to be found out. */
  diagnosed: readonly Diagnosed[] | null;
  /** The limits for opening encrypted layers. */
  limits: DecryptLimits;
  /** For a JWE: the outcome of its recipients, the content, and, where that is a token, its own answer. */
  opening?: Opening;
  content?: Content;
  inner?: CheckAnswer;
}

/** The outcome of one layer of a draft. */
export type LayerMade =
  | {
      kind: 'signed';
      /** The token; with the old signatures where none could be made. */
      text: string;
      /** The signatures that were made, as they are in the token, and by which key, signature by signature. */
      made: readonly string[];
      by: readonly (string | undefined)[];
      /** What computed the signatures; absent where none was made. */
      computedBy?: ComputedBy;
      /** Why it could not be signed. */
      reason: Note | null;
    }
  | {
      kind: 'encrypted';
      text: string;
      tag: string;
      by: readonly string[];
      computedBy: ComputedBy;
      dropped: readonly number[];
    }
  /** Its content is not ready yet. */
  | { kind: 'waits' }
  /** There is no key for these recipients, and the user has not left them out. `all`: nobody would be left. */
  | { kind: 'lost'; recipients: readonly number[]; all: boolean }
  | { kind: 'failed'; reason: Note };

/** The outcome of signing and encrypting exactly this draft, over this payload. It holds nothing of the keys. */
export interface DraftAnswer {
  draft: Draft;
  /** The keys that made it, signature by signature and layer by layer, and how each was read. */
  by: string;
  detachedPayload: string | null;
  /** The token; null where the outermost layer could not be made. */
  text: string | null;
  /** Innermost first, like the layers of the draft. */
  layers: readonly LayerMade[];
  /** The part that is not JSON any more: such a draft is not encrypted. */
  broken: PartName | null;
}

/** Second opinions, each under the answer that it is about. */
export type Opinions = ReadonlyMap<Computed, SecondOpinion>;

/** Seconds since 1970. A live clock is moved by attend.ts; nothing else reads the time. */
export interface Clock {
  kind: 'live' | 'frozen' | 'linked';
  now: number;
}

/** The name of a text that is not a JSON token. */
export interface ForeignText {
  source: string;
  note: Named;
}

export interface State {
  /** Claims that few tokens carry; null until their table has come. */
  rareClaims: RareClaims | null;
  source: Source;
  /** The last text that was pasted, opened or given as a whole. */
  pastedText: string;
  errorText: string;
  /** A second token, to be compared with the first. */
  second: string;
  /** The error messages that were found in it; null until that is known. */
  foundErrors: FoundErrors | null;
  ring: readonly Key[];
  expectations: Expectations;
  detachedPayload: string | null;
  /** Signatures that the bench made in this visit, in their base64url form. */
  madeHere: readonly string[];
  /** The token that the bench signed or encrypted last, whole. */
  made: string | null;
  /** Whether a draft is signed while it is typed, if there is a key for it. */
  autoSign: boolean;
  /** A teacher's switch: after a change the lights wait until somebody has said which of them will fail. */
  guessFirst: boolean;
  /** The text that the user has made a guess about. */
  guessed: string | null;
  foreignText: ForeignText | null;
  check: CheckAnswer | null;
  /** Results of the slow checks: for exactly these layers, with exactly these keys. */
  lateFindings: { layers: readonly object[]; ring: readonly Key[]; findings: Findings } | null;
  /** The second opinions on the check's answers, as far as the steps have run. */
  opinions: Opinions;
  /** Limits that somebody raised, for this reading. */
  raisedLimits: { reading: TokenReading; limits: DecryptLimits } | null;
  /** Layers that were peeled off, innermost first, and the text that was inside: they can be put around it again. */
  peeled: { pastedText: string; layers: readonly OuterLayer[] } | null;
  /** By key: the reading of a secret that verified something. It is the one to sign with. */
  workingReadings: Readonly<Record<string, number>>;
  /** The key to sign with, where somebody chose one. */
  signer: string | null;
  draftAnswer: DraftAnswer | null;
  /** Why signing failed; kept as long as that source stays. */
  unsigned: { source: Source; reason: Note } | null;
  /** Whether check.ts has been loaded. */
  ready: boolean;
  /** The text in the boxes for keys and for what belongs to the token: it survives a change of layout. */
  boxes: Readonly<Record<'key' | 'beside', string>>;
  /** Faults of the last text that should have been a key. */
  refused: readonly KeyFault[];
  /** Input that waits for its passphrase: a file of keys, or a text with an encrypted key in it. */
  locked: { what: 'ring' | 'key'; input: string | Uint8Array; provenance: Provenance } | null;
  past: UndoStep[];
  future: UndoStep[];
  /** The last keystroke, while more of them may belong to its step of undo. */
  typing: Typing | null;
  /** The last reading in which header and payload could be read, kept only while the same text is being edited. */
  lastGood: TokenReading | null;
  answer: ReadAnswer | null;
  /** The reading that is shown whatever the text is: of a redacted screen, and of the bench behind it. */
  held: { reading: TokenReading; pending: false } | null;
  clock: Clock;
  preferences: Preferences;
  /** The chosen language: what is on screen is drawn again when it changes. */
  spoken: string;
  /** Ids of Fields (explain.ts). `pinned` outlives the pointer. */
  pinned: string | null;
  /** What is pinned because a step of a lesson begins with it: no sheet opens for that by itself. */
  unasked: string | null;
  hovered: string | null;
  /** The pointer is in the Lens itself: that is outlined, and the Lens stays. */
  isPreview: boolean;
  pane: PaneName;
  /** The place to bring the user to: a new object each time. */
  place: { name: PlaceName } | null;
  dialog: OpenDialog | null;
  /** Parts shown as signed instead of laid out, by part index. */
  asSigned: Record<string, boolean>;
  unfolded: boolean;
  /** Whether headers are shown in full, and the members of a part as a table. */
  headers: boolean;
  tables: boolean;
  /** Whether the lanes are shown under the token, and the sizes under every algorithm in the Lens. */
  lanes: boolean;
  sizes: boolean;
  notice: Notice | null;
  /** The computation that is watched step by step; null while none is. */
  steps: StepsRun | null;
  /** Whether there is a list of many tokens: it is in a store of its own (state/many.ts), which comes with it. */
  many: boolean;
  /** A scene that is being made from what is seen on the bench. */
  sceneDraft: Scene | null;
  /** The scene that is played on the stage; null on the bench. */
  stage: StageRun | null;
  /** The lesson that is on the bench, and a redacted copy that is shown: the own bench is aside then. */
  lesson: LessonRun | null;
  redacted: RedactedScreen<State> | null;
}

export const START: State = {
  rareClaims: null,
  source: { from: 'text', text: '', pick: 0 },
  pastedText: '',
  errorText: '',
  second: '',
  foundErrors: null,
  ring: [],
  expectations: {},
  detachedPayload: null,
  madeHere: [],
  made: null,
  autoSign: true,
  guessFirst: false,
  guessed: null,
  foreignText: null,
  check: null,
  lateFindings: null,
  opinions: new Map(),
  raisedLimits: null,
  peeled: null,
  workingReadings: {},
  signer: null,
  draftAnswer: null,
  unsigned: null,
  ready: false,
  boxes: { key: '', beside: '' },
  refused: [],
  locked: null,
  past: [],
  future: [],
  typing: null,
  lastGood: null,
  answer: null,
  held: null,
  clock: { kind: 'live', now: 0 },
  preferences: { theme: 'system', textSize: 'normal', density: 'comfortable', language: 'system' },
  spoken: 'en',
  pinned: null,
  unasked: null,
  hovered: null,
  isPreview: false,
  pane: 'contents',
  place: null,
  dialog: null,
  asSigned: {},
  unfolded: false,
  headers: false,
  tables: false,
  lanes: false,
  sizes: false,
  notice: null,
  steps: null,
  many: false,
  sceneDraft: null,
  stage: null,
  lesson: null,
  redacted: null,
};

/** Private to this room: others see the hooks of use.ts and the verbs. */
export const store = create<State>()(() => START);

export const get = store.getState;

/** Fields that only the gateway (verbs/commit.ts) changes: the state that undo restores, and the undo steps. */
type Guarded = keyof UndoStep | 'past' | 'future' | 'typing' | 'lastGood';
export const set = (change: Partial<Omit<State, Guarded>> & { [Name in Guarded]?: never }): void =>
  store.setState(change);
