import { fieldsAt } from '../../jose/explain/fieldsAt.ts';
import type { DecryptLimits } from '../../jose/jwe/decrypt.ts';
import type { Span } from '../../jose/text/span.ts';
import { currentReading, fieldTree } from '../derived/select.ts';
import { limitsFor } from '../state/limits.ts';
import { get, set } from '../state/state.ts';

/** Lets more iterations, or a larger content, pass for the token on the bench; for the next one all is as before. */
export function allow(limits: DecryptLimits): void {
  const state = get();
  const { reading } = currentReading(state);
  if (reading?.kind === 'token')
    set({ raisedLimits: { reading, limits: { ...limitsFor(state, reading), ...limits } } });
}

/** Takes that back; what is under way is dropped. */
export const disallow = (): void => set({ raisedLimits: null });

/** Selects the Field at a place of the token on the bench. */
export function pinPlace(span: Span | undefined): void {
  const { reading } = currentReading(get());
  if (reading?.kind !== 'token' || !span) return;
  const path = fieldsAt(fieldTree(reading), Math.min(span.start, Math.max(0, span.end - 1)));
  set({ pinned: path.at(-1)?.id ?? null, hovered: null });
}
