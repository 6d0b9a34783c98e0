import { JsonKind, type JsonDocument } from '../../jose/text/json.ts';
import type { TextView } from './positions.ts';

export interface JsonRun {
  span: { start: number; end: number };
  kind: 'name' | 'string' | 'number' | 'literal' | 'punctuation' | 'fault';
}

const KINDS: Readonly<Record<number, JsonRun['kind']>> = {
  [JsonKind.string]: 'string',
  [JsonKind.number]: 'number',
  [JsonKind.literal]: 'literal',
  [JsonKind.name]: 'name',
};

/** The coloured runs of a shown text that touch `from` to `to`: only what is visible is ever asked for. */
export function jsonRuns(json: JsonDocument, view: TextView, from: number, to: number): JsonRun[] {
  const first = view.toOwn(from);
  const last = view.toOwn(to);
  // Nodes begin in order; scalars do not overlap. Find the last that begins at or before the first place.
  let low = 0;
  let high = json.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((json.starts[middle] as number) < first) low = middle + 1;
    else high = middle;
  }
  const runs: JsonRun[] = [];
  for (let node = Math.max(0, low - 1); node < json.count && (json.starts[node] as number) <= last; node += 1) {
    const kind = KINDS[json.kinds[node] as number];
    if (!kind || (json.ends[node] as number) < first) continue;
    runs.push({ kind, span: view.toShown({ start: json.starts[node] as number, end: json.ends[node] as number }) });
  }
  return runs;
}
