import { type Rule } from '../rule.ts';
import type { Hit } from '../finding.ts';
import { usedSecret } from '../usedSecret.ts';

const LIMIT = 100_000;
/** A certificate in x5c has some thousand characters. */
const LONGEST = 5000;
/** Values that are tried at most. */
const TRIES = 40;

export const verifySecretInjection: Rule = {
  id: 'verify-secret-injection',
  severity: 'high',
  about: 'The secret of an HMAC is in the token itself.',
  says: ({ name }) => `The secret of this token is in the token itself: it is the value of "${name}".`,
  why: 'Anyone can read it there and make such tokens. A secret must never come from the token.',
  source: 'RFC 8725 §3.10, CVE-2025-65945',
  check: () => [],
  async checkLater(subject) {
    const hits: Hit[] = [];
    for (const layer of subject.layers) {
      const { jws, header } = layer;
      const algorithm = header?.algorithm;
      if (!jws || algorithm?.use !== 'signature' || algorithm.family !== 'hmac' || layer.text.length > LIMIT) continue;
      const texts = layer.strings().filter(({ text }) => text.length > 0 && text.length < LONGEST);
      const secret = await usedSecret(layer.text, jws, [...new Set(texts.map(({ text }) => text))].slice(0, TRIES));
      const found = texts.find(({ text }) => text === secret);
      if (found) hits.push({ args: { name: found.name }, layer: layer.number, evidence: found.value.evidence });
    }
    return hits;
  },
};
