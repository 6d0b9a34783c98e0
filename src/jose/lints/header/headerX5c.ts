import type { Hit } from '../finding.ts';
import { leafOf } from '../certificates.ts';
import { isFromToken } from '../origins.ts';
import type { Rule } from '../rule.ts';

/** The name of a host or a service. That of a person does not go into tickets. */
const nameOf = (subject: string): string => {
  const name = /(?:^|, )CN=([^,\s]{1,100})(?:,|$)/.exec(subject)?.[1];
  return name === undefined ? 'a person or an organisation' : `CN=${name}`;
};

export const headerX5c: Rule = {
  id: 'header-x5c',
  severity: 'info',
  about: 'The header brings a certificate.',
  says: ({ count, subject, state }) =>
    subject === undefined
      ? `The header brings ${count === 1 ? 'a certificate' : `a chain of ${count} certificates`} (x5c), which cannot be read.`
      : `The header brings a certificate (x5c) for ${subject}; ${state}.`,
  why: 'Jotlab does not check the chain: anyone can make a certificate that says so. A verifier must check the chain up to an authority that it trusts.',
  source: 'RFC 7515 §4.1.6',
  check: () => [],
  // To read a certificate is to hash it.
  checkLater: async ({ layers, now }) => {
    const found: Hit[] = [];
    for (const layer of layers)
      for (const { members } of layer.headers.slice(0, 5)) {
        const x5c = members.get('x5c');
        if (!x5c) continue;
        const leaf = await leafOf(members);
        const expired = leaf && leaf.notAfter < now;
        const state = expired
          ? 'it has expired'
          : leaf && leaf.notBefore > now
            ? 'it is not valid yet'
            : 'it is within its time';
        found.push({
          args: {
            count: Math.max(1, x5c.items.length),
            ...(leaf ? { subject: nameOf(leaf.subject), state } : {}),
          },
          layer: layer.number,
          evidence: x5c.evidence,
          ...(isFromToken(layer) ? { severity: 'medium' as const } : {}),
        });
      }
    return found;
  },
};
