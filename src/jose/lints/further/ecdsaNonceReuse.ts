import { type Rule } from '../rule.ts';
import { algorithm } from '../../tables/algs.ts';
import { toHex } from '../../text/octets.ts';
import { headerString } from '../../token/header.ts';
import { headerOf } from '../../token/joseHeader.ts';
import { jwsOf } from '../../token/parts.ts';
import { tokensBeside } from '../beside.ts';

export const ecdsaNonceReuse: Rule = {
  id: 'ecdsa-nonce-reuse',
  severity: 'critical',
  about: 'Two ECDSA signatures have the same r.',
  says: ({ alg }) => `Two different tokens have ${alg} signatures with the same r.`,
  why: 'The signer used one random number twice. Anyone who has both tokens can compute the private key: replace it.',
  source: 'RFC 8725 §3.2',
  *check(subject) {
    const seen = new Map<string, string>();
    for (const { text, token } of tokensBeside(subject)) {
      const jws = jwsOf(token);
      const entry = jws?.signatures[0];
      const alg = headerString(headerOf(entry), 'alg');
      const known = alg === undefined ? undefined : algorithm(alg);
      const octets = entry?.signature?.octets ?? new Uint8Array();
      if (known?.use !== 'signature' || known.family !== 'ecdsa' || octets.length !== known.signatureOctets[0])
        continue;
      const r = `${known.id} ${toHex(octets.subarray(0, octets.length / 2))}`;
      const input = text.slice(0, text.lastIndexOf('.'));
      const before = seen.get(r);
      if (before !== undefined && before !== input) yield { args: { alg: known.id } };
      seen.set(r, input);
    }
  },
};
