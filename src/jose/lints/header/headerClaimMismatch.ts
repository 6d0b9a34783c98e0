import { perLayer, type Rule } from '../rule.ts';
import type { Value } from '../members.ts';

/** The order of a list does not matter. */
const said = (value: Value): string => (value.texts.length > 0 ? value.texts.toSorted().join('\n') : value.raw);

export const headerClaimMismatch: Rule = {
  id: 'header-claim-mismatch',
  severity: 'high',
  about: 'A claim is repeated in the header with another value.',
  says: ({ name }) => `"${name}" is in the header and in the claims, with different values.`,
  why: 'A reader that uses the header acts for somebody other than the claims say. The two must be the same: refuse the token.',
  source: 'RFC 7519 §5.3',
  check: perLayer(function* (layer, { layers }) {
    const claims = layer.claims ?? (layer.jwe ? layers[layer.number]?.claims : undefined);
    for (const name of ['iss', 'sub', 'aud']) {
      const [header, claim] = [layer.header?.members.get(name), claims?.get(name)];
      if (header && claim && said(header) !== said(claim))
        yield {
          args: { name },
          layer: layer.number,
          evidence: [header.evidence, claim.evidence].filter((each) => each !== undefined),
        };
    }
  }),
};
