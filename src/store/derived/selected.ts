import { explain, explainPlaintext, type Field } from '../../jose/explain/explain.ts';
import { fieldById } from '../../jose/explain/fieldsAt.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Part } from '../../jose/token/token.ts';
import { claimsPart } from '../../jose/explain/validate.ts';
import { partKey } from '../state/draft.ts';
import { benchLayers, contentIn } from './layers.ts';
import { currentReading, fieldTree, pickedCandidate, placedParts } from './select.ts';
import type { State } from '../state/state.ts';

/** A Field that is pointed at or pinned, anywhere in the chain. */
export interface Selected {
  field: Field;
  /** 1 is the token on the bench, 2 what opened inside it, and so on. */
  layer: number;
  /** The text that the Field's places count in: of its own layer. */
  text: string;
  /** Absent where it is in a plaintext that is not a token. */
  reading?: TokenReading;
  /** Where that is in the token on the bench: the Field itself, or the ciphertext that it is encrypted in. */
  outside: Field;
}

// Ids of the token on the bench have no layer prefix. Inner layers count on from it, a plaintext like a token.
const rootId = (layer: number): string => `L${layer}`;
const LAYER_ID = /^L(\d{1,2})(?:\.|$)/;

const trees = new WeakMap<TokenReading | Part, Field>();

function grown(key: TokenReading | Part, id: string, grow: () => Field): Field {
  const known = trees.get(key);
  if (known?.id === id) return known;
  const tree = grow();
  trees.set(key, tree);
  return tree;
}

/** The Field tree of a layer, from 1: its ids are told from those of all other layers. */
export function layerTree(reading: TokenReading, layer: number): Field {
  if (layer === 1) return fieldTree(reading);
  return grown(reading, rootId(layer), () => explain(reading.token, pickedCandidate(reading).text, rootId(layer)));
}

/** The Field tree of a plaintext that is not a token. `layer` is one more than that of the JWE it was in. */
export const plaintextTree = (part: Part, layer: number): Field =>
  grown(part, rootId(layer), () => explainPlaintext(part, rootId(layer)));

/** Gives the text, reading and Field tree of layer `layer` on the bench. */
function inLayer(state: State, layer: number): (Pick<Selected, 'text' | 'reading'> & { root: Field }) | null {
  const layers = benchLayers(state);
  const reading = layers[layer - 1]?.reading;
  if (reading) return { root: layerTree(reading, layer), text: pickedCandidate(reading).text, reading };
  const content = layer === layers.length + 1 ? contentIn(layers) : undefined;
  return content && 'part' in content ? { root: plaintextTree(content.part, layer), text: content.text } : null;
}

/** A part of a layer by its key (draft.ts), and the tree that it is in. */
export function partIn(state: State, layer: number, key: string): { root: Field; placed: PlacedPart } | null {
  const place = inLayer(state, layer);
  const content = contentIn(benchLayers(state));
  const placed = place?.reading
    ? placedParts(place.reading).find((each) => partKey(each) === key)
    : content && 'part' in content
      ? ({ part: content.part, of: 'jwe' } as const)
      : undefined;
  return place && placed ? { root: place.root, placed } : null;
}

const known = new WeakMap<Field, Selected>();

/**
 * The one place where an id becomes a Field. Null where there is none of that id: a key was taken away or the text is
 * another, so that no such layer is open any more.
 */
export function selectedBy(state: State, id: string | null): Selected | null {
  if (id === null) return null;
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token') return null;
  const layer = Number(LAYER_ID.exec(id)?.[1] ?? 1);
  const place =
    layer === 1 ? { root: fieldTree(reading), text: pickedCandidate(reading).text, reading } : inLayer(state, layer);
  const field = place ? fieldById(place.root, id) : undefined;
  if (!place || !field) return null;
  const outside = layer === 1 ? field : ciphertextOf(fieldTree(reading));
  if (!outside) return null;
  const before = known.get(field);
  if (before?.outside === outside) return before;
  const { text } = place;
  const selected: Selected = { field, layer, text, outside, ...(place.reading ? { reading: place.reading } : {}) };
  known.set(field, selected);
  return selected;
}

const ciphertextOf = (root: Field): Field | undefined =>
  root.children.find(({ placed }) => placed?.part.name === 'ciphertext');

/** The claims that count, and the tree they are in: of the innermost token, or a plaintext's own. */
export function innermostClaims(state: State): { root: Field; part: Part } | null {
  const layers = benchLayers(state);
  const content = contentIn(layers);
  if (content)
    return content.kind === 'json'
      ? { root: plaintextTree(content.part, layers.length + 1), part: content.part }
      : null;
  const last = layers.at(-1);
  const part = last && claimsPart(last.reading.token);
  return last && part ? { root: layerTree(last.reading, layers.length), part } : null;
}
