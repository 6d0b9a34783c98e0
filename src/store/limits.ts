import type { DecryptLimits } from '../jose/ops/decrypt.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { State } from './state.ts';

/** How far to go with a token without asking; the same object while nobody has said otherwise. */
const NO_LIMITS: DecryptLimits = {};

/** What somebody allowed for exactly this reading, or for the one that it is a draft of. */
export const limitsFor = ({ allowed, source }: Pick<State, 'allowed' | 'source'>, reading: TokenReading): DecryptLimits => {
  if (allowed?.reading === reading) return allowed.limits;
  // A draft of what lies inside is opened as far as what it was made from.
  return (source.from === 'draft' ? source.draft.within?.limits : undefined) ?? NO_LIMITS;
};
