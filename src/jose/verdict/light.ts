import type { PartName } from '../token.ts';
import type { Note } from '../ops/faults.ts';
import type { VerdictCode } from './words.ts';

/** `good` is said of nothing that the rules do not allow: whatever is known but proves little is `neutral`. */
export type LightState = 'good' | 'bad' | 'warn' | 'neutral' | 'pending';

/** What a light stands on, so that it can be looked at. */
export type Evidence =
  | { kind: 'part'; part: PartName; index?: number }
  | { kind: 'claim'; name: string }
  | { kind: 'header'; name: string }
  | { kind: 'key'; id: string }
  | { kind: 'expectation'; name: ExpectationName }
  | { kind: 'layer'; index: number }
  | { kind: 'note'; note: Note };

export type ExpectationName = 'issuer' | 'audience' | 'algorithms' | 'required' | 'type';

export interface Light {
  state: LightState;
  code: VerdictCode;
  args: Record<string, string | number>;
  evidence: Evidence[];
}

export const light = (state: LightState, code: VerdictCode, args: Light['args'] = {}, evidence: Evidence[] = []): Light => ({ state, code, args, evidence });

/** From the worst. Pending is worse than doubt: nothing may be said before it is known. */
const WORST: readonly LightState[] = ['bad', 'pending', 'warn', 'neutral', 'good'];

export const worst = (lights: readonly Light[]): Light | undefined =>
  [...lights].sort((a, b) => WORST.indexOf(a.state) - WORST.indexOf(b.state))[0];

export const best = (lights: readonly Light[]): Light | undefined =>
  [...lights].sort((a, b) => WORST.indexOf(b.state) - WORST.indexOf(a.state))[0];

export const onNote = (note: Note): Evidence => ({ kind: 'note', note });
