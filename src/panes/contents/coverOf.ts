import { algorithm } from '../../jose/tables/algs.ts';
import type { CoveredBy, Field } from '../../jose/explain/explain.ts';
import { headerString } from '../../jose/token/header.ts';
import type { Part } from '../../jose/token/token.ts';

/** Says what covers a part. Where nothing is signed, no signature covers it. */
export function coverOf(root: Field, part: Part): CoveredBy {
  const own = root.children.find(({ placed }) => placed?.part === part)?.coveredBy ?? 'nothing';
  if (own !== 'signature') return own;
  const parts = root.children.flatMap(({ placed }) => (placed?.of === 'jws' ? [placed.part] : []));
  const alg = algorithm(
    headerString(
      parts.filter(({ name }) => name.endsWith('Header')),
      'alg',
    ) ?? '',
  );
  const isSigned = parts.some(({ name, span }) => name === 'signature' && span.end > span.start);
  return isSigned && !(alg?.use === 'signature' && alg.family === 'none') ? own : 'nothing';
}
