import { compare, type StepsOutcome, type Step, type StepId, type Value } from '../step.ts';

/** The last step of making: the result is compared with the token. */
export function madeStep(
  id: Extract<StepId, 'made-signature' | 'made-key' | 'made-content'>,
  inToken: Value,
  made: Value,
): { step: Step; outcome: StepsOutcome } {
  const comparison = compare(inToken, made);
  const section = id === 'made-signature' ? 'RFC 7515 §5.1' : 'RFC 7516 §5.1';
  return { step: { id, section, takes: [made], gives: [], comparison }, outcome: { holds: comparison.same } };
}

/** Octets that were chosen at random when the token was made: those of the token if they can be recovered, otherwise new ones. */
export interface Chance {
  octets: Uint8Array;
  /** 1: they are those of the token. */
  again: 0 | 1;
}

export type Random = (length: number) => Uint8Array;
