import { chainOf, draftOf, type Chain, type Draft } from '../state/draft.ts';
import { limitsFor } from '../state/limits.ts';
import { outerLayerOf } from '../state/outerLayers.ts';
import type { State } from '../state/state.ts';
import { originalOf } from './changed.ts';
import { benchLayers, contentIn, type Layer } from './layers.ts';
import { pickedCandidate, textOf } from './select.ts';
import { verifiedIn } from './signers.ts';

/** Layers that opened, as a chain that can be made again; null where the innermost did not open. */
function chainIn(layers: readonly Layer[]): Chain | null {
  const last = layers.at(-1);
  if (!last) return null;
  const outer = layers
    .filter(({ reading }) => reading.token.kind === 'jwe')
    .map(outerLayerOf)
    .toReversed();
  const { token } = last.reading;
  if (token.kind === 'jwe') {
    const content = contentIn(layers);
    return content ? { content: content.octets, layers: outer } : null;
  }
  const signed = chainOf(token, pickedCandidate(last.reading).text, verifiedIn(last.answer));
  return { ...signed, layers: [...signed.layers, ...outer] };
}

/** The draft on the bench, or a new one of the token there and of what opened inside it. */
export function benchDraft(state: State): Draft | null {
  // While the next token is being made, the last one stays where it is.
  if (state.source.from === 'draft') return { ...state.source.draft, text: textOf(state) };
  const layers = benchLayers(state);
  const chain = chainIn(layers);
  const [outer] = layers;
  if (!chain || !outer) return null;
  const text = textOf(state);
  const original = originalOf(state, text);
  const origin = text === original ? pickedCandidate(outer.reading).text : original || null;
  return { ...draftOf(chain, text), origin, limits: limitsFor(state, outer.reading) };
}
