import { describe, expect, it } from 'vitest';
import { flattenedVerify } from 'jose';
import { curveFor } from '../engine/engine.ts';
import { readToken } from '../read/readToken.ts';
import { algorithm, computersOf } from '../tables/algs.ts';
import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { tokenVectors } from '../vectors/vectors.ts';
import { joseSign, joseVerify, type JoseSays } from './askJose.ts';
import { compact, keyOf, secret } from './fixtures/ask.ts';
import { keysFor, SIGNING } from './fixtures/keys.ts';
import { jwsOf } from '../token/parts.ts';

const named = (id: string) => {
  const found = algorithm(id);
  if (found?.use !== 'signature') throw new Error(id);
  return found;
};

const ask = (
  text: string,
  alg: string,
  key = secret('a secret of thirty-two octets ....'),
  more = {},
): Promise<JoseSays> => {
  const token = jwsOf(readToken(text).token);
  if (!token) throw new Error('not a JWS');
  return joseVerify({ text, token, index: 0, alg: named(alg), curve: undefined, key, ...more });
};
const KEY = secret('a secret of thirty-two octets ....');

describe('verifying', () => {
  const valid = tokenVectors.filter(({ kind, verdict }) => kind === 'jws' && verdict === 'valid');

  it.each(valid.map((vector) => [vector.id, vector] as const))('%s: each signature alone', async (_, vector) => {
    const token = jwsOf(readToken(vector.text).token);
    if (!token) throw new Error('not a JWS');
    for (const [index, key] of vector.keys.entries()) {
      const alg = named(String(vector.joseHeaders[index]?.['alg']));
      const curve = curveFor(alg, key['crv'] as string | undefined);
      if (alg.family === 'mlDsa' || !computersOf(alg, curve).includes('jose')) continue;
      const supplied = vector.detached && vector.payload ? { supplied: decodeBase64url(vector.payload).octets } : {};
      const says = await joseVerify({
        text: vector.text,
        token,
        index,
        alg,
        curve: curveFor(alg, String(key['crv'])),
        key: keyOf(key),
        ...supplied,
      });
      expect(says).toEqual({ holds: true });
    }
  });

  it('a changed payload: its own code and words', async () => {
    const text = await compact({ alg: 'HS256' }, '{"a":1}', KEY);
    expect(await ask(text, 'HS256')).toEqual({ holds: true });
    expect(await ask(text.replace(/\.[^.]*\./, `.${encodeBase64url(encodeUtf8('{"a":2}'))}.`), 'HS256')).toEqual({
      holds: false,
      code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      message: 'signature verification failed',
    });
  });

  it('what it refuses before the mathematics is not taken for a signature that fails', async () => {
    const text = await compact({ alg: 'HS256', crit: ['x'], x: 1 }, '{}', KEY);
    const says = await ask(text, 'HS256');
    expect(says.holds).toBeUndefined();
    expect(says.code).toBe('ERR_JOSE_NOT_SUPPORTED');
  });
});

describe('signing', () => {
  const able = SIGNING.filter((each) => each.family !== 'mlDsa' && computersOf(each, each.curves[0]).includes('jose'));

  it.each(able.map((each) => [each.id, each] as const))(
    '%s: what it signs is signed by the standard',
    async (id, alg) => {
      const { sign, pair } = keysFor(alg);
      const protectedHeader = JSON.stringify({ alg: id });
      const payload = encodeUtf8('{}');
      const signature = await joseSign({ alg, curve: curveFor(alg, undefined), key: sign, payload, protectedHeader });
      expect(signature).toBeDefined();
      const jws = {
        protected: encodeBase64url(encodeUtf8(protectedHeader)),
        payload: encodeBase64url(payload),
        signature: encodeBase64url(signature ?? new Uint8Array()),
      };
      const key = pair
        ? (pair.publicKey as Record<string, string>)
        : sign.kind === 'secret'
          ? sign.octets
          : new Uint8Array();
      await expect(flattenedVerify(jws, key as Uint8Array)).resolves.toBeDefined();
    },
  );

  it.each([
    ['white space', '{ "alg":"HS256" }'],
    ['a member twice', '{"alg":"HS256","kid":"a","kid":"b"}'],
    ['a number that JSON.stringify rounds', '{"alg":"HS256","n":100002348117421473}'],
    ['no object', '[]'],
    ['another algorithm', '{"alg":"HS512"}'],
    ['crit with a name that it does not know', '{"alg":"HS256","crit":["x"],"x":1}'],
  ])('a header text with %s is not for it', async (_, protectedHeader) => {
    expect(
      await joseSign({ alg: named('HS256'), curve: undefined, key: KEY, payload: encodeUtf8('{}'), protectedHeader }),
    ).toBeUndefined();
  });
});
