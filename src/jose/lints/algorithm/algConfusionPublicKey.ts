import { type Rule } from '../rule.ts';
import { keyHits, keyNoteHits } from '../mapped.ts';

export const algConfusionPublicKey: Rule = {
  id: 'alg-confusion-public-key',
  severity: 'critical',
  about: 'A public key is used as the secret of an HMAC.',
  says: 'A public key is used as the secret of an HMAC: this is how the key confusion attack looks.',
  why: 'Anyone who has the public key can make such a token. A verifier that lets the token choose the algorithm accepts it: fix the algorithm in the verifier.',
  source: 'RFC 8725 §2.1, CVE-2015-9235, CVE-2016-10555, CVE-2022-29217, CVE-2022-23541, CVE-2024-54150',
  covers: ['alg-confusion-public-key'],
  *check(subject) {
    const found = new Set<string>();
    for (const { evidence } of [
      ...keyHits('alg-confusion-public-key')(subject),
      ...keyNoteHits('alg-confusion-public-key')(subject),
    ]) {
      // Said of one key once, whether it was looked at or tried.
      const id = JSON.stringify(evidence);
      if (!found.has(id)) yield { evidence };
      found.add(id);
    }
    if (found.size > 0) return;
    for (const { input, number } of subject.layers)
      for (const { id } of input.diagnosed ?? []) if (id === 'public-key-as-secret') yield { layer: number };
  },
};
