import type { Findings } from '../../../jose/lints/run.ts';
import type { Key } from '../../../jose/keys/key.ts';
import { isLarge, lintedLayers, lintSubject } from '../../derived/findings.ts';
import type { Layer } from '../../derived/layers.ts';
import { currentReading } from '../../derived/select.ts';
import { loadLints } from '../../doors/lintsDoor.ts';
import { get } from '../../state/state.ts';
import type { Question } from '../runner.ts';

interface Asked {
  layers: readonly Layer[];
  ring: readonly Key[];
}

/** Runs the checks that take longer than a key stroke, when the page is idle. */
export const lintLater = (whenIdle: (then: () => void) => void): Question<Asked, Findings> => ({
  asks: (state) => {
    const { ring, lateFindings } = state;
    const layers = lintedLayers(state);
    const isKnown = lateFindings?.layers === layers && lateFindings.ring === ring;
    const asksNone = layers.length === 0 || state.redacted !== null || currentReading(state).pending;
    return asksNone || isKnown ? null : { layers, ring };
  },
  answer: async (_, wanted) => {
    await new Promise<void>(whenIdle);
    const lints = await loadLints();
    if (!wanted()) return null;
    const state = get();
    return lints.runLater(lintSubject(lints, state), lints.RULES, {
      wanted,
      ...(isLarge(state) ? { pause: () => new Promise((resolve) => setTimeout(resolve)) } : {}),
    });
  },
  file: (findings, { layers, ring }) => ({ lateFindings: { layers, ring, findings } }),
});
