import type { Key } from '../keys/key.ts';
import type { Candidate } from '../token/reading.ts';
import type { Expectations, LayerInput } from '../verdict/input.ts';
import { TokenLayer } from './tokenLayer.ts';

/** Everything a rule may look at. Plain facts: nothing here reads a clock, the page or the net. */
export interface Subject {
  /** From the outside in, opened ones too. Never empty. */
  layers: readonly TokenLayer[];
  /** The ring, the demo's key as well. */
  keys: readonly Key[];
  /** Seconds since 1970. */
  now: number;
  expectations: Expectations;
  /** All tokens that were found in it; the first layer is one of them. */
  candidates: readonly Candidate[];
  /** The text in which the token was found. */
  source: string;
}

export interface Facts extends Omit<Subject, 'layers'> {
  layers: readonly { candidate: Candidate; input: LayerInput }[];
}

export const subjectOf = ({ layers, ...facts }: Facts): Subject => ({
  ...facts,
  layers: layers.map(({ candidate, input }, index) => new TokenLayer(index + 1, candidate, input)),
});
