import { CompactEncrypt, exportJWK, generateKeyPair, generateSecret, type CryptoKey } from 'jose';
import { describe, expect, it } from 'vitest';
import { ALGORITHMS, type ContentEncryptionAlgorithm } from '../tables/algs.ts';
import { COMPARED_ENC, encodedLength, encryptedSizes, signedSizes } from './sizeUnder.ts';
import { tokenVectors } from '../vectors/vectors.ts';

const octetsOf = (part: string | undefined): Buffer => Buffer.from(part ?? '', 'base64url');

describe('the same claims under every algorithm', () => {
  it('agrees with every published compact JWS', () => {
    const compact = tokenVectors.filter(
      ({ kind, form, text }) =>
        kind === 'jws' && form === 'compact' && text.split('.')[1] !== '' && text.split('.').length === 3,
    );
    let compared = 0;
    for (const { text } of compact) {
      const [header, payload, signature] = text.split('.');
      const json = octetsOf(header).toString();
      const { alg, b64 } = JSON.parse(json) as { alg: string; b64?: boolean };
      if (b64 === false) continue;
      const rows = signedSizes(json, octetsOf(payload).length).filter(
        ({ algorithm, rsaBits }) =>
          algorithm.id === alg && (rsaBits ?? octetsOf(signature).length * 8) === octetsOf(signature).length * 8,
      );
      // A published header may have white space, which a comparison leaves out.
      if (rows.length === 0 || /\s/.test(json)) continue;
      expect(rows[0]?.characters).toBe(text.length);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });

  it.each(ALGORITHMS.filter(({ use }) => use === 'contentEncryption').map(({ id }) => id))(
    'agrees with jose for what is encrypted with %s',
    async (id) => {
      const enc = ALGORITHMS.find((algorithm) => algorithm.id === id) as ContentEncryptionAlgorithm;
      const header = '{"alg":"HS256","typ":"JWT"}';
      for (const length of [0, 1, 15, 16, 17, 100]) {
        for (const row of encryptedSizes(header, length, enc)) {
          const { algorithm, rsaBits } = row;
          if (rsaBits === 4096) continue;
          let key: CryptoKey | Uint8Array;
          if (algorithm.keyTypes.includes('RSA')) key = (await rsa(algorithm.id)).publicKey;
          else if (algorithm.keyTypes.includes('EC')) key = (await ec()).publicKey;
          else if (algorithm.id.startsWith('PBES2')) key = Buffer.from('a password of some length');
          else key = await secret(algorithm.id === 'dir' ? id : algorithm.id);
          const encrypt = new CompactEncrypt(new Uint8Array(length)).setProtectedHeader({
            alg: algorithm.id,
            typ: 'JWT',
            enc: id,
          });
          if (algorithm.id.startsWith('PBES2')) encrypt.setKeyManagementParameters({ p2c: 310_000 });
          // Key stretching takes its time, and its header does not depend on the length.
          if (algorithm.id.startsWith('PBES2') && length !== 16) continue;
          expect(row.characters, `${algorithm.id} ${length}`).toBe((await encrypt.encrypt(key)).length);
        }
      }
    },
  );

  it('takes out what only another algorithm needed, and keeps the rest', () => {
    const plain = signedSizes('{"alg":"ES256","kid":"1"}', 10);
    const encrypted = signedSizes('{"alg":"ECDH-ES","enc":"A128GCM","epk":{"kty":"EC"},"kid":"1"}', 10);
    expect(encrypted.map(({ characters }) => characters)).toEqual(plain.map(({ characters }) => characters));
    expect(signedSizes('no header', 10).length).toBe(plain.length);
  });

  it('names every algorithm that a sender would choose, from the shortest to the longest', () => {
    const rows = signedSizes('{"alg":"HS256"}', 100);
    expect(rows.map(({ characters }) => characters)).toEqual(
      rows.map(({ characters }) => characters).toSorted((a, b) => a - b),
    );
    expect(rows.at(-1)?.algorithm.family).toBe('mlDsa');
    expect(new Set(rows.map(({ algorithm }) => algorithm.family))).toEqual(
      new Set(['none', 'hmac', 'ecdsa', 'eddsa', 'rsassaPkcs1', 'rsassaPss', 'mlDsa']),
    );
    expect(COMPARED_ENC.cekOctets).toBe(32);
    expect([0, 1, 2, 3, 4].map(encodedLength)).toEqual([0, 2, 3, 4, 6]);
  });
});

const pairs = new Map<string, Promise<{ publicKey: CryptoKey }>>();
const once = <T>(known: Map<string, Promise<T>>, id: string, make: () => Promise<T>): Promise<T> => {
  const found = known.get(id) ?? make();
  known.set(id, found);
  return found;
};
const rsa = (alg: string): Promise<{ publicKey: CryptoKey }> =>
  once(pairs, alg, () => generateKeyPair(alg, { extractable: true }));
const ec = (): Promise<{ publicKey: CryptoKey }> =>
  once(pairs, 'ec', () => generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true }));
const secrets = new Map<string, Promise<Uint8Array>>();
const secret = (alg: string): Promise<Uint8Array> =>
  once(secrets, alg, async () => {
    const made = await generateSecret(alg, { extractable: true });
    return made instanceof Uint8Array ? made : Buffer.from((await exportJWK(made)).k ?? '', 'base64url');
  });
