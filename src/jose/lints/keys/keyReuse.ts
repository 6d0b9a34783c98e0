import { type Rule } from '../rule.ts';
import type { JudgedKey } from '../../verdict/input.ts';

export const keyReuse: Rule = {
  id: 'key-reuse',
  severity: 'medium',
  about: 'One key is used for signatures and for encryption.',
  says: 'This key is used for signatures and for encryption.',
  why: 'One key is for one algorithm. What an attacker learns from one use can help against the other.',
  source: 'RFC 7517 §4.2, draft-ietf-oauth-rfc8725bis §3.1',
  *check({ layers, keys }) {
    const prints = (of: readonly JudgedKey[]): Set<string> =>
      new Set(of.flatMap(({ thumbprint }) => (thumbprint === undefined ? [] : [thumbprint])));
    const signing = prints(
      layers.flatMap(({ input }) =>
        (input.checked ?? []).flatMap(({ key, answer }) => (answer?.mathematics === 'holds' ? [key] : [])),
      ),
    );
    const opening = prints(
      layers.flatMap(({ input }) =>
        (input.opened ?? []).flatMap(({ key, outcome }) => (outcome === 'opened' ? [key] : [])),
      ),
    );
    for (const { id, thumbprint, provenance } of keys)
      if (thumbprint !== undefined && provenance.kind !== 'demo' && signing.has(thumbprint) && opening.has(thumbprint))
        yield { evidence: { kind: 'key', id } };
  },
};
