import {
  createHash,
  createHmac,
  createPrivateKey,
  createSign,
  privateEncrypt,
  constants,
  sign as nodeSign,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { algorithm, type SignatureAlgorithm } from '../tables/algs.ts';
import { importKeys } from '../keys/given/import.ts';
import type { Key } from '../keys/key.ts';
import { exportDer, exportKey } from '../keys/exportKey.ts';
import { encodedJson } from '../jws/fixtures/ask.ts';
import { keysFor } from '../jws/fixtures/keys.ts';
import type { Jwk, KeyMaterial } from '../engine/material.ts';
import { jwsOf } from '../token/parts.ts';
import { readToken } from '../read/readToken.ts';
import { diagnosisWords, examine } from './examine.ts';

const named = (id: string) => keysFor(algorithm(id) as SignatureAlgorithm);
const jwkOf = (key: KeyMaterial): Jwk => (key.kind === 'jwk' ? key.jwk : {});
const nodeKey = (id: string) => createPrivateKey({ key: jwkOf(named(id).sign) as never, format: 'jwk' });
const publicOf = (id: string): Promise<Key> => given(JSON.stringify(jwkOf(named(id).verify)));

async function given(text: string, secret: 'never' | 'always' = 'never'): Promise<Key> {
  const read = await importKeys(text, { secret });
  if (!read.ok || !read.value.keys[0]) throw new Error(text);
  return read.value.keys[0];
}

/** The doctor's findings with their words, which must have no gaps. */
async function diagnosed(
  text: string,
  key: Key,
): Promise<{ id: string; verifies: boolean; attack?: true; repaired?: string; says: string }[]> {
  const { token, faults } = readToken(text);
  const found = await examine({ operation: 'verify', text, token: jwsOf(token)!, faults, index: 0, keys: [key] });
  return found.map(({ args, ...rest }) => {
    const words = diagnosisWords.get(rest.id);
    const says = `${words?.says(args)} ${words?.hint(args)}`;
    expect(says).not.toContain('undefined');
    return { ...rest, says };
  });
}

const input = (header: object): string => `${encodedJson(header)}.${encodedJson({ sub: 'somebody' })}`;
const hash = (name: string, data: string | Buffer): Buffer => createHash(name).update(data).digest();
const token = (signed: string, signature: Uint8Array): string =>
  `${signed}.${Buffer.from(signature).toString('base64url')}`;
const ecdsa = (data: Buffer | string, id: string, digest = 'sha256'): Buffer =>
  nodeSign(digest, Buffer.from(data), { key: nodeKey(id), dsaEncoding: 'ieee-p1363' });

describe('what signers do to their secret', () => {
  const SECRET = 'northern $$ lights+25%';
  const by = (secret: string | Uint8Array): string =>
    token(
      input({ alg: 'HS256' }),
      createHmac('sha256', secret)
        .update(input({ alg: 'HS256' }))
        .digest(),
    );
  it.each<[what: string, made: string | Buffer, says: RegExp, as?: string]>([
    ['a byte order mark', `\ufeff${SECRET}`, /byte order mark/],
    ['quotes', `"${SECRET}"`, /quotes around it/],
    ['single quotes', `'${SECRET}'`, /quotes around it/],
    ['the text of Python', `b'${SECRET}'`, /Python/],
    ['its name', `JWT_SECRET=${SECRET}`, /its name before it/],
    ['a zero byte', `${SECRET}\0`, /zero byte/],
    ['SHA-256', hash('sha256', SECRET), /SHA-256 digest of this secret as its key:/],
    ['SHA-512 in hex', hash('sha512', SECRET).toString('hex'), /SHA-512 digest.*in hex/],
    ['SHA-1 in base64', hash('sha1', SECRET).toString('base64'), /SHA-1 digest.*in base64/],
    ['$$ as $', SECRET.replace('$$', () => '$'), /\$\$ became \$/],
    ['a variable that is empty', 'pass-2031', /took it for a variable/, 'pass$word-2031'],
    ['real line breaks', 'a\nb', /real line breaks/, 'a\\nb'],
    ['line breaks written out', 'a\\nb', /where this one has a line break/, 'a\nb'],
    ['percent encoding', encodeURIComponent(SECRET), /percent-encoded/],
    ['+ as a space', SECRET.replace('+', ' '), /spaces where this one has \+/],
    [
      'base64 with foreign characters',
      Buffer.from('ledgersigningsecret12031', 'base64'),
      /as JJWT does/,
      'ledger-signing_secret!12031',
    ],
    ['base64 with a group cut', Buffer.from('ThisIsMyLedgerKe', 'base64'), /as JJWT does/, 'ThisIsMyLedgerKey'],
  ])('%s', async (_, made, says, as = SECRET) => {
    const key = await given(as, 'always');
    const found = await diagnosed(by(made), key);
    expect(found).toMatchObject([{ verifies: true, says: expect.stringMatching(says) as string }]);
    expect(JSON.stringify(found)).not.toMatch(/northern|ledger-|ThisIs/);
    expect(await diagnosed(by('another'), key)).toEqual([]);
  });

  it('a published secret, with another key given', async () => {
    expect(await diagnosed(by('your-secret-key'), await given('a wrong secret', 'always'))).toMatchObject([
      {
        id: 'published-secret',
        verifies: true,
        says: expect.stringMatching(/"your-secret-key", which anyone has\. Your key is different/) as string,
      },
    ]);
  });
});

describe('what signers hash', () => {
  const header = { alg: 'RS256' };
  const text = input(header);
  const rsa = (data: string | Buffer): string => token(text, createSign('sha256').update(data).sign(nodeKey('RS256')));
  it.each<[what: string, made: () => string, id: string, says: RegExp]>([
    ['a digest', () => rsa(hash('sha256', text)), 'RS256', /hashed twice.*SHA-256 digest of the input\./],
    ['a digest of another hash', () => rsa(hash('sha512', text)), 'RS256', /SHA-512 digest/],
    ['a digest in hex', () => rsa(hash('sha256', text).toString('hex')), 'RS256', /written in hex/],
    [
      'the bare digest',
      () =>
        token(
          text,
          privateEncrypt({ key: nodeKey('RS256'), padding: constants.RSA_PKCS1_PADDING }, hash('sha256', text)),
        ),
      'RS256',
      /bare SHA-256 digest/,
    ],
    ['SHA-1', () => token(text, createSign('sha1').update(text).sign(nodeKey('RS256'))), 'RS256', /used SHA-1/],
    [
      'ECDSA of a digest',
      () => token(input({ alg: 'ES256' }), ecdsa(hash('sha256', input({ alg: 'ES256' })), 'ES256')),
      'ES256',
      /hashed twice/,
    ],
    [
      'ES384 with SHA-256',
      () => token(input({ alg: 'ES384' }), ecdsa(input({ alg: 'ES384' }), 'ES384')),
      'ES384',
      /used SHA-256; ES384 uses SHA-384/,
    ],
    [
      'ES256 with SHA-512',
      () => token(input({ alg: 'ES256' }), ecdsa(input({ alg: 'ES256' }), 'ES256', 'sha512')),
      'ES256',
      /used SHA-512; ES256 uses SHA-256/,
    ],
  ])('%s', async (_, made, id, says) => {
    const found = await diagnosed(made(), await publicOf(id));
    expect(found).toMatchObject([{ verifies: true, says: expect.stringMatching(says) as string }]);
  });

  it('the hashed nonce of Microsoft Graph', async () => {
    const nonce = 'Xq7Zk0aV9mUu3cT1wYbEo';
    const shown = input({ typ: 'JWT', nonce, alg: 'RS256' });
    const signed = input({ typ: 'JWT', nonce: hash('sha256', nonce).toString('base64url'), alg: 'RS256' });
    const found = await diagnosed(
      token(shown, createSign('sha256').update(signed).sign(nodeKey('RS256'))),
      await publicOf('RS256'),
    );
    expect(found).toMatchObject([
      { id: 'hashed-nonce', verifies: true, says: expect.stringMatching(/Microsoft Graph/) as string },
    ]);
  });
});

describe('JSON that was rewritten after it was signed', () => {
  const secret = 'a secret that is long enough for HS256';
  const parts = (header: string, payload: string): string =>
    [header, payload].map((text) => Buffer.from(text).toString('base64url')).join('.');
  const moved = (signed: [header: string, payload: string], now: [header: string, payload: string]): string =>
    token(
      parts(...now),
      createHmac('sha256', secret)
        .update(parts(...signed))
        .digest(),
    );
  const HEAD = '{"alg":"HS256","typ":"JWT"}';
  const BODY = '{"sub":"jos\u00e9","n":100002348117421473,"url":"https://shop.example/","aud":"a"}';
  const SPACED = '{"sub": "jos\u00e9", "n": 100002348117421473, "url": "https://shop.example/", "aud": "a"}';
  const MARKS = String.raw`{"sub":"jos\u00e9 \"x\"","url":"https://shop.example/?a=1&b=2+3"}`.replace(
    String.raw`\u00e9`,
    '\u00e9',
  );
  const INDENTED = JSON.stringify(JSON.parse(MARKS), null, 4);
  it.each<[says: RegExp, signed: [string, string], now: [string, string]]>([
    [/the payload was rewritten.*a space after each comma/, [HEAD, SPACED], [HEAD, BODY]],
    [/the payload was rewritten.*without spaces/, [HEAD, BODY], [HEAD, SPACED]],
    [/the payload.*written as \\\/\./, [HEAD, BODY.replaceAll('/', '\\/')], [HEAD, BODY]],
    [/non-ASCII letters written as \\u/, [HEAD, BODY.replace('\u00e9', '\\u00e9')], [HEAD, BODY]],
    [/the payload.*alphabetical/, [HEAD, '{"a":1,"b":2}'], [HEAD, '{"b":2,"a":1}']],
    [/the header was.*another order/, ['{"typ":"JWT","alg":"HS256"}', BODY], [HEAD, BODY]],
    [/the payload.*<, > and & written as \\u003c/, [HEAD, MARKS.replace('&', String.raw`\u0026`)], [HEAD, MARKS]],
    [
      /the payload.*quotes, &, \+, < and > written as \\u/,
      [
        HEAD,
        MARKS.replace('&', String.raw`\u0026`)
          .replace('+', String.raw`\u002B`)
          .replace('\u00e9', String.raw`\u00E9`)
          .replaceAll(String.raw`\"`, String.raw`\u0022`),
      ],
      [HEAD, MARKS],
    ],
    [/the payload.*a line break at its end/, [HEAD, `${BODY}\n`], [HEAD, BODY]],
    [
      /the payload.*indented, and with non-ASCII letters/,
      [HEAD, INDENTED.replace('\u00e9', String.raw`\u00e9`)],
      [HEAD, MARKS],
    ],
    [/the payload.*indented, and with \/ written/, [HEAD, INDENTED.replaceAll('/', String.raw`\/`)], [HEAD, MARKS]],
    [/header and payload.*a space after/, ['{"alg": "HS256", "typ": "JWT"}', SPACED], [HEAD, BODY]],
  ])('%s', async (says, signed, now) => {
    const key = await given(secret, 'always');
    const text = moved(signed, now);
    expect(await diagnosed(text, key)).toMatchObject([
      {
        id: 'rewritten-json',
        verifies: true,
        repaired: moved(signed, signed),
        says: expect.stringMatching(says) as string,
      },
    ]);
    expect(await diagnosed(text, await given('another secret, and a long one too', 'always'))).toEqual([]);
  });
});

it('a token for Microsoft Graph, without a key that could show it', async () => {
  const text = (aud: string): string =>
    token(
      `${encodedJson({ alg: 'RS256', nonce: 'Xq7Zk0aV9mUu3cT1wYbEo' })}.${encodedJson({ aud })}`,
      new Uint8Array(256).fill(7),
    );
  const key = await publicOf('RS256');
  for (const aud of ['00000003-0000-0000-c000-000000000000', 'https://graph.microsoft.com'])
    expect(await diagnosed(text(aud), key)).toMatchObject([{ id: 'graph-token', verifies: false }]);
  expect(await diagnosed(text('https://graph.microsoft.com.example'), key)).toEqual([]);
});

describe('r and s as integers', () => {
  it.each(['ES256', 'ES384', 'ES512', 'ES256K'])('%s: zeros lost, and zeros too many', async (id) => {
    const text = input({ alg: id });
    const { hash: name = '' } = algorithm(id) as SignatureAlgorithm;
    const sign = (): Buffer => ecdsa(text, id, name.toLowerCase().replace('-', ''));
    let signature = sign();
    const half = signature.length / 2;
    for (let times = 0; signature[half] !== 0 && times < 5000; times += 1) signature = sign();
    const [r, s] = [signature.subarray(0, half), signature.subarray(half)];
    const key = await publicOf(id);
    const short = await diagnosed(token(text, Buffer.concat([r, s.subarray(1)])), key);
    expect(short).toMatchObject([
      { id: 'ecdsa-numbers', says: expect.stringMatching(/lost a leading zero/) as string },
    ]);
    const long = await diagnosed(token(text, Buffer.concat([Buffer.alloc(1), r, Buffer.alloc(1), s])), key);
    expect(long).toMatchObject([
      { id: 'ecdsa-numbers', says: expect.stringMatching(/too many leading zeros/) as string },
    ]);
    const cut = await diagnosed(token(text, signature.subarray(0, -2)), key);
    expect(cut.some(({ verifies }) => verifies)).toBe(false);
  });
});

describe('an RSA signature as an integer', () => {
  it.each(['RS256', 'PS256'])('%s: a zero lost, and one too many', async (id) => {
    const key = await publicOf(id);
    const sign = (sub: number): [string, Buffer] => {
      const text = `${encodedJson({ alg: id })}.${encodedJson({ sub })}`;
      const pss = id === 'PS256' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {};
      return [text, nodeSign('sha256', Buffer.from(text), { key: nodeKey(id), ...pss })];
    };
    let [text, signature] = sign(0);
    for (let sub = 1; signature[0] !== 0; sub += 1) [text, signature] = sign(sub);
    const repaired = token(text, signature);
    expect(await diagnosed(token(text, signature.subarray(1)), key)).toMatchObject([
      { id: 'rsa-number', verifies: true, repaired, says: expect.stringMatching(/255 bytes, not 256/) as string },
    ]);
    expect(await diagnosed(token(text, Buffer.concat([Buffer.alloc(1), signature])), key)).toMatchObject([
      { id: 'rsa-number', verifies: true, repaired, says: expect.stringMatching(/257 bytes, not 256/) as string },
    ]);
    const cut = await diagnosed(token(text, signature.subarray(0, -1)), key);
    expect(cut.some(({ verifies }) => verifies)).toBe(false);
  });
});

describe('a signature whose bytes are in another order', () => {
  const turned = (octets: Uint8Array): Uint8Array => octets.toReversed();
  const halves = (octets: Buffer): [Uint8Array, Uint8Array] => [
    octets.subarray(0, octets.length / 2),
    octets.subarray(octets.length / 2),
  ];
  it.each([
    ['swapped', 'ES256', 'sha256'],
    ['little', 'ES256', 'sha256'],
    ['whole', 'ES384', 'sha384'],
    ['little', 'RS256', 'sha256'],
  ])('%s, %s', async (how, id, hashName) => {
    const signed = input({ alg: id });
    const signature =
      id === 'RS256' ? createSign(hashName).update(signed).sign(nodeKey(id)) : ecdsa(signed, id, hashName);
    const [r, s] = halves(signature);
    const made =
      how === 'swapped'
        ? Uint8Array.of(...s, ...r)
        : how === 'whole' || id === 'RS256'
          ? turned(signature)
          : Uint8Array.of(...turned(r), ...turned(s));
    expect(await diagnosed(token(signed, made), await publicOf(id))).toMatchObject([
      { id: 'signature-order', verifies: true, repaired: token(signed, signature) },
    ]);
    made.set([made[3]! ^ 1], 3);
    expect(await diagnosed(token(signed, made), await publicOf(id))).toEqual([]);
  });
});

describe('key confusion, in every encoding of the public key (RFC 8725 section 2.1)', () => {
  const forge = (secret: string | Uint8Array): string => {
    const text = input({ alg: 'HS256' });
    return token(text, createHmac('sha256', secret).update(text).digest());
  };
  it.each(['RS256', 'ES256', 'EdDSA'])('%s', async (id) => {
    const key = await publicOf(id);
    const pem = exportKey(key, 'spki');
    const der = exportDer(key, 'spki');
    if (!pem.ok || !der.ok) throw new Error(id);
    const body = Buffer.from(der.value).toString('base64');
    const { kid: _kid, alg: _alg, ...jwk } = key.jwk;
    const coordinate = key.jwk.x ?? key.jwk.n ?? '';
    const secrets: (string | Uint8Array)[] = [
      pem.value,
      pem.value.trimEnd(),
      `${pem.value}\n`,
      pem.value.replaceAll('\n', ' ').trim(),
      der.value,
      body,
      Buffer.from(der.value).toString('base64url'),
      Buffer.from(der.value).toString('hex'),
      body.replace(/.{64}(?=.)/g, '$&\n'),
      Buffer.from(pem.value).toString('base64'),
      JSON.stringify(jwk),
      JSON.stringify(jwk, null, 2),
      JSON.stringify({ keys: [jwk] }),
      coordinate,
      Buffer.from(coordinate, 'base64url'),
      ...(key.jwk.y === undefined
        ? []
        : [
            Buffer.concat([
              Buffer.from([4]),
              Buffer.from(key.jwk.x ?? '', 'base64url'),
              Buffer.from(key.jwk.y, 'base64url'),
            ]),
          ]),
    ];
    for (const [at, secret] of secrets.entries())
      expect([at, await diagnosed(forge(secret), key)]).toMatchObject([
        at,
        [
          {
            id: 'public-key-as-secret',
            verifies: false,
            attack: true,
            says: expect.stringMatching(/key confusion attack/) as string,
          },
        ],
      ]);
  });
});
