import type { DecryptLimits } from '../../jose/jwe/decrypt.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { State } from './state.ts';

/** How far to go with a token without asking; the same object while nobody has said otherwise. */
const NO_LIMITS: DecryptLimits = {};

/** Gives the limits that somebody raised for exactly this reading, or for the token that it is a draft of. */
export const limitsFor = (
  { raisedLimits, source }: Pick<State, 'raisedLimits' | 'source'>,
  reading: TokenReading,
): DecryptLimits => {
  if (raisedLimits?.reading === reading) return raisedLimits.limits;
  // A draft is opened as far as what it was made from.
  return (source.from === 'draft' ? source.draft.limits : undefined) ?? NO_LIMITS;
};
