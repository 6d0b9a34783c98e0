import type { Field } from '../../jose/explain/explain.ts';
import { JsonKind, rawText, scalarValue } from '../../jose/text/json.ts';

/** The value node of a member or an item; of a bare value, itself; -1 where there is none. */
export function valueNode(field: Field): number {
  const json = field.placed?.part.json;
  if (!json || field.node === undefined) return -1;
  const isMember = field.term === 'claim' || field.term === 'headerParameter' || field.term === 'jsonMember';
  if (!isMember) return field.node;
  const next = field.node + 1;
  return next < json.count && json.kinds[next] !== JsonKind.name ? next : -1;
}

/** A value as it is copied: a string without its quotes, anything else as it is written. Null where there is none. */
export function valueText(field: Field): string | null {
  const json = field.placed?.part.json;
  const node = valueNode(field);
  if (!json || node < 0) return null;
  return json.kinds[node] === JsonKind.string ? String(scalarValue(json, node)) : rawText(json, node);
}
