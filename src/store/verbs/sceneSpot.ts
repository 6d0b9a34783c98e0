import { benchLayers, contentIn } from '../derived/layers.ts';
import { currentReading, fieldTree } from '../derived/select.ts';
import { layerTree, plaintextTree } from '../derived/selected.ts';
import { get, type State } from '../state/state.ts';
import { fieldByPath, fieldIn } from './link.ts';
import { pin } from './view.ts';

/** The id of what a scene puts into the light: a path, with the number of the layer before it where that is not the first. */
export function spotId(state: State, spot: string): string | null {
  const [, number = '1', path = ''] = /^(?:(\d)\/)?(.*)$/s.exec(spot) ?? [];
  const layer = Number(number);
  const { reading } = currentReading(state);
  if (layer <= 1) return reading?.kind === 'token' ? (fieldByPath(reading, path)?.id ?? null) : null;
  const layers = benchLayers(state);
  const inner = layers[layer - 1]?.reading;
  if (inner) return fieldByPath(inner, path, layerTree(inner, layer))?.id ?? null;
  const content = layer === layers.length + 1 ? contentIn(layers) : undefined;
  // What was encrypted is no token: the names in the path are those of its members.
  return content && 'part' in content
    ? (fieldIn(plaintextTree(content.part, layer), path.split('/').slice(1))?.id ?? null)
    : null;
}

/** Puts a part into the light, by its number from the left; the same once more takes the light away. */
export function lightPart(number: number): void {
  const { reading } = currentReading(get());
  if (reading?.kind !== 'token') return;
  const part = fieldTree(reading).children.filter(({ placed }) => placed)[number - 1];
  if (part) pin(get().pinned === part.id ? null : part.id);
}
