import type { Key } from '../jose/keys/key.ts';
import type { CheckModule } from './checkDoor.ts';
import { checkReading } from './checking.ts';
import { limitsFor } from './limits.ts';
import { currentReading } from './select.ts';
import { get, type State } from './state.ts';

/** Milliseconds that a new key waits at most for what it shows: most signatures take two. */
const PATIENCE = 50;

/**
 * What the keys of a new ring show of the token on the bench, if that is known soon: then key and verdict are drawn at
 * once, without a moment of "Checking" between them. What takes longer, or is encrypted, or is to be signed first, is
 * left to attend.ts.
 */
export async function checkAhead(check: CheckModule, ring: readonly Key[]): Promise<Pick<State, 'check' | 'held'> | null> {
  const state = get();
  const { reading, pending } = currentReading(state);
  if (!state.ready || pending || reading?.kind !== 'token' || reading.token.kind === 'jwe' || state.source.from === 'draft') return null;
  let patient = true;
  const wanted = (): boolean => patient && get().source === state.source && get().supplied === state.supplied;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const answer = await Promise.race([checkReading(check, reading, ring, state.supplied, false, { limits: limitsFor(state, reading), wanted, depth: 0 }), late]);
  const still = wanted();
  patient = false;
  return answer && still ? { check: answer, held: { ...get().held, ...answer.readings } } : null;
}
