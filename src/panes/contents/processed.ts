import type { Field } from '../../jose/explain/explain.ts';
import { membersOf } from '../../jose/text/json.ts';
import type { FoundDisclosure } from '../../jose/sdJwt/assemble.ts';
import type { Span } from '../../jose/text/span.ts';
import { fieldAtText } from '../../store/derived/positions.ts';
import type { Part } from '../../jose/token/token.ts';

/** The run of an outermost claim, with its name. */
function claimRun({ json }: Part, is: (name: string, run: Span) => boolean): { name: string; run: Span } | undefined {
  if (!json) return undefined;
  for (const { name, nameNode, valueNode } of membersOf(json, 0)) {
    const run = { start: json.starts[nameNode] as number, end: json.ends[valueNode] as number };
    if (is(name, run)) return { name, run };
  }
  return undefined;
}

/** What in the token a place of the processed payload comes from: a disclosure, or else a claim of the payload itself. */
export function fieldBehind(
  root: Field,
  claims: Part,
  found: readonly FoundDisclosure[],
  position: number,
): Field | undefined {
  // A disclosure within another one comes behind it.
  const own = found.findLast(({ at, end }) => at <= position && position < end);
  if (own) return root.children.find(({ placed }) => isDisclosure(placed, own.index));
  const claim = claimRun(claims, (_, { start, end }) => start <= position && position < end);
  const payload = root.children.find(
    ({ placed }) => placed?.part.name === 'payload' && placed.group?.kind !== 'keyBinding',
  )?.placed?.part;
  const there = claim && payload ? claimRun(payload, (name) => name === claim.name) : undefined;
  return payload && there ? (fieldAtText(root, payload, there.run.start) ?? undefined) : undefined;
}

/** Where in the processed payload is what is selected in the token. */
export function runOf(field: Field | null, claims: Part, found: readonly FoundDisclosure[]): Span[] {
  const placed = field?.placed;
  if (placed?.group?.kind === 'disclosure') {
    const own = found.find(({ index }) => isDisclosure(placed, index));
    return own ? [{ start: own.at, end: own.end }] : [];
  }
  if (!field || placed?.part.name !== 'payload' || placed.group?.kind === 'keyBinding') return [];
  let outermost = field;
  while (outermost.parent) outermost = outermost.parent;
  const { name } = outermost;
  const claim = outermost.term === 'claim' ? claimRun(claims, (own) => own === name) : undefined;
  return claim ? [claim.run] : [];
}

const isDisclosure = (placed: Field['placed'], index: number): boolean =>
  placed?.group?.kind === 'disclosure' && placed.group.index === index;

/** Where a disclosure is put, as JavaScript writes it: address.lines[0]. */
export const pathOf = (where: readonly (string | number)[]): string =>
  where.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`)).join('');
