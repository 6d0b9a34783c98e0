import type { Key } from '../../jose/keys/key.ts';
import type { StepsOutcome, Step } from '../../jose/steps/step.ts';
import type { Computed } from '../../jose/token/computed.ts';
import type { TokenReading } from '../../jose/token/reading.ts';

/** A computation that was made with a key, and that can be watched step by step. */
export interface Watchable {
  id: string;
  kind: 'signature' | 'decryption';
  /** The position of its layer, from the outside. */
  layer: number;
  /** Which signature or recipient, of how many. */
  index: number;
  count: number;
  alg: string;
  reading: TokenReading;
  key: Key;
  /** For a secret: the index of the reading that was used. */
  secretReading?: number;
  /** A detached payload, as it was signed. */
  payload: string | null;
  /** The check's answer: the last step must give the same. */
  holds: boolean;
  /** The plaintext that the check decrypted. */
  plaintext?: Uint8Array;
  /** Who computed it, and what `jose` said where it refused. */
  computed: Computed;
}

/** How a token was checked, or how it is made. */
export type Way = 'check' | 'make';

/** A computation that is being watched. `watched` is null where nothing on the bench can be. */
export interface StepsRun {
  watched: Watchable | null;
  way: Way;
  /** The id of the one that was asked for, until it is there. */
  wanted?: string;
  /** Those computed so far. */
  steps: readonly Step[];
  /** Which of them is looked at. */
  at: number;
  /** How it ended, once it has. */
  ended: StepsOutcome | null;
  /** Somebody did not want to wait for the next step. */
  stopped?: true;
  busy: boolean;
}
