import type { PartName } from '../tables/partName.ts';
import type { Note } from '../token/note.ts';
import type { VerdictCode } from './words.ts';

/**
 * `good` is said of nothing that the rules do not allow: whatever is known but proves little is `neutral`. `made`: it
 * fits because it was made here; a friendly tone, and never a tick.
 */
export type LightState = 'good' | 'made' | 'bad' | 'warn' | 'neutral' | 'pending';

/** The evidence for a light, so that a person can look at it. */
export type Evidence =
  | { kind: 'part'; part: PartName; index?: number }
  | { kind: 'claim'; name: string }
  | { kind: 'header'; name: string }
  | { kind: 'key'; id: string }
  | { kind: 'expectation'; name: ExpectationName }
  | { kind: 'layer'; index: number }
  | { kind: 'note'; note: Note };

export type ExpectationName =
  | 'issuer'
  | 'audience'
  | 'subject'
  | 'algorithms'
  | 'required'
  | 'type'
  | 'nonce'
  | 'lifetime'
  | 'age'
  | 'binding';

export type LightArgs = Record<string, string | number>;

/** The cause that trying found, if the light is about it: another table has its words. */
export interface Because {
  id: string;
  args: LightArgs;
}

export interface Light {
  state: LightState;
  code: VerdictCode;
  args: LightArgs;
  evidence: Evidence[];
  because?: Because;
  /** The lights that this one sums up. */
  each?: readonly Light[];
}

/** The lights on the screen, in their order. A token inside encryption has one more: its signature. */
export type LightId = 'format' | 'decryption' | 'signature' | 'time' | 'expectations';

export interface ShownLight {
  id: LightId;
  light: Light;
  /** The owner of the key, if the light does not say so itself. */
  beside?: Light;
}

export const light = (
  state: LightState,
  code: VerdictCode,
  args: LightArgs = {},
  evidence: Evidence[] = [],
): Light => ({ state, code, args, evidence });

/** From the worst. Pending is worse than doubt: nothing may be said before it is known. */
const WORST: readonly LightState[] = ['bad', 'pending', 'warn', 'neutral', 'made', 'good'];

export const worst = (lights: readonly Light[]): Light | undefined =>
  [...lights].sort((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state))[0];

export const best = (lights: readonly Light[]): Light | undefined =>
  [...lights].sort((a, b) => WORST.indexOf(b.state) - WORST.indexOf(a.state))[0];

export const onNote = (note: Note): Evidence => ({ kind: 'note', note });
