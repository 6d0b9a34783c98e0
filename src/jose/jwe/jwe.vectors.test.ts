/** Published encrypted tokens, opened. */
import { describe, expect, it } from 'vitest';
import { algorithm } from '../tables/algs.ts';
import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { readToken } from '../read/readToken.ts';
import type { Jwe } from '../token/token.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { ofKind, tokenVectors, type TokenVector } from '../vectors/vectors.ts';
import { decrypt, type DecryptAnswer } from './decrypt.ts';
import { decryptContent, encryptContent } from './contentEncryption.ts';
import { agreed, concatKdf, otherInfo } from './keyAgreement.ts';
import { jwkKey, secretKey, type KeyMaterial } from '../engine/material.ts';

const jwes = tokenVectors.filter(({ kind }) => kind === 'jwe');
const octets = (text: string): Uint8Array => decodeBase64url(text).octets;

const keyOf = (vector: TokenVector, index: number): KeyMaterial =>
  vector.password === undefined
    ? jwkKey(vector.keys[index] ?? vector.keys[0] ?? {})
    : secretKey(encodeUtf8(vector.password));

const open = (text: string, index: number, key: KeyMaterial): Promise<DecryptAnswer> => {
  const { token, faults } = readToken(text);
  return decrypt({ id: 'v', text, token: token as Jwe, faults, index, key });
};

describe('published tokens', () => {
  it('are all here', () => expect(jwes.length).toBeGreaterThan(40));

  for (const vector of jwes) {
    it(`${vector.id} opens for every recipient`, async () => {
      const { token } = readToken(vector.text);
      const recipients = (token as Jwe).recipients.length;
      expect(recipients).toBe(vector.joseHeaders.length);
      for (let index = 0; index < recipients; index += 1) {
        const answer = await open(vector.text, index, keyOf(vector, index));
        expect(answer, `recipient ${index}`).toMatchObject({ outcome: 'opened', malformed: [], forbids: [] });
        if (vector.payload !== undefined)
          expect(encodeBase64url(answer.plaintext ?? new Uint8Array())).toBe(vector.payload);
        if (vector.compressedPlaintext !== undefined)
          expect(encodeBase64url(answer.compressed ?? new Uint8Array())).toBe(vector.compressedPlaintext);
      }
    });
  }

  it('do not open when a bit of any part is changed', async () => {
    const vector = jwes.find(({ id }) => id === 'rfc7516-a3-compact') as TokenVector;
    const parts = vector.text.split('.');
    for (const [part, text] of parts.entries()) {
      const flipped = octets(text);
      flipped[flipped.length - 2] = (flipped[flipped.length - 2] as number) ^ 1;
      const changed = parts.map((each, index) => (index === part ? encodeBase64url(flipped) : each)).join('.');
      expect((await open(changed, 0, keyOf(vector, 0))).outcome, `part ${part}`).not.toBe('opened');
    }
  });
});

describe('published steps', () => {
  for (const each of ofKind('contentEncryption')) {
    it(`${each.id}: content encryption`, async () => {
      const enc = algorithm(each.enc);
      if (enc?.use !== 'contentEncryption') throw new Error(each.enc);
      const [cek, iv, aad, plaintext] = [each.cek, each.iv, each.additionalData, each.plaintext].map(octets) as [
        Uint8Array,
        Uint8Array,
        Uint8Array,
        Uint8Array,
      ];
      const sealed = await encryptContent(enc, cek, iv, plaintext, aad);
      expect(encodeBase64url(sealed.ciphertext)).toBe(each.ciphertext);
      expect(encodeBase64url(sealed.tag)).toBe(each.tag);
      expect(await decryptContent(enc, cek, iv, sealed, aad)).toEqual(plaintext);
    });
  }

  for (const each of ofKind('keyAgreement')) {
    it(`${each.id}: key agreement`, async () => {
      const own = 'd' in each.recipientKey ? each.recipientKey : each.ephemeralKey;
      const other = own === each.recipientKey ? each.ephemeralKey : each.recipientKey;
      const z = await agreed(own, other);
      expect(encodeBase64url(z)).toBe(each.z);
      if (each.derivedKey === undefined) return;
      const info = otherInfo(
        String(each.header['enc']),
        encodeUtf8(each.partyUInfoText ?? ''),
        encodeUtf8(each.partyVInfoText ?? ''),
        each.keyDataLength ?? 0,
      );
      if (each.otherInfo !== undefined) expect(encodeBase64url(info)).toBe(each.otherInfo);
      expect(encodeBase64url(await concatKdf(z, each.keyDataLength ?? 0, info))).toBe(each.derivedKey);
    });
  }
});
