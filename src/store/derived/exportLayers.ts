import { withReading } from './withReading.ts';
import type { Content } from '../../jose/read/layers.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { benchLayers, type Layer } from './layers.ts';
import { remembered } from './remembered.ts';
import { ringOf, type RingEntry } from './ringOf.ts';
import type { State } from '../state/state.ts';

/** A token of the chain on the bench, with the key that is for it. */
export interface ExportLayer {
  reading: TokenReading;
  content: Content | undefined;
  key: Key | undefined;
}

/** The key that verified or opened a layer. */
function provenKey({ answer }: Layer, ring: readonly Key[]): Key | undefined {
  const checked = answer?.checked.find((each) => each.answer?.mathematics === 'holds');
  if (checked) {
    const key = ring.find(({ id }) => id === checked.key.id);
    return key && withReading(key, checked.reading ?? answer?.readings[key.id]);
  }
  const opened = answer?.opening?.opened;
  return opened && withReading(opened.key, opened.reading);
}

/** Of the outermost layer: a key that would do, where none has proven itself. */
const fitting = (ring: readonly RingEntry[]): Key | undefined =>
  ring.find((each) => each.canSign || each.canDecrypt || each.canEncrypt)?.key;

const kept = remembered<readonly ExportLayer[]>(2);

/** The layers on the bench, from the outside in, each with its key; the same object for the same state of affairs. */
export function exportLayers(state: State): readonly ExportLayer[] {
  const layers = benchLayers(state);
  const ring = ringOf(state);
  return kept([layers, ring, state.ring], () =>
    layers.map((layer, index) => ({
      reading: layer.reading,
      content: layer.content,
      key: provenKey(layer, state.ring) ?? (index === 0 ? fitting(ring) : undefined),
    })),
  );
}
