import { fieldsAt, type Field } from '../jose/explain.ts';
import type { Fault } from '../jose/fault.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { Part } from '../jose/token.ts';
import { benchLayers, contentIn, type Layer } from './layers.ts';
import { allFaults, currentReading, fieldTree, RANK } from './select.ts';
import { layerTree, plaintextTree } from './selected.ts';
import type { State } from './state.ts';
import { pin } from './view.ts';

/** A defect, and what it was read in. */
export interface PlacedFault {
  fault: Fault;
  /** 1 is the token on the bench, 2 what opened inside it, and so on; 0 where nothing has opened and nothing need be told apart. */
  layer: number;
  /** The token, or a plaintext that is none. */
  of: TokenReading | Part;
}

const alone = new WeakMap<TokenReading, readonly PlacedFault[]>();
const chained = new WeakMap<readonly Layer[], readonly PlacedFault[]>();

function recall<K extends object>(known: WeakMap<K, readonly PlacedFault[]>, key: K, find: () => readonly PlacedFault[]): readonly PlacedFault[] {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

function inChain(layers: readonly Layer[]): PlacedFault[] {
  const content = contentIn(layers);
  const faults = layers.flatMap(({ reading }, at) => allFaults(reading).map((fault): PlacedFault => ({ fault, layer: at + 1, of: reading })));
  if (content && 'part' in content) faults.push(...content.part.faults.map((fault): PlacedFault => ({ fault, layer: layers.length + 1, of: content.part })));
  // The order among equals stays: from the outside in.
  return faults.sort((a, b) => RANK[a.fault.severity] - RANK[b.fault.severity]);
}

/** What reading found wrong in the token on the bench and in all that opened inside it, the worst first. The same list for the same layers. */
export function benchFaults(state: State): readonly PlacedFault[] {
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token') return NONE;
  const layers = benchLayers(state);
  // A chain ends where nothing more has opened: what is known of it goes with its array.
  return layers[0]?.content ? recall(chained, layers, () => inChain(layers)) : recall(alone, reading, () => allFaults(reading).map((fault) => ({ fault, layer: 0, of: reading })));
}
const NONE: readonly PlacedFault[] = [];

const treeOf = ({ layer, of }: PlacedFault): Field => ('kind' in of ? (layer > 1 ? layerTree(of, layer) : fieldTree(of)) : plaintextTree(of, layer));

/** Selects the place of a defect, in its layer. */
export function pinFault(placed: PlacedFault): void {
  const { span } = placed.fault;
  if (!span) return;
  // The leaf, not the claim around it: a defect has an exact place.
  const root = treeOf(placed);
  const path = fieldsAt(root, Math.min(span.start, Math.max(0, span.end - 1)));
  // A plaintext of which nothing could be read is selected as a whole.
  pin(path.at(-1)?.id ?? (placed.layer > 1 ? root.id : null));
}
