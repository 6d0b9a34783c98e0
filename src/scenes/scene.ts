/**
 * A scene: a token, its keys, the time, and the steps in which it is shown. Talks play it on the stage, lessons on the
 * bench. It holds what is done, never an outcome: whatever is seen was read, checked and computed when it is shown.
 */
export interface Scene {
  title: string;
  /** The token, or a text with one in it, as it would be pasted. */
  token: string;
  keys: readonly SceneKey[];
  /** The time on the clock, in seconds since 1970. */
  clock: number;
  steps: readonly SceneStep[];
  /** For the speaker alone. */
  notes: string;
}

/** The version of the format: a file of a newer one is refused. */
export const SCENE_VERSION = 1;

/** Characters of a title, of what is said at a step, and of the notes to it. */
export const TITLE_LIMIT = 80;
export const SAYS_LIMIT = 240;
export const NOTES_LIMIT = 2_000;

/** A key that a scene brings: a published demo key by its name, or somebody's public key. Never anything private. */
export type SceneKey =
  | { kind: 'demo'; name: DemoKeyName; half: 'whole' | 'public' | 'publicAsSecret' }
  | { kind: 'public'; jwk: Readonly<Record<string, unknown>> };

/** Demo keys are published with their private halves, on purpose: what they sign anybody can sign. */
export const DEMO_KEY_NAMES = ['demo-1', 'demo-secret', 'demo-rsa', 'demo-shared', 'demo-reader', 'demo-bob'] as const;
export type DemoKeyName = (typeof DEMO_KEY_NAMES)[number];

export interface SceneStep {
  /** One or two sentences to the room. */
  says: string;
  /** A path of names to what is in the spotlight: `payload/exp`, `signature`, `2/payload` for what opened inside. */
  spot?: string;
  /** What is shown below the token; the parts where it is left out. */
  show?: Shown;
  /** Which step of the computation is shown, from 1. */
  computation?: number;
  /** Tokens side by side, each as it was at a step of this scene. */
  columns?: readonly SceneColumn[];
  /** What is done to the token before this step is shown. */
  acts?: readonly SceneAct[];
  notes?: string;
}

export const SHOWN = ['parts', 'lanes', 'computation', 'columns'] as const;
export type Shown = (typeof SHOWN)[number];

export interface SceneColumn {
  /** The step whose token it is, from 1. */
  step: number;
  title: string;
  says: string;
}

export type SceneAct =
  /** Flips a bit: of a character of the part (negative counts from its end), or one that leaves the JSON whole. */
  | { do: 'flip'; at: PartPath; character?: number; bit?: number }
  /** Writes another value of a member, or another text, into a part. Nothing is signed or encrypted again. */
  | { do: 'edit'; at: EditedPart; member?: string; value?: string; text?: string }
  | { do: 'sign'; key: string }
  | { do: 'encrypt'; key: string; what?: 'token' | 'claims'; alg?: string; enc?: string }
  /** Takes off the outermost layer of encryption, which a key has opened. */
  | { do: 'peel' }
  /** Encodes the whole token with base64: no key, so no secrecy. */
  | { do: 'encode' }
  | { do: 'token'; token: string }
  | { do: 'keys'; keys: readonly SceneKey[] }
  | { do: 'clock'; clock: number }
  | { do: 'expect'; algorithms?: readonly string[]; issuer?: readonly string[]; audience?: readonly string[] };

export const EDITED_PARTS = ['protectedHeader', 'payload'] as const;
export type EditedPart = (typeof EDITED_PARTS)[number];

export const PART_PATHS = [
  'protectedHeader',
  'payload',
  'signature',
  'encryptedKey',
  'initializationVector',
  'ciphertext',
  'authenticationTag',
] as const;
export type PartPath = (typeof PART_PATHS)[number];

/** The name of a key in a scene file. */
export const keyLabel = (key: SceneKey): string =>
  key.kind === 'public'
    ? typeof key.jwk['kid'] === 'string'
      ? key.jwk['kid']
      : ''
    : key.half === 'whole'
      ? key.name
      : `${key.name}/${key.half === 'public' ? 'public' : 'public-as-secret'}`;
