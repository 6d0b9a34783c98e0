import type { Field } from '../../jose/explain.ts';
import { JsonKind } from '../../jose/json.ts';

/** The value node of a member or an item; of a bare value, itself; -1 where there is none. */
export function valueNode(field: Field): number {
  const json = field.placed?.part.json;
  if (!json || field.node === undefined) return -1;
  const isMember = field.term === 'claim' || field.term === 'headerParameter' || field.term === 'jsonMember';
  if (!isMember) return field.node;
  const next = field.node + 1;
  return next < json.count && json.kinds[next] !== JsonKind.name ? next : -1;
}
