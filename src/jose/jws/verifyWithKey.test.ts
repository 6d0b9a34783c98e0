import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { importKeys } from '../keys/given/import.ts';
import { readToken } from '../read/readToken.ts';
import { compact, isGreen } from './fixtures/ask.ts';
import { secretKey } from '../engine/material.ts';
import { materialOf } from '../keys/keyMaterial.ts';
import { verifyWithKey } from './verifyWithKey.ts';
import { jwsOf } from '../token/parts.ts';

const OCTETS = new Uint8Array(32).map((_, index) => index * 7 + 200);

async function ringKey(text: string) {
  const imported = await importKeys(text, { secret: 'otherwise' });
  const key = imported.ok ? imported.value.keys[0] : undefined;
  if (!key) throw new Error('no key');
  return key;
}

async function ask(text: string, key: Awaited<ReturnType<typeof ringKey>>) {
  const { token, faults } = readToken(text);
  return verifyWithKey({ id: 'q', text, token: jwsOf(token)!, faults }, key);
}

describe('verifyWithKey', () => {
  it('finds the reading of a secret that verifies, and says which', async () => {
    const token = await compact({ alg: 'HS256' }, '{}', secretKey(OCTETS));
    const texts = {
      base64url: encodeBase64url(OCTETS),
      base64: Buffer.from(OCTETS).toString('base64'),
      hex: Buffer.from(OCTETS).toString('hex'),
    };
    for (const [encoding, text] of Object.entries(texts)) {
      const key = await ringKey(text);
      const { answer, reading = -1 } = await ask(token, key);
      expect(isGreen(answer), encoding).toBe(true);
      expect(key.secret?.readings[reading]?.encoding).toMatch(new RegExp(`^${encoding.slice(0, 6)}`));
    }
  });

  it('takes a secret for its own UTF-8 first', async () => {
    const text = 'c2VjcmV0LXRoYXQtaXMtYmFzZTY0LXRvbw';
    const { answer, reading } = await ask(
      await compact({ alg: 'HS256' }, '{}', secretKey(new TextEncoder().encode(text))),
      await ringKey(text),
    );
    expect({ green: isGreen(answer), reading }).toEqual({ green: true, reading: 0 });
  });

  it('keeps to a pinned reading', async () => {
    const key = await ringKey(encodeBase64url(OCTETS));
    const token = await compact({ alg: 'HS256' }, '{}', secretKey(OCTETS));
    expect(
      (await ask(token, { ...key, secret: { readings: key.secret!.readings, pinned: 0 } })).answer.mathematics,
    ).toBe('fails');
  });

  it('fails where no reading verifies', async () => {
    expect(
      (await ask(await compact({ alg: 'HS256' }, '{}', secretKey(OCTETS)), await ringKey('wrong'))).answer,
    ).toMatchObject({ mathematics: 'fails', reason: { code: 'mismatch' } });
  });

  it('keeps what a secret JWK says of itself', async () => {
    const key = await ringKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(OCTETS), use: 'enc' }));
    const { answer } = await ask(await compact({ alg: 'HS256' }, '{}', secretKey(OCTETS)), key);
    expect(answer).toMatchObject({ mathematics: 'holds', form: [{ code: 'key-use' }] });
  });

  it('gives the same material for the same key, so that it is imported once', async () => {
    const key = await ringKey('some secret');
    expect(materialOf(key)).toBe(materialOf(key));
    expect(materialOf(key, 1)).not.toBe(materialOf(key, 0));
  });
});
