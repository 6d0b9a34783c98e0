import { decodeBase64url } from '../../text/base64url.ts';
import type { Key } from '../../keys/key.ts';
import { algorithm, type Algorithm } from '../../tables/algs.ts';
import { perHeader, type Rule } from '../rule.ts';

/** Octets of the secret that alg and enc need, if they need an exact number. */
function wantedOctets(alg: Algorithm | undefined, enc: string | undefined): number | undefined {
  if (alg?.use !== 'keyManagement') return undefined;
  const content = enc === undefined ? undefined : algorithm(enc);
  if (alg.family === 'dir') return content?.use === 'contentEncryption' ? content.cekOctets : undefined;
  return alg.keyTypes.includes('oct') && alg.keyBits && 'exact' in alg.keyBits ? alg.keyBits.exact / 8 : undefined;
}

const lengths = ({ jwk, secret }: Key): number[] =>
  secret ? secret.readings.map(({ octets }) => octets.length) : [decodeBase64url(jwk.k ?? '').octets.length];

export const cekLength: Rule = {
  id: 'cek-length',
  severity: 'error',
  about: 'The key does not have the length that the token needs.',
  says: ({ has, wants, alg }) => `The secret has ${has} bytes; ${alg} needs exactly ${wants}.`,
  why: 'It cannot be the key of this token in this form. Perhaps it is written in hexadecimal or base64 and must be decoded first.',
  source: 'RFC 7518 §4, §5',
  covers: ['jwe-secret-length'],
  check: perHeader(function* ({ algorithm: alg, members }, layer, { keys }) {
    const wants = layer.jwe ? wantedOctets(alg, members.text('enc')) : undefined;
    // With several secrets, each may belong to another token.
    const [key, more] = keys.filter(({ kind, provenance }) => kind === 'secret' && provenance.kind !== 'demo');
    if (wants === undefined || !key || more) return;
    const has = lengths(key);
    if (!has.includes(wants))
      yield {
        args: {
          has: has[0] ?? 0,
          wants,
          alg: (alg?.use === 'keyManagement' && alg.family === 'dir' ? members.text('enc') : alg?.id) ?? '',
        },
        evidence: { kind: 'key', id: key.id },
      };
  }),
};
