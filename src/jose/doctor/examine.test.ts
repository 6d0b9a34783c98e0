import { CERTIFICATE } from '../lints/fixtures/certificate.ts';
import { constants, createSign, sign as nodeSign, type KeyObject } from 'node:crypto';
import { createPrivateKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { algorithm, type SignatureAlgorithm } from '../tables/algs.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { diagnosisWords, examine, type Diagnosed } from './examine.ts';
import type { Case, DiagnosisWords } from './diagnosis.ts';
import { DIAGNOSES } from './list.ts';
import { exportKey } from '../keys/exportKey.ts';
import { importKeys } from '../keys/given/import.ts';
import type { Key } from '../keys/key.ts';
import { compact, encodedJson, secret } from '../jws/fixtures/ask.ts';
import { keysFor } from '../jws/fixtures/keys.ts';
import { secretKey, type Jwk, type KeyMaterial } from '../engine/material.ts';
import { jwsOf } from '../token/parts.ts';
import { readToken } from '../read/readToken.ts';
import { encodeUtf8 } from '../text/utf8.ts';

const named = (id: string) => keysFor(algorithm(id) as SignatureAlgorithm);
const jwkOf = (key: KeyMaterial): Jwk => (key.kind === 'jwk' ? key.jwk : {});
const OCTETS = new Uint8Array(32).map((_, index) => index * 5 + 130);
const input = (alg: string) => `${encodedJson({ alg })}.${encodedJson({ a: 1 })}`;
const nodeKey = (key: KeyMaterial): KeyObject => createPrivateKey({ key: jwkOf(key) as never, format: 'jwk' });

async function ring(...given: (string | Jwk)[]): Promise<Key[]> {
  const keys: Key[] = [];
  for (const one of given) {
    const imported = await importKeys(typeof one === 'string' ? one : JSON.stringify(one), {
      secret: typeof one === 'string' ? 'always' : 'never',
      firstId: keys.length + 1,
    });
    if (!imported.ok) throw new Error(imported.note.code);
    keys.push(...imported.value.keys);
  }
  return keys;
}

async function ask(text: string, keys: Key[], more: Partial<Case> = {}): Promise<Diagnosed[]> {
  const { token, faults } = readToken(text);
  const found = await examine({ operation: 'verify', text, token: jwsOf(token)!, faults, index: 0, keys, ...more });
  for (const { id, args } of found) {
    const words = diagnosisWords.get(id);
    for (const sentence of [words?.says(args), words?.hint(args)]) {
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toContain('undefined');
    }
  }
  return found;
}

it('a wrong secret is told by nothing more, and no diagnosis holds it', async () => {
  expect(await ask(await compact({ alg: 'HS256' }, '{}', secretKey(OCTETS)), await ring('another secret'))).toEqual([]);
  const cut = (await compact({ alg: 'HS256' }, '{}', secretKey(OCTETS))).slice(0, -4);
  const found = await ask(cut, await ring('correct horse'));
  expect(found.length).toBeGreaterThan(0);
  expect(JSON.stringify(found)).not.toContain('horse');
});

describe('what was given as a secret', () => {
  const signedBy = (made: string | Uint8Array) =>
    compact({ alg: 'HS256' }, '{}', typeof made === 'string' ? secret(made) : secretKey(made));

  it.each([
    ['base64', Buffer.from('my secret').toString('base64')],
    ['base64url', Buffer.from('my>>>?????').toString('base64url')],
    ['hex', Buffer.from('my secret').toString('hex')],
  ])('the signer used its %s text', async (how, made) => {
    expect(await ask(await signedBy(made), await ring(how === 'base64url' ? 'my>>>?????' : 'my secret'))).toMatchObject(
      [{ id: 'secret-text', verifies: true, args: { how } }],
    );
  });

  const octets = Buffer.from([0xfb, 0xff, 0x3e, 0x6d, 0x79, 0x0a, 0xfe, 0x11]);
  it.each([
    ['hex', 'hexadecimal', octets.toString('hex'), octets.toString('hex').toUpperCase()],
    ['hex', 'base64', octets.toString('base64'), octets.toString('hex')],
    ['base64', 'hexadecimal', octets.toString('hex'), octets.toString('base64')],
    ['base64', 'base64url', octets.toString('base64url'), octets.toString('base64')],
    ['base64url', 'base64', octets.toString('base64'), octets.toString('base64url')],
    ['base64Line', 'plain', 'my secret', `${Buffer.from('my secret').toString('base64')}\n`],
    ['echo', 'plain', 'my secret', Buffer.from('my secret\n').toString('base64')],
  ])('the signer used its %s text, and %s text was given', async (how, _, text, made) => {
    expect(await ask(await signedBy(made), await ring(text))).toMatchObject([
      { id: 'secret-text', verifies: true, args: { how } },
    ]);
    expect(await ask(await signedBy('another'), await ring(text))).toEqual([]);
  });

  it.each([
    'JWT_SECRET=my secret',
    'export JWT_SECRET="my secret"',
    "jwt.secret: 'my secret'",
    '"jwtSecret": "my secret",',
  ])('a line of settings: %s', async (line) => {
    const [found] = await ask(await signedBy('my secret'), await ring(line));
    expect(found).toMatchObject({ id: 'secret-slip', verifies: true, args: { how: 'setting' } });
    expect(JSON.stringify(found)).not.toContain('my secret');
  });

  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  it.each<[how: string, given: string, made: string | Uint8Array]>([
    ['setting', 'PORT=3000\n# the secret\nJWT_SECRET=my secret\nDB=postgres\n', 'my secret'],
    ['setting', 'jwt:\r\n  secret: my-secret-1\r\n', 'my-secret-1'],
    ['settingBase64', `data:\n  jwt: ${base64('my secret!')}\n`, 'my secret!'],
    ['lineEnd', `data:\n  jwt: ${base64('my secret!\n')}\n`, 'my secret!'],
    ['setting', '{"PORT":"80","JWT_SECRET":"my secret"}', 'my secret'],
    ['setting', '{"data":{"keys":["a","my \\"secret\\""]}}', 'my "secret"'],
    ['settingBase64', `{"data":{"jwt":"${base64('my secret!')}"}}`, 'my secret!'],
    ['lineEnd', base64('my secret!\n'), 'my secret!'],
    ['lineEnd', base64('my secret!\r\n'), 'my secret!'],
    ['twice', base64(base64('my secret!')), 'my secret!'],
    ['prefix', `base64:${base64('\u0007\u0008 my')}`, '\u0007\u0008 my'],
    ['prefix', 'hex:0708090a', Uint8Array.of(7, 8, 9, 10)],
    ['invisible', 'my \u200bsecret', 'my secret'],
    ['percent', 'a%2Bb+c', 'a+b+c'],
    ['percent', 'a%2Bb+c', 'a+b c'],
    ['latin1', 'gr\u00f6\u00dfer', Uint8Array.from([0x67, 0x72, 0xf6, 0xdf, 0x65, 0x72])],
    ['utf16', 'my', Uint8Array.of(0x6d, 0, 0x79, 0)],
    ['normal', 'gr\u00f6', 'gro\u0308'],
    ['normal', 'gro\u0308', 'gr\u00f6'],
  ])('a slip: %s', async (how, given, made) => {
    const found = await ask(await signedBy(made), await ring(given));
    expect(found).toMatchObject([{ id: 'secret-slip', verifies: true, args: { how } }]);
    expect(JSON.stringify(found)).not.toMatch(/my|gr/);
    expect(await ask(await signedBy('another'), await ring(given))).toEqual([]);
  });

  it('an address', async () => {
    expect(
      await ask(
        await compact({ alg: 'RS256' }, '{}', named('RS256').sign),
        await ring('https://login.example/jwks.json'),
      ),
    ).toMatchObject([{ id: 'address-as-key' }, { id: 'other-family' }]);
  });

  it.each(['Ed25519', 'ES256', 'ES384', 'ES512', 'ES256K'])('the bare octets of a public key: %s', async (id) => {
    const { sign, pair } = named(id);
    if (!pair) throw new Error(`no pair for ${id}`);
    const { x, y } = pair.publicKey as { x: string; y?: string } & Jwk;
    const octets = Buffer.concat([
      ...(y === undefined ? [] : [Buffer.from([4])]),
      Buffer.from(x, 'base64url'),
      Buffer.from(y ?? '', 'base64url'),
    ]);
    const text = await compact({ alg: id }, '{}', sign);
    for (const written of [octets.toString('hex'), octets.toString('base64')])
      expect(await ask(text, await ring(written))).toMatchObject([{ id: 'raw-public-key', verifies: true }]);
    const other = named(id).wrong;
    if (other)
      expect(
        (await ask(await compact({ alg: id }, '{}', sign), await ring(jwkOf(other)))).some(
          (each) => each.id === 'raw-public-key',
        ),
      ).toBe(false);
  });
});

describe('signatures', () => {
  it('written out as text and encoded once more', async () => {
    const [header, payload, signature = ''] = (await compact({ alg: 'HS256' }, '{}', secret('my secret'))).split('.');
    const octets = Buffer.from(signature, 'base64url');
    for (const [how, text] of [
      ['hex', octets.toString('hex')],
      ['base64', octets.toString('base64')],
    ] as const) {
      const token = `${header}.${payload}.${Buffer.from(text).toString('base64url')}`;
      expect(await ask(token, await ring('my secret'))).toMatchObject([
        { id: 'signature-text', verifies: true, args: { how, verifies: 'yes' } },
      ]);
      expect((await ask(token, await ring('another secret'))).some((each) => each.verifies)).toBe(false);
    }
  });

  it.each(['RS256', 'ES256', 'ES512', 'Ed25519'])('written in hexadecimal: %s', async (id) => {
    const { sign, verify, wrong } = named(id);
    const [header, payload, signature = ''] = (await compact({ alg: id }, '{}', sign)).split('.');
    const digits = Buffer.from(signature, 'base64url').toString('hex');
    for (const text of [digits, digits.toUpperCase()]) {
      const token = `${header}.${payload}.${text}`;
      expect(await ask(token, await ring(jwkOf(verify)))).toMatchObject([
        {
          id: 'signature-text',
          verifies: true,
          args: { how: 'digits', verifies: 'yes' },
          repaired: `${header}.${payload}.${signature}`,
        },
      ]);
      // That it is written so is seen without the right key; nothing is said of another algorithm or a missing end.
      if (wrong)
        expect((await ask(token, await ring(jwkOf(wrong)))).map(({ id: found }) => found)).toEqual(['signature-text']);
    }
  });

  it('written in hexadecimal, as hexdigest() gives it', async () => {
    const [header, payload, signature = ''] = (await compact({ alg: 'HS256' }, '{}', secret('my secret'))).split('.');
    const token = `${header}.${payload}.${Buffer.from(signature, 'base64url').toString('hex')}`;
    expect(await ask(token, await ring('my secret'))).toMatchObject([
      { id: 'signature-text', verifies: true, args: { how: 'digits' }, repaired: `${header}.${payload}.${signature}` },
    ]);
    expect((await ask(token, await ring('another secret'))).map(({ id }) => id)).toContain('signature-text');
    expect((await ask(token, await ring('another secret'))).map(({ id }) => id)).not.toContain('other-length');
  });

  it('in DER form, with the right key and with a wrong one', async () => {
    const ES = named('ES256');
    const der = createSign('sha256').update(input('ES256')).sign(nodeKey(ES.sign));
    const text = `${input('ES256')}.${encodeBase64url(der)}`;
    expect(await ask(text, await ring(jwkOf(ES.verify)))).toMatchObject([
      { id: 'der-signature', verifies: true, args: { verifies: 'yes' } },
    ]);
    expect(await ask(text, await ring(jwkOf(ES.wrong ?? ES.sign)))).toMatchObject([
      { id: 'der-signature', verifies: false, args: { verifies: 'no' } },
    ]);
  });

  it.each([
    [constants.RSA_PSS_SALTLEN_MAX_SIGN, 222],
    [0, 0],
    [20, 20],
    [33, 33],
  ])('PSS with salt %i', async (saltLength, salt) => {
    const PS = named('PS256');
    const made = nodeSign('sha256', Buffer.from(input('PS256')), {
      key: nodeKey(PS.sign),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength,
    });
    expect(await ask(`${input('PS256')}.${encodeBase64url(made)}`, await ring(jwkOf(PS.verify)))).toMatchObject([
      { id: 'pss-salt-length', verifies: true, args: { salt, wants: 32 } },
    ]);
  });

  it('made with another algorithm than the header says', async () => {
    const RS = named('RS256');
    const made = nodeSign('sha512', Buffer.from(input('RS256')), nodeKey(RS.sign));
    expect(await ask(`${input('RS256')}.${encodeBase64url(made)}`, await ring(jwkOf(RS.verify)))).toMatchObject([
      { id: 'other-algorithm', verifies: true, args: { said: 'RS256', made: 'RS512' } },
    ]);
  });

  it.each([
    [
      'padded',
      (text: string) =>
        text
          .split('.')
          .map((part) => part + '='.repeat((4 - (part.length % 4)) % 4))
          .join('.'),
    ],
    ['payloadDecoded', () => '{"a":1}'],
    ['decoded', () => '{"alg":"HS256"}.{"a":1}'],
    ['noDot', (text: string) => text.replace('.', '')],
  ])('over other characters: %s', async (what, change) => {
    const key = await crypto.subtle.importKey(
      'raw',
      encodeUtf8('a secret') as Uint8Array<ArrayBuffer>,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const made = new Uint8Array(
      await crypto.subtle.sign('HMAC', key, encodeUtf8(change(input('HS256'))) as Uint8Array<ArrayBuffer>),
    );
    expect(await ask(`${input('HS256')}.${encodeBase64url(made)}`, await ring('a secret'))).toMatchObject([
      { id: 'signed-other', verifies: true, args: { what } },
    ]);
  });

  it.each([
    ['RS256', 'pkcs8'],
    ['RS256', 'pkcs1'],
    ['ES256', 'sec1'],
    ['ES256K', 'pkcs8'],
    ['EdDSA', 'pkcs8'],
  ] as const)('the private key as the secret: %s, %s', async (id, form) => {
    const [key] = await ring(jwkOf(named(id).sign));
    const exported = key && exportKey(key, form);
    if (!exported?.ok) throw new Error('not written');
    for (const written of [exported.value, exported.value.trimEnd(), exported.value.replaceAll('\n', String.raw`\n`)]) {
      const found = await ask(await compact({ alg: 'HS256' }, '{}', secret(written)), [key as Key]);
      expect(found).toMatchObject([{ id: 'private-key-as-secret', verifies: true, args: { alg: 'HS256' } }]);
      expect(diagnosisWords.get('private-key-as-secret')?.hint(found[0]?.args ?? {})).toMatch(
        /With (?:RS256|ES256K?|Ed25519), the public key/,
      );
    }
  });

  it('the public half of a key that a browser does not know', async () => {
    const [key] = await ring(jwkOf(named('ES256K').verify));
    const exported = key && exportKey(key, 'spki');
    if (!exported?.ok) throw new Error('not written');
    expect(await ask(await compact({ alg: 'HS256' }, '{}', secret(exported.value)), [key as Key])).toMatchObject([
      { id: 'public-key-as-secret', attack: true },
    ]);
  });

  it('an attack: the public key as the secret', async () => {
    const RS = named('RS256');
    const key = await crypto.subtle.importKey(
      'jwk',
      jwkOf(RS.verify) as JsonWebKey,
      { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
      true,
      ['verify'],
    );
    const body = Buffer.from(await crypto.subtle.exportKey('spki', key))
      .toString('base64')
      .replace(/.{1,64}/g, '$&\n');
    const pem = `-----BEGIN PUBLIC KEY-----\n${body}-----END PUBLIC KEY-----`;
    for (const written of [pem, `${pem}\n`]) {
      const found = await ask(await compact({ alg: 'HS256' }, '{}', secret(written)), await ring(jwkOf(RS.verify)));
      expect(found).toMatchObject([{ id: 'public-key-as-secret', attack: true, verifies: false }]);
    }
  });

  it('an attack: the text of the public key as it was pasted', async () => {
    const given = async (text: string): Promise<Key[]> => {
      const imported = await importKeys(text);
      return imported.ok ? imported.value.keys : [];
    };
    const [rs, ed] = [jwkOf(named('RS256').verify), jwkOf(named('Ed25519').verify)];
    const turned = (jwk: Jwk): object =>
      Object.fromEntries(Object.entries({ ...jwk, use: 'sig', kid: 'a' }).toReversed());
    for (const text of [
      JSON.stringify(turned(rs)),
      ` ${JSON.stringify(turned(ed), null, 3)}\n`,
      JSON.stringify({ keys: [rs, turned(ed)] }),
    ])
      for (const used of [text, text.trim(), `${text.trim()}\n`])
        expect((await ask(await compact({ alg: 'HS256' }, '{}', secret(used)), await given(text)))[0]).toMatchObject({
          id: 'public-key-as-secret',
          attack: true,
        });
    // The certificate of the key that was given, or the key of the certificate.
    const lines = CERTIFICATE.replace(/.{64}/g, '$&\n');
    const pem = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
    const [leaf] = await given(pem);
    const spki = leaf && exportKey(leaf, 'spki');
    if (!spki?.ok) throw new Error('not written');
    const withX5c = JSON.stringify({ ...leaf?.jwk, x5c: [CERTIFICATE] });
    for (const text of [pem, CERTIFICATE, withX5c])
      for (const used of [
        pem,
        pem.trim(),
        CERTIFICATE,
        lines,
        JSON.stringify([CERTIFICATE]),
        Buffer.from(pem).toString('base64'),
        spki.value,
      ])
        expect((await ask(await compact({ alg: 'HS256' }, '{}', secret(used)), await given(text)))[0]).toMatchObject({
          id: 'public-key-as-secret',
          attack: true,
        });
    // Of a private key no text is kept.
    expect((await given(JSON.stringify(jwkOf(named('RS256').sign))))[0]).not.toHaveProperty('written');
  });
});

describe('texts and keys', () => {
  it('foreign characters inside the token', async () => {
    const text = await compact({ alg: 'HS256' }, '{"a":"bcdefghijkl"}', secret('a secret'));
    const wrapped = `${text.slice(0, 30)}\n ${text.slice(30)}`;
    expect(await ask(wrapped, await ring('a secret'))).toMatchObject([
      { id: 'cleaned-text', verifies: true, args: { count: 2 } },
    ]);
    expect(await ask(wrapped, await ring('another secret'))).not.toMatchObject([{ id: 'cleaned-text' }]);
  });

  it('a token that is cut off', async () => {
    const RS = named('RS256');
    const text = await compact({ alg: 'RS256' }, '{}', RS.sign);
    for (const cut of [
      text.slice(0, -40),
      text.slice(0, text.lastIndexOf('.')),
      text.slice(0, text.lastIndexOf('.') + 1),
    ]) {
      expect((await ask(cut, await ring(jwkOf(RS.verify)))).map(({ id }) => id)).toContain('truncated-token');
    }
  });

  it('a token without a signature: where it went is not claimed, for it may be in another piece', () => {
    const { says, hint } = diagnosisWords.get('truncated-token') as DiagnosisWords;
    const args = { how: 'short', has: 0, wants: 256 };
    expect(says(args)).toBe('The token has no signature: its end may be missing, or was taken off.');
    expect(hint(args)).toContain('If it came in pieces');
    expect(hint({ ...args, has: 200 })).not.toContain('pieces');
  });

  it('a token that was shortened or masked: the place is told, and no end is called missing', async () => {
    const RS = named('RS256');
    const text = await compact({ alg: 'RS256' }, '{"sub":"somebody"}', RS.sign);
    const told = async (cut: string) =>
      (await ask(cut, await ring(jwkOf(RS.verify)))).map(({ id, args }) => [
        id,
        args['how'],
        diagnosisWords.get(id)?.says(args),
      ]);
    const at = text.indexOf('.') + 8;
    for (const mark of ['\u2026', '...'])
      expect(await told(`${text.slice(0, at)}${mark}${text.slice(at + 9)}`)).toEqual([
        ['truncated-token', 'ellipsis', `The token was shortened: there is an ellipsis at character ${at + 1}.`],
      ]);
    const head = text.slice(0, text.lastIndexOf('.') + 1);
    for (const mask of [
      '***',
      '*'.repeat(43),
      '*'.repeat(342),
      '\u2022\u2022\u2022',
      'xxxxx',
      'REDACTED',
      'signature',
      '[REDACTED]',
      '<signature>',
      '[FILTERED]',
      '<removed signature>',
    ])
      expect(await told(head + mask)).toEqual([
        ['truncated-token', 'masked', 'The signature was masked: something else was put in its place.'],
      ]);
    const [short] = (await ask(text.slice(0, -40), [])).map(({ args }) =>
      diagnosisWords.get('truncated-token')?.says(args),
    );
    expect(short).not.toMatch(/of 0 bytes/);
  });

  it('a token without its end: that is told before the names of the keys are looked at', async () => {
    const RS = named('RS256');
    const text = await compact({ alg: 'RS256', kid: 'a' }, '{"sub":"somebody"}', RS.sign);
    const other = await ring({ ...jwkOf(RS.verify), kid: 'b' });
    for (const cut of [text.slice(0, text.indexOf('.') + 12), text.slice(0, text.lastIndexOf('.') + 1)])
      expect((await ask(cut, other)).map(({ id, sure }) => [id, sure])).toEqual([
        ['truncated-token', true],
        ['kid-not-in-set', undefined],
      ]);
    // That the signature is short is only likely to be the cause.
    expect((await ask(text.slice(0, -40), other))[0]).toMatchObject({ id: 'kid-not-in-set' });
  });

  it('a key that is cut off', async () => {
    const RS = named('RS256');
    const jwk = jwkOf(RS.verify);
    const [key] = await ring(jwk);
    const short = { ...key!, bits: 1500, jwk: { ...key!.jwk, n: String(jwk['n']).slice(0, 250) } };
    expect((await ask(await compact({ alg: 'RS256' }, '{}', RS.sign), [short])).map(({ id }) => id)).toContain(
      'truncated-key',
    );
  });

  it('a kid that is not among the keys', async () => {
    const ES = named('ES256');
    const text = await compact({ alg: 'ES256', kid: 'new' }, '{}', ES.sign);
    const wrong = { ...jwkOf(ES.wrong ?? ES.verify), kid: 'old' };
    expect(await ask(text, await ring(wrong))).toMatchObject([
      { id: 'kid-not-in-set', verifies: false, args: { kid: 'new', kids: '\u201cold\u201d' } },
    ]);
    expect(await ask(text, await ring({ ...jwkOf(ES.verify), kid: 'old' }))).toMatchObject([
      { id: 'kid-not-in-set', verifies: true },
    ]);
    expect(await ask(text, await ring({ ...wrong, kid: 'new' }))).toEqual([]);
  });

  it('the key that the token names is on another curve, or of another family', async () => {
    const ES = named('ES256');
    const text = await compact({ alg: 'ES256', kid: 'sig-7' }, '{}', ES.sign);
    const told = async (id: string, kid: string) =>
      (
        await ask(text, [
          ...(await ring({ ...jwkOf(named(id).verify), kid })),
          ...(await ring({ ...jwkOf(named('RS512').verify), kid: 'old' })),
        ])
      )
        .filter((each) => each.id === 'named-key-unfit')
        .map(({ args, verifies }) => [verifies, diagnosisWords.get('named-key-unfit')?.says(args)]);
    expect(await told('ES384', 'sig-7')).toEqual([
      [false, 'The token names “sig-7”. That is a key of type P-384 here; ES256 needs a key of type P-256.'],
    ]);
    expect(await told('RS256', 'sig-7')).toEqual([
      [false, 'The token names “sig-7”. That is a key of type RSA here; ES256 needs a key of type P-256.'],
    ]);
    expect(await told('ES384', 'sig-8')).toEqual([]);
    expect(await told('ES256', 'sig-7')).toEqual([]);
  });

  it('a signature as long as another algorithm makes it is not called cut off', async () => {
    const RS = named('RS256');
    const of = (octets: number) => `${input('RS256')}.${encodeBase64url(new Uint8Array(octets).fill(7))}`;
    const found = await ask(of(32), await ring(jwkOf(RS.verify)));
    expect(found).toMatchObject([
      { id: 'other-length', verifies: false, args: { has: 32, alg: 'RS256', wants: '256', makers: 'HS256' } },
    ]);
    const makers = String((await ask(of(64), await ring(jwkOf(RS.verify))))[0]?.args['makers']);
    expect(makers).toMatch(/ or /);
    expect(makers.split(/, | or /)).toEqual(
      expect.arrayContaining(['HS512', 'ES256', 'ES256K', 'Ed25519', 'EdDSA on Ed25519']),
    );
    expect(makers).not.toMatch(/HS256|ES384|Ed448/);
    // Cut off for certain: there is a sign of it in the text.
    expect((await ask(`${of(32)}\u2026`, await ring(jwkOf(RS.verify)))).map(({ id }) => id)).toEqual([
      'truncated-token',
    ]);
    expect((await ask(of(33), await ring(jwkOf(RS.verify)))).map(({ id }) => id)).toEqual(['truncated-token']);
    expect(await ask(of(256), await ring(jwkOf(RS.verify)))).toEqual([]);
    expect((await ask(of(32), [])).map(({ id }) => id)).not.toContain('other-length');
  });

  it('of many keys some names are told, and no number that may be wrong', async () => {
    const ES = named('ES256');
    const text = await compact({ alg: 'ES256', kid: 'new' }, '{}', ES.sign);
    const wrong = jwkOf(ES.wrong ?? ES.verify);
    const [found] = await ask(
      text,
      await ring(...Array.from({ length: 7 }, (_, index) => ({ ...wrong, kid: `k${index}` }))),
    );
    expect(found?.args['kids']).toBe(
      '\u201ck0\u201d, \u201ck1\u201d, \u201ck2\u201d, \u201ck3\u201d, \u201ck4\u201d and others',
    );
  });

  it('a key of another family or curve', async () => {
    const ES = named('ES256');
    const text = await compact({ alg: 'ES256' }, '{}', ES.sign);
    expect(await ask(text, await ring(jwkOf(named('RS256').verify)))).toMatchObject([
      {
        id: 'other-family',
        args: { alg: 'ES256', has: 'RSA', serves: expect.stringContaining('PS256') },
      },
    ]);
    expect(await ask(text, await ring(jwkOf(named('ES384').verify)))).toMatchObject([
      { id: 'other-family', args: { serves: expect.stringContaining('ES384') } },
    ]);
    expect(await ask(text, await ring('a secret'))).toMatchObject([{ id: 'other-family', args: { has: 'oct' } }]);
  });

  it('the public half where signing is wanted', async () => {
    const ES = named('ES256');
    const text = await compact({ alg: 'ES256' }, '{}', ES.sign);
    expect(await ask(text, await ring(jwkOf(ES.verify)), { operation: 'sign' })).toMatchObject([{ id: 'wrong-half' }]);
    expect(await ask(text, await ring(jwkOf(ES.sign)), { operation: 'sign' })).not.toMatchObject([
      { id: 'wrong-half' },
    ]);
  });

  it('says nothing of a wrong key, of none, and of what is no token', async () => {
    const ES = named('ES256');
    expect(await ask(await compact({ alg: 'ES256' }, '{}', ES.sign), await ring(jwkOf(ES.wrong ?? ES.verify)))).toEqual(
      [],
    );
    expect(await ask(await compact({ alg: 'ES256' }, '{}', ES.sign), [])).toEqual([]);
    expect(await ask('x', [])).toEqual([]);
  });
});

it('each diagnosis has an id of its own', () => {
  expect(new Set(DIAGNOSES.map(({ id }) => id)).size).toBe(DIAGNOSES.length);
});
