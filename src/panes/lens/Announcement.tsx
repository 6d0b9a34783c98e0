import { type ReactElement, useState } from 'react';
import { type Field } from '../../jose/explain/explain.ts';
import { pathOf } from '../../jose/explain/fieldsAt.ts';
import { JsonKind } from '../../jose/text/json.ts';
import { TERMS } from '../../jose/tables/terms.ts';
import { octetAt } from '../../jose/text/utf8.ts';
import type { Selected } from '../../store/derived/selected.ts';
import { partTitle } from '../../words/partTitle.ts';
import { coveredBy } from './coveredBy.ts';
import { valueNode } from '../../store/derived/valueNode.ts';
import { words } from '../../words/lens.ts';

const NAME_LIMIT = 60;

const KIND_NAMES: Readonly<Record<number, keyof typeof words.facts.kinds>> = {
  [JsonKind.object]: 'object',
  [JsonKind.array]: 'array',
  [JsonKind.string]: 'string',
  [JsonKind.number]: 'number',
};

function kindOf(field: Field): string {
  const json = field.placed?.part.json;
  const node = valueNode(field);
  if (!json || node < 0) return TERMS[field.term].label;
  return words.facts.kinds[KIND_NAMES[json.kinds[node] as number] ?? 'literal'];
}

/** "Payload, exp, number, 16 bytes, covered by the signature": what a screen reader says of a selection. */
export function Announcement({ selected }: { selected: Selected }): ReactElement {
  const { field, reading, layer } = selected;
  const part = field.placed?.part;
  const names = pathOf(field).map((name) => String(name).slice(0, NAME_LIMIT));
  const octets = !part
    ? 0
    : field.text && part.decoded
      ? octetAt(part.decoded, field.text.end) - octetAt(part.decoded, field.text.start)
      : part.octets.length;
  const cover =
    part?.name === 'signature' || part?.name === 'authenticationTag'
      ? words.facts.covered.part
      : words.facts.coveredAloud(coveredBy(selected).says);
  const within = layer > 1 ? [words.lens.layer(layer, !reading)] : [];
  const secret = layer > 1 ? [words.inner.secretAloud(layer)] : [];
  const before = [...within, ...(field.placed ? [partTitle(field.placed)] : []), ...names, kindOf(field)].join(', ');
  if (!part) return <>{[before, ...secret].join(', ')}</>;
  const behind = [cover, ...secret].join(', ');
  return <Once key={`${before} ${behind}`} before={before} octets={octets} behind={behind} />;
}

/** The size is read aloud with the selection, not again with each key that is typed into it. */
function Once({ before, octets, behind }: { before: string; octets: number; behind: string }): ReactElement {
  const [first] = useState(octets);
  return <>{[before, words.contents.bytes(first), behind].join(', ')}</>;
}
