import { flattenedVerify, importJWK, type FlattenedJWS, type JWK } from 'jose';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { algorithm, type SignatureAlgorithm } from '../tables/algs.ts';
import { decodeBase64url, encodeBase64url } from '../text/base64url.ts';
import { digest, fromNumber, power, toHex } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { PRIME, rsaKey } from '../lints/fixtures/rsa.ts';
import { tokenVector, tokenVectors, type TokenVector } from '../vectors/vectors.ts';
import { compact, encodedJson, isGreen, keyOf, secret, signText, verifyText } from './fixtures/ask.ts';
import { keysFor, SIGNING, smallRsa } from './fixtures/keys.ts';
import { readToken } from '../read/readToken.ts';
import { jwkKey, publicHalf, secretKey, type Jwk, type KeyMaterial } from '../engine/material.ts';
import { verifySignature } from './verify.ts';
import { jwsOf } from '../token/parts.ts';

const signed = tokenVectors.filter((vector) => vector.kind === 'jws');
const payloadOf = (vector: TokenVector) =>
  vector.detached && vector.payload !== undefined ? { payload: decodeBase64url(vector.payload).octets } : {};
const codes = (notes: { code: string }[]) => notes.map(({ code }) => code);

/** The `jose` package's answer about one signature, as a second opinion. */
async function joseSays(jws: FlattenedJWS, key: KeyMaterial): Promise<boolean> {
  try {
    const imported =
      key.kind === 'secret'
        ? key.octets
        : await importJWK(
            publicHalf(key.jwk) as JWK,
            String(JSON.parse(atob((jws.protected ?? '').replace(/-/g, '+').replace(/_/g, '/'))).alg),
          );
    await flattenedVerify(jws, imported);
    return true;
  } catch {
    return false;
  }
}

describe('keys made to forge', () => {
  it('an RSA exponent of 1 or 2: the key is not called damaged', async () => {
    const key = keysFor(SIGNING.find(({ id }) => id === 'RS256') as SignatureAlgorithm);
    const text = await compact({ alg: 'RS256' }, '{}', key.sign);
    for (const e of ['AQ', 'Ag']) {
      const { jwk } = key.verify as Extract<KeyMaterial, { kind: 'jwk' }>;
      const answer = await verifyText(text, { kind: 'jwk', jwk: { ...jwk, e } });
      expect([answer.reason.code, ...codes(answer.form)]).toContain('rsa-exponent');
      expect(answer.reason.code).not.toBe('key-invalid');
    }
  });
});

describe('published examples', () => {
  it.each(signed.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    for (const [index, header] of vector.joseHeaders.entries()) {
      const key = vector.keys[index];
      const answer = await verifyText(vector.text, key ? keyOf(key) : secret('any'), { index, ...payloadOf(vector) });
      const valid = vector.verdict === 'valid';
      expect({ green: isGreen(answer), alg: answer.alg }, JSON.stringify(answer)).toEqual({
        green: valid,
        alg: header['alg'],
      });
      if (vector.verdict === 'unsecured') expect(answer.reason.code).toBe('unsecured');
    }
  });

  it('are there', () => {
    for (const source of ['RFC 7515', 'RFC 7520', 'RFC 7797', 'RFC 8037', 'RFC 9964']) {
      expect(
        signed.filter((vector) => vector.source.startsWith(source) && vector.verdict === 'valid').length,
        source,
      ).toBeGreaterThan(0);
    }
  });

  it('jose agrees wherever it can', async () => {
    let agreed = 0;
    for (const vector of signed) {
      const [header] = vector.joseHeaders;
      if (
        vector.form !== 'compact' ||
        vector.detached ||
        vector.b64 === false ||
        /^(ML-DSA|none|ES256K)/.test(String(header?.['alg']))
      )
        continue;
      const [protectedText, payload = '', signature = ''] = vector.text.split('.');
      const ours = isGreen(await verifyText(vector.text, keyOf(vector.keys[0] ?? { kty: 'oct' })));
      expect(
        await joseSays({ protected: protectedText ?? '', payload, signature }, keyOf(vector.keys[0] ?? { kty: 'oct' })),
        vector.id,
      ).toBe(ours);
      agreed += 1;
    }
    expect(agreed).toBeGreaterThan(6);
  });
});

/** Every algorithm of the table; those that leave the curve open once for each. */
const cases = SIGNING.flatMap((alg) =>
  alg.curves.length > 1
    ? alg.curves.map((curve) => [`${alg.id} on ${curve}`, alg, curve] as const)
    : [[alg.id, alg, alg.curves[0]] as const],
);

const flipAt = (text: string, at: number): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  // The highest bit of a character always belongs to an octet.
  return text.slice(0, at) + alphabet[alphabet.indexOf(text[at] as string) ^ 32] + text.slice(at + 1);
};

describe.each(cases)('%s', (_, alg: SignatureAlgorithm, curve) => {
  const header = `{ "typ":"JWT",\n "alg" : "${alg.id}"}`;
  const payload = '{"sub":"a","n":1.0}';
  const keys = keysFor(alg, curve);

  it('verifies what it signed, in every form; the header text is kept', async () => {
    for (const form of ['compact', 'flattened', 'general'] as const) {
      const text = await signText({
        form,
        payload: encodeUtf8(payload),
        signatures: [{ protectedHeader: header, key: keys.sign }],
      });
      expect(text).toContain(encodeBase64url(encodeUtf8(header)));
      const answer = await verifyText(text, keys.verify);
      expect(isGreen(answer), JSON.stringify(answer)).toBe(true);
      expect(answer).toMatchObject({ coverage: 'headerAndPayload', payload: 'token', reason: { code: 'holds' } });
    }
  });

  it('does not verify after any change, nor with another key', async () => {
    const text = await compact(header, payload, keys.sign);
    const [head = '', body = '', signature = ''] = text.split('.');
    const broken = [
      [head, flipAt(body, 3), signature],
      [head, flipAt(body, body.length - 2), signature],
      [head, body, flipAt(signature, 0)],
      [head, body, flipAt(signature, signature.length - 4)],
      [head, encodedJson('{"sub":"b","n":1.0}'), signature],
      [head, body, signature.slice(0, -4)],
      [head, body, `${signature}AAAA`],
      [head, body, ''],
      [head, body, encodeBase64url(new Uint8Array(decodeBase64url(signature).octets.length))],
      // The same header in other words: the characters are signed, not what they mean.
      [encodedJson({ typ: 'JWT', alg: alg.id }), body, signature],
    ];
    for (const parts of broken) {
      const answer = await verifyText(parts.join('.'), keys.verify);
      expect(answer.mathematics, parts.join('.').slice(0, 90)).toBe('fails');
    }
    if (keys.wrong)
      expect(await verifyText(text, keys.wrong)).toMatchObject({ mathematics: 'fails', reason: { code: 'mismatch' } });
  });

  it('does not verify under the name of another algorithm', async () => {
    const [, body, signature] = (await compact(header, payload, keys.sign)).split('.');
    for (const other of [...SIGNING.map((each) => each.id), 'none', 'None', alg.id.toLowerCase(), '']) {
      if (other === alg.id) continue;
      const answer = await verifyText(
        [encodedJson({ typ: 'JWT', alg: other }), body, signature].join('.'),
        keys.verify,
      );
      expect(answer.mathematics, other).not.toBe('holds');
    }
  });
});

const RSA = keysFor(algorithm('RS256') as SignatureAlgorithm);
const HS = secretKey(Uint8Array.from({ length: 32 }, (_, index) => (index * index * 5 + 9) & 0xff));

describe('form forbids the green light though the mathematics holds', () => {
  const rows: [name: string, expected: string, make: () => Promise<{ text: string; key?: KeyMaterial }>][] = [
    [
      'padding behind the signature',
      'form-part',
      async () => ({ text: `${await compact({ alg: 'HS256' }, 'x', HS)}=` }),
    ],
    [
      'padding in the payload',
      'form-part',
      async () => {
        const head = encodedJson({ alg: 'HS256' });
        return { text: await rawHs(`${head}.eA==`) };
      },
    ],
    [
      'spare bits of the signature',
      'form-part',
      async () => {
        const text = await compact({ alg: 'HS256' }, 'x', HS);
        const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
        return { text: text.slice(0, -1) + alphabet[alphabet.indexOf(text.at(-1) as string) + 1] };
      },
    ],
    [
      'standard base64',
      'form-part',
      async () => {
        for (let count = 0; ; count += 1) {
          const text = await compact({ alg: 'HS256' }, `x${count}`, HS);
          const [head, body, signature = ''] = text.split('.');
          if (/[-_]/.test(signature))
            return { text: `${head}.${body}.${signature.replace(/-/g, '+').replace(/_/g, '/')}` };
        }
      },
    ],
    ['alg twice', 'form-part', async () => ({ text: await compact('{"alg":"none","alg":"HS256"}', 'x', HS) })],
    ['kid twice', 'form-part', async () => ({ text: await compact('{"kid":"a","alg":"HS256","kid":"b"}', 'x', HS) })],
    [
      'a byte order mark',
      'form-part',
      async () => ({ text: await rawHs(`${encodedJson('\ufeff{"alg":"HS256"}')}.eA`) }),
    ],
    [
      'b64 without crit',
      'b64-without-crit',
      async () => ({ text: await compact('{"alg":"HS256","b64":false}', 'x', HS) }),
    ],
    [
      'b64 as a string',
      'b64-type',
      async () => ({ text: await compact('{"alg":"HS256","b64":"false","crit":["b64"]}', 'x', HS) }),
    ],
    [
      'crit of an unknown extension',
      'crit-unknown',
      async () => ({ text: await compact('{"alg":"HS256","crit":["x"],"x":1}', 'x', HS) }),
    ],
    ['crit empty', 'crit-malformed', async () => ({ text: await compact('{"alg":"HS256","crit":[]}', 'x', HS) })],
    [
      'crit no array',
      'crit-malformed',
      async () => ({ text: await compact('{"alg":"HS256","crit":"b64","b64":true}', 'x', HS) }),
    ],
    [
      'crit of an absent name',
      'crit-malformed',
      async () => ({ text: await compact('{"alg":"HS256","crit":["b64"]}', 'x', HS) }),
    ],
    [
      'crit of a defined name',
      'crit-malformed',
      async () => ({ text: await compact('{"alg":"HS256","crit":["alg"]}', 'x', HS) }),
    ],
    [
      'crit with a name twice',
      'crit-malformed',
      async () => ({ text: await compact('{"alg":"HS256","crit":["b64","b64"],"b64":true}', 'x', HS) }),
    ],
    [
      'crit unprotected',
      'crit-malformed',
      async () => ({
        text: await json({ protectedHeader: '{"alg":"HS256"}', unprotectedHeader: '{"crit":["b64"],"b64":true}' }),
      }),
    ],
    [
      'b64 unprotected',
      'b64-unprotected',
      async () => ({ text: await json({ protectedHeader: '{"alg":"HS256"}', unprotectedHeader: '{"b64":true}' }) }),
    ],
    [
      'a name in both headers',
      'header-not-disjoint',
      async () => ({
        text: await json({ protectedHeader: '{"alg":"HS256","kid":"a"}', unprotectedHeader: '{"kid":"b"}' }),
      }),
    ],
    [
      'a member of the serialisation twice',
      'form-token',
      async () => {
        const text = await json({ protectedHeader: '{"alg":"HS256"}' });
        return { text: `{"payload":"AAAA",${text.slice(1)}` };
      },
    ],
    [
      'flattened and general at once',
      'form-token',
      async () => {
        const text = await signText({
          form: 'general',
          payload: encodeUtf8('x'),
          signatures: [{ protectedHeader: '{"alg":"HS256"}', key: HS }],
        });
        return { text: `{"signature":"AA",${text.slice(1)}` };
      },
    ],
    ['a fourth part', 'form-token', async () => ({ text: `${await compact({ alg: 'HS256' }, 'x', HS)}.eA` })],
    [
      'use for encryption',
      'key-use',
      async () => ({ text: await compact({ alg: 'RS256' }, 'x', RSA.sign), key: withMembers({ use: 'enc' }) }),
    ],
    [
      'key_ops without verify',
      'key-ops',
      async () => ({
        text: await compact({ alg: 'RS256' }, 'x', RSA.sign),
        key: withMembers({ key_ops: ['encrypt'] }),
      }),
    ],
    [
      'key_ops that is no array',
      'key-ops',
      async () => ({ text: await compact({ alg: 'RS256' }, 'x', RSA.sign), key: withMembers({ key_ops: 'verify' }) }),
    ],
    [
      'a key for another alg',
      'key-alg',
      async () => ({ text: await compact({ alg: 'RS256' }, 'x', RSA.sign), key: withMembers({ alg: 'PS256' }) }),
    ],
    [
      'an empty secret',
      'hmac-key-empty',
      async () => ({ text: await rawHs(`${encodedJson({ alg: 'HS256' })}.eA`, new Uint8Array(1)), key: secret('') }),
    ],
  ];
  const withMembers = (members: object) => keyOf({ ...(RSA.verify as { jwk: object }).jwk, ...members });
  const json = (signature: { protectedHeader: string; unprotectedHeader?: string }) =>
    signText({ form: 'flattened', payload: encodeUtf8('x'), signatures: [{ ...signature, key: HS }] });

  it.each(rows)('%s: %s', async (_, expected, make) => {
    const { text, key = HS } = await make();
    const answer = await verifyText(text, key);
    expect(answer.mathematics, JSON.stringify(answer)).toBe('holds');
    expect(codes(answer.form)).toContain(expected);
  });

  it('an RSA key of 1024 bits', async () => {
    const { privateKey, publicKey } = await smallRsa();
    const input = `${encodedJson({ alg: 'RS256' })}.eA`;
    const signature = new Uint8Array(
      await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, new TextEncoder().encode(input)),
    );
    const jwk = await crypto.subtle.exportKey('jwk', publicKey);
    const answer = await verifyText(
      `${input}.${encodeBase64url(signature)}`,
      keyOf({ kty: 'RSA', n: jwk.n, e: jwk.e }),
    );
    expect(answer).toMatchObject({ mathematics: 'holds', form: [{ code: 'rsa-key-small', args: { bits: 1024 } }] });
    // b64 has nothing to do with it: jose refuses the key.
    expect(answer).toMatchObject({ computedBy: 'own', beyondJose: 'key' });
  });

  it('b64 without crit is not asked of jose', async () => {
    const answer = await verifyText(await compact('{"alg":"HS256","b64":false}', 'x', HS), HS);
    expect(answer).toMatchObject({ computedBy: 'own', beyondJose: 'b64' });
  });
});

async function rawHs(
  input: string,
  octets = Uint8Array.from({ length: 32 }, (_, index) => (index * index * 5 + 9) & 0xff),
): Promise<string> {
  const key = await crypto.subtle.importKey('raw', octets, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return `${input}.${encodeBase64url(new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(input))))}`;
}

describe('attacks', () => {
  it.each(['none', 'None', 'NONE', 'nOnE', ' none', 'none '])('alg %j is never verified', async (alg) => {
    for (const signature of ['', 'AAAA']) {
      const answer = await verifyText(`${encodedJson({ alg })}.e30.${signature}`, HS);
      expect(answer.mathematics).toBe('notTried');
      expect(answer.reason.code).toBe(alg === 'none' ? 'unsecured' : 'alg-unknown');
    }
  });

  it('HS256 under a public key is a finding, as PEM, DER and JWK', async () => {
    const jwk = (RSA.verify as { jwk: object }).jwk;
    const key = await crypto.subtle.importKey(
      'jwk',
      jwk as JsonWebKey,
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      true,
      ['verify'],
    );
    const der = new Uint8Array(await crypto.subtle.exportKey('spki', key));
    const pem = `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...der))}\n-----END PUBLIC KEY-----\n`;
    for (const octets of [encodeUtf8(pem), der, encodeUtf8(JSON.stringify(jwk))]) {
      const answer = await verifyText(await compact({ alg: 'HS256' }, 'x', secretKey(octets)), secretKey(octets));
      expect(answer.mathematics).toBe('holds');
      expect(codes(answer.form)).toEqual(['alg-confusion-public-key']);
    }
    expect(await verifyText(await compact({ alg: 'HS256' }, 'x', HS), RSA.verify)).toMatchObject({
      mathematics: 'notTried',
      reason: { code: 'key-family' },
    });
  });

  it('an ES256 signature of r = 0, s = 0 or beyond the order never reaches the engine', async () => {
    const { verify } = keysFor(algorithm('ES256') as SignatureAlgorithm);
    const input = `${encodedJson({ alg: 'ES256' })}.e30`;
    const ask = async (octets: Uint8Array) =>
      (await verifyText(`${input}.${encodeBase64url(octets)}`, verify)).reason.code;
    const oneHalf = new Uint8Array(64).fill(1, 0, 32);
    expect(await ask(new Uint8Array(64))).toBe('sig-zero');
    expect(await ask(oneHalf)).toBe('sig-psychic');
    expect(await ask(new Uint8Array(64).fill(255))).toBe('sig-psychic');
    expect(await ask(new Uint8Array(63).fill(1))).toBe('sig-length');
  });

  it('both halves of s verify on every curve: a token has more than one spelling of its signature', async () => {
    const alg = algorithm('ES256K') as SignatureAlgorithm;
    const { sign, verify } = keysFor(alg);
    const text = await compact({ alg: 'ES256K' }, 'x', sign);
    const octets = decodeBase64url(text.split('.')[2] as string).octets.slice();
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const other = order - BigInt(`0x${Buffer.from(octets.subarray(32)).toString('hex')}`);
    octets.set(Buffer.from(other.toString(16).padStart(64, '0'), 'hex'), 32);
    const answer = await verifyText(`${text.split('.').slice(0, 2).join('.')}.${encodeBase64url(octets)}`, verify);
    expect(isGreen(answer), JSON.stringify(answer)).toBe(true);
  });

  it('no answer holds the secret', async () => {
    const text = await compact({ alg: 'HS256' }, 'x', secret('correct horse'));
    for (const key of [
      secret('correct horse'),
      secret('correct horsf'),
      keyOf({ kty: 'oct', k: encodeBase64url(encodeUtf8('correct horse')), use: 'enc' }),
    ]) {
      const said = JSON.stringify(await verifyText(text, key));
      expect(said).not.toContain('horse');
      expect(said).not.toContain(encodeBase64url(encodeUtf8('correct horse')));
    }
  });
});

describe('several signatures, detached and unencoded payloads', () => {
  it('an RSA key whose modulus is itself prime is as good as published', async () => {
    const key = JSON.parse(rsaKey(PRIME)) as Jwk;
    const input = `${encodedJson({ alg: 'RS256' })}.${encodedJson({})}`;
    // d * e is one more than a multiple of PRIME - 1.
    let multiple = 1n;
    while ((multiple * (PRIME - 1n) + 1n) % 65537n !== 0n) multiple += 1n;
    const d = (multiple * (PRIME - 1n) + 1n) / 65537n;
    const hash = toHex(await digest('SHA-256', encodeUtf8(input)));
    const padded = BigInt(`0x0001${'ff'.repeat(202)}003031300d060960864801650304020105000420${hash}`);
    const signature = encodeBase64url(fromNumber(power(padded, d, PRIME), 256));
    const answer = await verifyText(`${input}.${signature}`, jwkKey(key));
    expect(answer).toMatchObject({ mathematics: 'holds', form: [{ code: 'rsa-factored', args: { how: 'prime' } }] });
  });
  it('judges each signature by itself', async () => {
    const text = await signText({
      form: 'general',
      payload: encodeUtf8('x'),
      signatures: [
        { protectedHeader: '{"alg":"HS256"}', key: HS },
        { protectedHeader: '{"alg":"RS256"}', key: RSA.sign },
        { protectedHeader: '{"alg":"RS256"}', kept: new Uint8Array(256).fill(1) },
        { unprotectedHeader: '{"alg":"HS256"}', key: HS },
      ],
    });
    expect(isGreen(await verifyText(text, HS, { index: 0 }))).toBe(true);
    expect(isGreen(await verifyText(text, RSA.verify, { index: 1 }))).toBe(true);
    expect(await verifyText(text, RSA.verify, { index: 2 })).toMatchObject({
      mathematics: 'fails',
      reason: { code: 'mismatch' },
    });
    expect(await verifyText(text, HS, { index: 3 })).toMatchObject({
      mathematics: 'holds',
      coverage: 'payloadOnly',
      notes: [{ code: 'unprotected-alg' }],
    });
    expect(await verifyText(text, HS, { index: 9 })).toMatchObject({
      mathematics: 'notTried',
      reason: { code: 'signature-absent' },
    });
  });

  it('asks for a detached payload and takes it', async () => {
    for (const form of ['compact', 'flattened'] as const) {
      for (const header of ['{"alg":"HS256"}', '{"alg":"HS256","b64":false,"crit":["b64"]}']) {
        const text = await signText({
          form,
          payload: encodeUtf8('a.b'),
          detached: true,
          signatures: [{ protectedHeader: header, key: HS }],
        });
        expect((await verifyText(text, HS)).reason.code).toBe('payload-wanted');
        expect(await verifyText(text, HS, { payload: encodeUtf8('a.b') })).toMatchObject({
          mathematics: 'holds',
          payload: 'supplied',
          form: [],
        });
        expect(await verifyText(text, HS, { payload: encodeUtf8('a.c') })).toMatchObject({
          mathematics: 'fails',
          reason: { code: 'mismatch' },
        });
      }
    }
  });

  it('takes an empty payload for zero octets first', async () => {
    const text = await compact({ alg: 'HS256' }, '', HS);
    expect(await verifyText(text, HS)).toMatchObject({ mathematics: 'holds', payload: 'empty' });
    expect(await verifyText(text, HS, { payload: encodeUtf8('x') })).toMatchObject({
      mathematics: 'holds',
      payload: 'empty',
    });
  });

  it('a payload given beside one in the token is not used', async () => {
    expect(await verifyText(await compact({ alg: 'HS256' }, 'x', HS), HS, { payload: encodeUtf8('y') })).toMatchObject({
      mathematics: 'holds',
      payload: 'token',
    });
  });

  it('b64: false signs the payload of a JSON string, not its escapes', async () => {
    const text = await signText({
      form: 'flattened',
      payload: encodeUtf8('a"\u00e9'),
      signatures: [{ protectedHeader: '{"alg":"HS256","b64":false,"crit":["b64"]}', key: HS }],
    });
    expect(isGreen(await verifyText(text, HS))).toBe(true);
    expect(isGreen(await verifyText(text.replace('\u00e9', '\\u00e9'), HS))).toBe(true);
    expect(isGreen(await verifyText(text.replace('\u00e9', 'e'), HS))).toBe(false);
    const [own] = [tokenVector('rfc7797-4.2-flattened')];
    expect(isGreen(await verifyText(own.text, keyOf(own.keys[0] ?? { kty: 'oct' }), payloadOf(own)))).toBe(true);
  });
});

describe('keys and algorithms that do not serve', () => {
  const ES = keysFor(algorithm('ES256') as SignatureAlgorithm);
  it.each<[string, unknown, KeyMaterial, string]>([
    ['another family', { alg: 'RS256' }, HS, 'key-family'],
    ['another curve', { alg: 'ES384' }, ES.verify, 'key-curve'],
    ['no kty', { alg: 'ES256' }, keyOf({}), 'key-family'],
    [
      'a point off the curve',
      { alg: 'ES256' },
      keyOf({ kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }),
      'key-invalid',
    ],
    [
      'a point off secp256k1',
      { alg: 'ES256K' },
      keyOf({ kty: 'EC', crv: 'secp256k1', x: 'A'.repeat(43), y: 'A'.repeat(43) }),
      'key-invalid',
    ],
    [
      'a short coordinate',
      { alg: 'ES256K' },
      keyOf({ kty: 'EC', crv: 'secp256k1', x: 'AAAA', y: 'AAAA' }),
      'key-member-length',
    ],
    ['a member of another type', { alg: 'HS256' }, keyOf({ kty: 'oct', k: 5 }), 'key-member-missing'],
    ['an unknown alg', { alg: 'XS256' }, HS, 'alg-unknown'],
    ['an alg in other case', { alg: 'hs256' }, HS, 'alg-unknown'],
    ['an alg for encryption', { alg: 'RSA-OAEP' }, HS, 'alg-misplaced'],
    ['no alg', {}, HS, 'alg-missing'],
    ['alg as a number', { alg: 5 }, HS, 'alg-missing'],
    ['a header that is no JSON', 'x', HS, 'header-unreadable'],
  ])('%s', async (_, header, key, code) => {
    const alg = typeof header === 'object' ? algorithm(String((header as { alg?: string }).alg)) : undefined;
    const size = alg?.use === 'signature' ? (alg.signatureOctets[0] ?? 256) : 32;
    const answer = await verifyText(`${encodedJson(header)}.e30.${encodeBase64url(new Uint8Array(size).fill(1))}`, key);
    expect(answer, JSON.stringify(answer)).toMatchObject({ mathematics: 'notTried', reason: { code } });
  });

  it('a short secret is told, and does not keep the light from being green', async () => {
    const answer = await verifyText(
      await compact({ alg: 'HS256' }, 'x', secret('your-secret-key')),
      secret('your-secret-key'),
    );
    expect(isGreen(answer)).toBe(true);
    expect(answer.notes).toEqual([{ code: 'hmac-key-short', args: { alg: 'HS256', has: 15, wants: 32 } }]);
  });

  it('a private key checks with its public half, and is told to be private', async () => {
    const answer = await verifyText(await compact({ alg: 'ES256' }, 'x', ES.sign), ES.sign);
    expect(isGreen(answer)).toBe(true);
    expect(codes(answer.notes)).toContain('private-key-given');
  });
});

describe('hostile input', () => {
  it('never throws, and nothing that was not signed verifies', async () => {
    const header = fc.oneof(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.string(),
      fc.constantFrom(...SIGNING.map(({ id }) => `{"alg":"${id}"}`)),
    );
    const jwk = fc.dictionary(
      fc.constantFrom('kty', 'crv', 'x', 'y', 'n', 'e', 'k', 'd', 'pub', 'alg', 'use', 'key_ops'),
      fc.oneof(
        fc.constantFrom('RSA', 'EC', 'OKP', 'oct', 'AKP', 'P-256', 'Ed25519', 'secp256k1', 'AQAB', 'A'.repeat(43)),
        fc.jsonValue(),
      ),
    );
    const key = fc.oneof(jwk.map(keyOf), fc.uint8Array().map(secretKey));
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.string(),
        fc.uint8Array({ maxLength: 140 }),
        key,
        async (head, body, signature, material) => {
          for (const text of [
            `${encodedJson(head)}.${encodedJson(body)}.${encodeBase64url(signature)}`,
            `${head}.${body}.${body}`,
            JSON.stringify({ payload: body, protected: head, signature: body }),
          ]) {
            expect((await verifyText(text, material).catch(() => ({ mathematics: 'no JWS' }))).mathematics).not.toBe(
              'holds',
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('judges many signatures of large headers, each by itself', async () => {
    const protectedText = encodedJson({
      alg: 'HS256',
      ...Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`name${index}`, index])),
    });
    const text = JSON.stringify({
      payload: 'e30',
      signatures: Array.from({ length: 100 }, () => ({ protected: protectedText, signature: 'AAAA' })),
    });
    const { token, faults } = readToken(text);
    for (let index = 0; index < 100; index += 1) {
      expect((await verifySignature({ id: 'q', text, token: jwsOf(token)!, faults, index, key: HS })).mathematics).toBe(
        'fails',
      );
    }
  });

  it('without WebCrypto says that it cannot, not that the key is broken', async () => {
    const text = await compact({ alg: 'HS256' }, 'x', HS);
    const es256k = keysFor(algorithm('ES256K') as SignatureAlgorithm);
    const other = await compact({ alg: 'ES256K' }, 'x', es256k.sign);
    vi.stubGlobal('crypto', {});
    try {
      expect(await verifyText(text, HS)).toMatchObject({
        mathematics: 'notTried',
        reason: { code: 'unsupported-here', args: { alg: 'HS256' } },
      });
      expect(isGreen(await verifyText(other, es256k.verify))).toBe(true);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
