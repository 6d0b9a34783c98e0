import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseForeign } from './recognise.ts';
import { describeForeign, foreignWords, type ForeignFormat } from './words.ts';

const base64 = (data: string | Uint8Array): string => Buffer.from(data).toString('base64');
const repeated = (text: string, times: number): string => text.repeat(times);
const hex = (octets: number): string => repeated('9f', octets);

/** One DER element around the given content. */
function der(tag: number, ...content: (Uint8Array | number[])[]): Uint8Array {
  const inner = content.flatMap((piece) => [...piece]);
  return Uint8Array.from([
    tag,
    ...(inner.length < 128 ? [inner.length] : [0x82, inner.length >> 8, inner.length & 255]),
    ...inner,
  ]);
}
const filler = (length: number): number[] => Array.from({ length }, (_, at) => (at * 37 + 11) & 0x7f);

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const spki = { type: 'spki', format: 'der' } as const;
const pkcs8 = { type: 'pkcs8', format: 'der' } as const;

const certificate = der(
  0x30,
  der(0x30, der(0xa0, der(2, [2])), der(2, [1]), filler(90)),
  der(0x30, filler(12)),
  der(3, filler(65)),
);
const request = der(
  0x30,
  der(0x30, der(2, [0]), der(0x30, filler(20)), filler(60)),
  der(0x30, filler(12)),
  der(3, filler(65)),
);
const encryptedKey = der(
  0x30,
  der(0x30, der(6, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 5, 13]), filler(20)),
  der(4, filler(100)),
);
const spnego = der(0x60, der(6, [0x2b, 6, 1, 5, 5, 2]), der(0xa0, filler(60)));
const fernet = Uint8Array.from([0x80, 0, 0, 0, 0, 0x65, 0x92, 0, 0x80, ...filler(16 + 32 + 32)]);
const biscuit = Uint8Array.from([
  0x12,
  0x70,
  0x0a,
  0x10,
  ...filler(16),
  0x12,
  0x24,
  0x08,
  0x00,
  0x12,
  0x20,
  ...filler(32),
  0x1a,
  0x40,
  ...filler(64),
]);
const saml =
  '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0"></samlp:Response>';

const wrapped = (text: string): string => (text.match(/.{1,64}/g) ?? []).join('\n');
const pem = (label: string): string =>
  `-----BEGIN ${label}-----\n${wrapped(base64(Uint8Array.from(filler(120))))}\n-----END ${label}-----\n`;

const examples: [name: string, text: string, format: string, args?: Record<string, string | number>][] = [
  ['PASETO local', `v4.local.${repeated('Ab3', 20)}`, 'paseto', { version: '4', purpose: 'local' }],
  ['PASETO public', `v2.public.${repeated('Ab3', 20)}.Zm9v`, 'paseto', { version: '2', purpose: 'public' }],
  [
    'PASETO behind Bearer',
    `Authorization: Bearer v4.public.${repeated('Ab3', 20)}`,
    'paseto',
    { version: '4', purpose: 'public' },
  ],
  ['Fernet', Buffer.from(fernet).toString('base64url'), 'fernet', { seconds: 0x65920080 }],
  [
    'SMART Health Card',
    'shc:/567629095243206034602924374044603122295953265460346029254077280433602870286471674522280928',
    'smartHealthCard',
  ],
  ['SAML', saml, 'saml', { written: 'XML' }],
  ['SAML in base64', base64(saml), 'saml', { written: 'base64' }],
  [
    'SAML in base64, escaped',
    base64(`${saml} `).replaceAll('=', '%3D').replaceAll('+', '%2B'),
    'saml',
    { written: 'base64' },
  ],
  [
    'SAML in an address',
    'https://idp.example/sso?SAMLRequest=fZJNT8MwDIbvSPyHKPe2aTcNiFYkYAg&RelayState=x',
    'saml',
    { written: 'deflated' },
  ],

  ['Flask', `.eJ${repeated('xY', 20)}.ZkX8Fg.${repeated('q1', 13)}`, 'flaskSession'],
  [
    'Flask, not compressed',
    `${base64('{"user":"somebody"}').replace(/=+$/, '')}.ZkX8Fg.${repeated('q1', 13)}x`,
    'flaskSession',
  ],
  [
    'Flask, with its name',
    `Cookie: a=b; session=${base64('{"user":"somebody"}').replace(/=+$/, '')}.ZkX8Fg.${repeated('q1', 13)}x; c=d`,
    'flaskSession',
  ],
  [
    'Flask, compressed, with its name',
    `session=.eJ${repeated('xY', 20)}.ZkX8Fg.${repeated('q1', 13)}x`,
    'flaskSession',
  ],
  ['Flask, an empty session', `e30.ZkX8Fg.${repeated('q1', 13)}x`, 'flaskSession'],
  ['a class of a program, no session', 'at WebApp.Models.CustomerRepositoryExtension in line 1', 'text'],
  ['Flask, a list', `WzEsMl0.ZkX8Fg.${repeated('q1', 13)}x`, 'flaskSession'],
  ['a token in lower case', 'eyjhbgcioijiuzi1nij9.eyjzdwiioijhin0.abc', 'caseLost', { letters: 'lower' }],
  ['a token in upper case', 'EYJHBGCIOIJIUZI1NIJ9.EYJZDWIIOIJHIN0.ABC', 'caseLost', { letters: 'upper' }],
  [
    'a token without dots',
    'eyJhbGciOiJIUzI1NiJ9eyJzdWIiOiJzb21lYm9keSJ9AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'dotsLost',
  ],
  ['EKS', JSON.stringify({ status: { token: `k8s-aws-v1.${repeated('aHR0', 20)}` } }), 'eksToken'],
  ['GitHub', `ghp_${repeated('aB3', 12)}`, 'issuedToken', { maker: 'GitHub' }],
  ['GitHub, fine-grained', `github_pat_${repeated('aB3', 20)}`, 'issuedToken', { maker: 'GitHub' }],
  ['Slack', 'xoxb-123456789012-abcdefghijkl', 'issuedToken', { maker: 'Slack' }],
  ['Stripe', `sk_live_${repeated('aB3', 8)}`, 'issuedToken', { maker: 'Stripe', visibility: 'secret' }],
  ['Stripe, publishable', `pk_test_${repeated('aB3', 8)}`, 'issuedToken', { visibility: 'open' }],
  ['AWS access key id', `AKIA${repeated('AB', 8)}`, 'issuedToken', { maker: 'AWS' }],
  ['opaque', 'mF_9.B5f-4.1JqM-Zz81kLp', 'opaque', { length: 23 }],
  ['opaque behind Bearer', 'Bearer 2YotnFZFEjr1zCsicMWpAA', 'opaque', { length: 22 }],
  ['shortened', 'eyJhbGciOiJIUzI1NiJ9...', 'shortened'],

  ['JWK, public', '{"kty":"EC","crv":"P-256","x":"eA","y":"eQ"}', 'jwk', { kty: 'EC', kind: 'public' }],
  ['JWK, private', '{"kty":"RSA","n":"eA","e":"AQAB","d":"eQ"}', 'jwk', { kty: 'RSA', kind: 'private' }],
  ['JWK, secret', '{"kty":"oct","k":"c2VjcmV0"}', 'jwk', { kty: 'oct', kind: 'secret' }],
  ['JWK, unknown kind', '{"kty":"<img>"}', 'jwk', { kty: 'unknown' }],
  ['JWK Set', '{"keys":[{"kty":"EC"},{"kty":"oct","k":"eA"}]}', 'jwkSet', { count: 2, hidden: 1 }],
  ['JWK list', '[{"kty":"EC"}]', 'jwkSet', { count: 1, hidden: 0 }],
  ['PEM certificate', pem('CERTIFICATE'), 'certificate', { written: 'PEM' }],
  ['PEM request', pem('NEW CERTIFICATE REQUEST'), 'pem'],
  ['PEM public key', pem('PUBLIC KEY'), 'publicKey', { algorithm: '' }],
  [
    'PEM private key',
    rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    'privateKey',
    { algorithm: 'RSA' },
  ],
  ['PEM encrypted key', pem('ENCRYPTED PRIVATE KEY'), 'privateKey', { algorithm: 'encrypted' }],
  ['PEM OpenSSH', pem('OPENSSH PRIVATE KEY'), 'privateKey', { algorithm: 'OpenSSH' }],
  ['PEM, PGP', pem('PGP MESSAGE'), 'pem'],
  ['PEM, other', pem('X509 CRL'), 'pem', { label: 'X509 CRL' }],
  ['ssh', `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${repeated('x', 43)} me@example`, 'publicKey', { algorithm: 'SSH' }],
  ['certificate in base64', base64(certificate), 'certificate', { written: 'base64' }],
  ['certificate in hex', Buffer.from(certificate).toString('hex'), 'certificate', { written: 'hex' }],
  ['request in base64', base64(request), 'der'],
  ['RSA public key', base64(rsa.publicKey.export(spki)), 'publicKey', { algorithm: 'RSA' }],
  ['RSA public key, in lines', wrapped(base64(rsa.publicKey.export(spki))), 'publicKey', { algorithm: 'RSA' }],
  [
    'RSA public key, PKCS #1',
    base64(rsa.publicKey.export({ type: 'pkcs1', format: 'der' })),
    'publicKey',
    { algorithm: 'RSA' },
  ],
  ['EC public key', base64(ec.publicKey.export(spki)), 'publicKey', { algorithm: 'EC' }],
  ['Ed25519 public key', base64(ed.publicKey.export(spki)), 'publicKey', { algorithm: 'Ed25519' }],
  ['RSA private key', base64(rsa.privateKey.export(pkcs8)), 'privateKey', { algorithm: 'RSA' }],
  [
    'RSA private key, PKCS #1',
    base64(rsa.privateKey.export({ type: 'pkcs1', format: 'der' })),
    'privateKey',
    { algorithm: 'RSA' },
  ],
  [
    'EC private key, SEC 1',
    base64(ec.privateKey.export({ type: 'sec1', format: 'der' })),
    'privateKey',
    { algorithm: 'EC' },
  ],
  ['Ed25519 private key', base64(ed.privateKey.export(pkcs8)), 'privateKey', { algorithm: 'Ed25519' }],
  ['encrypted key', base64(encryptedKey), 'privateKey', { algorithm: 'encrypted' }],
  ['PKCS #12', base64(der(0x30, der(2, [3]), der(0x30, filler(60)))), 'der'],
  [
    'service account',
    '{"type":"service_account","private_key":"x","client_email":"y"}',
    'privateKey',
    { written: 'JSON' },
  ],

  ...(
    [
      [16, 'MD5'],
      [20, 'SHA-1'],
      [28, 'SHA-224'],
      [32, 'SHA-256'],
      [48, 'SHA-384'],
      [64, 'SHA-512'],
    ] as const
  ).map(([octets, name]): [string, string, string, Record<string, string>] => [
    name,
    hex(octets),
    'digest',
    { name, certain: 'no' },
  ]),
  [
    'subresource integrity',
    `sha256-${base64(Uint8Array.from(filler(32)))}`,
    'digest',
    { name: 'SHA-256', certain: 'yes' },
  ],
  ['bcrypt', `$2b$12$${repeated('a', 53)}`, 'passwordHash', { name: 'bcrypt' }],
  ['Argon2', '$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$RdescudvJCsgt3ub', 'passwordHash', { name: 'Argon2' }],
  ['scrypt', '$scrypt$ln=16,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4', 'passwordHash', { name: 'scrypt' }],
  ['crypt', '$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjlO', 'passwordHash', { name: 'SHA-512 crypt' }],
  ['UUID', '6F9619FF-8B86-4011-B42D-00C04FC964FF', 'uuid', { version: '4' }],
  ['UUID of no known version', '6f9619ff-8b86-f011-b42d-00c04fc964ff', 'uuid', { version: '' }],
  ['UUID of another variant', '6f9619ff-8b86-4011-c42d-00c04fc964ff', 'uuid', { version: '' }],
  ['the nil UUID', '00000000-0000-0000-0000-000000000000', 'uuid', { version: '' }],

  ['claims set', '{"iss":"https://a.example","exp":1700000000}', 'claimsSet', { claims: 2 }],
  [
    'claims set in base64url',
    Buffer.from('{"iss":"https://a.example","exp":1700000000}').toString('base64url'),
    'claimsSet',
    { claims: 2, written: 'base64' },
  ],
  ['header', '{"alg":"HS256","typ":"JWT"}', 'joseHeader'],
  ['header in base64url', 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9', 'joseHeader', { written: 'base64' }],
  ['discovery', '{"issuer":"https://a.example","jwks_uri":"https://a.example/keys"}', 'discovery'],
  ['token response', '{"access_token":"2YotnFZFEjr1zCsicMWpAA","token_type":"Bearer"}', 'tokenResponse'],
  ['JSON', '{"hello":[1,2]}', 'json', { shape: 'object' }],
  ['JSON array', '[1,2,3]', 'json', { shape: 'array' }],
  ['broken JSON', '{"hello":1,}', 'brokenJson', { character: 12 }],

  ['JSON in base64', base64('{"hello":"world"}'), 'encoded', { octets: 17, of: 'JSON' }],
  ['text in base64', base64('Hello, plain old world'), 'encoded', { octets: 22, of: 'text' }],
  ['text in hex', Buffer.from('Hello, plain old world').toString('hex'), 'encoded', { written: 'hex', of: 'text' }],
  ['hex', repeated('9f', 17), 'encoded', { written: 'hex', octets: 17, of: '' }],

  ['Basic', 'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==', 'httpBasic'],
  ['address', 'https://example.com/login?state=1', 'url'],

  ['HTML', '<!DOCTYPE html><title>Sign in</title>', 'html'],
  ['XML', '<?xml version="1.0"?><note/>', 'xml'],
  ['NumericDate', '1700000000', 'numericDate', { seconds: 1700000000 }],
  ['number', '-12.5e3', 'text'],
  ['word', 'hello', 'text'],
  ['prose', 'The quick brown fox.', 'text'],
  ['prose without blanks', 'こんにちは世界', 'text'],
  ['a log line', '[ERROR] something happened', 'text'],
  ['a template', '{{ token }}', 'text'],
  ['binary', '\u0000\u0001\ufffd\ufffdPK\u0003', 'binary'],
  ['nothing', '   ', 'unknown'],
];

describe('recogniseForeign', () => {
  it.each(examples)('names %s', (_name, text, format, args) => {
    const foreign = recogniseForeign(text);
    expect(foreign.code).toBe(format);
    expect(foreign.args).toMatchObject(args ?? {});
    expect(recogniseForeign(`\n  ${text}\n`).code).toBe(format);
  });

  it('has an example for every format', () => {
    const seen = new Set(examples.map(([, , format]) => format));
    expect(Object.keys(foreignWords).filter((format) => !seen.has(format))).toEqual([]);
  });

  it('tells nothing of what was pasted but its kind', () => {
    const secret = 'correct-horse-Battery-9-staple';
    const texts = [
      secret,
      `Basic ${base64(`user:${secret}`)}`,
      `{"kty":"oct","k":"${secret}"}`,
      `{"kty":"${secret}"}`,
      `{"exp":"${secret}"}`,
      `postgres://u:${secret}@h/d`,
      `ghp_${secret.replaceAll('-', '')}`,
      base64(secret),
      `otpauth://totp/x?secret=${secret}`,
      `{"type":"${secret}"}`,
    ];
    for (const text of texts) {
      const foreign = recogniseForeign(text);
      const told = JSON.stringify([foreign, describeForeign(foreign)]);
      expect(told, text).not.toContain('Battery');
    }
  });

  it('never throws, and finds words for whatever it found', () => {
    const pieces = fc.constantFrom(
      '{',
      '"',
      '\\',
      ':',
      '[',
      '}',
      'kty',
      'keys',
      '.',
      'eyJ',
      'MIIB',
      'gAAAA',
      '\u0000',
      '-----BEGIN ',
      '<',
      'AgE',
      '=',
      '\ud800',
      ' ',
      '\n',
      '0',
      '$2',
      'v1.local.',
    );
    const jumble = fc.array(pieces, { maxLength: 30 }).map((list) => list.join(''));
    const octets = fc.uint8Array({ maxLength: 200 }).map((array) => base64(array));
    const cutDer = fc
      .tuple(fc.constantFrom(certificate, request, encryptedKey, spnego, biscuit), fc.nat(100))
      .map(([whole, end]) => base64(whole.subarray(0, end)));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), jumble, octets, cutDer, fc.json()),
        (text) => {
          const foreign = recogniseForeign(text);
          const words = describeForeign(foreign);
          expect(foreignWords).toHaveProperty(foreign.code);
          expect(`${words.says} ${words.hint}`).not.toMatch(/undefined|NaN|\[object/);
        },
      ),
      { numRuns: 700 },
    );
  });

  // A search that started over at every character would take longer than any test may.
  it('takes linear time on megabytes of anything', () => {
    const size = 1_000_000;
    const bad = [
      'a',
      '.',
      ' ',
      '\n',
      '{',
      '[',
      '{"a":',
      '"',
      '-',
      'a-',
      '-----BEGIN ',
      'data:a',
      '=',
      'A',
      '0',
      '9:',
      '\ud800',
      'https://',
      'ey',
      '<',
      's%3A',
    ];
    for (const piece of bad)
      expect(foreignWords).toHaveProperty(recogniseForeign(piece.repeat(Math.ceil(size / piece.length))).code);
  });
});

describe('describeForeign', () => {
  it('speaks plainly', () => {
    expect(describeForeign(recogniseForeign('{"kty":"RSA","n":"eA","e":"AQAB"}')).says).toBe(
      'A JSON Web Key: an RSA public key.',
    );
    expect(describeForeign(recogniseForeign(hex(32))).says).toBe('Hex digits, as many as a SHA-256 digest has.');
    expect(describeForeign(recogniseForeign('1700000000')).says).toBe(
      'A number. As a NumericDate it means 2023-11-14 22:13 UTC.',
    );
    expect(describeForeign({ code: 'paseto', args: { version: '4', purpose: 'local' } }).label).toBe('PASETO');
  });

  it('has words even for a format it does not know', () => {
    expect(describeForeign({ code: 'constructor' as ForeignFormat, args: {} }).label).toBe('Unknown');
  });

  it('writes sentences', () => {
    for (const [, text] of examples) {
      const { says, hint } = describeForeign(recogniseForeign(text));
      for (const sentence of [says, hint]) expect(sentence, text).toMatch(/^[A-Z0-9].*\.$/s);
      expect(says.length).toBeLessThan(160);
      expect(hint.length).toBeLessThan(170);
    }
  });
});
