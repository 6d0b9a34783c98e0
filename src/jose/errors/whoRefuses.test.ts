import { createHmac } from 'node:crypto';
import { jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { IDS } from '../lints/ids.ts';
import { TREATED_DIFFERENTLY, whoRefuses } from './whoRefuses.ts';

const ids = new Set<string>(Object.values(IDS).flat());

test.each(TREATED_DIFFERENTLY)('%s is a finding that some refuse and others accept', (id) => {
  expect(ids.has(id)).toBe(true);
  const { refuses = [], accepts = [] } = whoRefuses(id) ?? {};
  expect(refuses.length).toBeGreaterThan(0);
  expect(accepts.length).toBeGreaterThan(0);
  expect(refuses.filter((name) => accepts.includes(name))).toEqual([]);
});

test('of other findings nothing is known', () => {
  expect(whoRefuses('pii')).toBeUndefined();
  expect(whoRefuses('toString')).toBeUndefined();
});

const NOW = 1_795_000_000;
const CLAIMS = { sub: 'a', iat: NOW - 10, exp: NOW + 3600, aud: 'api', iss: 'https://i.example' };
const HEADER = { alg: 'HS256', typ: 'JWT' };
const SECRET = 'a-secret-of-more-than-thirty-two-octets';
const encode = (part: object | string | Uint8Array): string =>
  Buffer.from(part instanceof Uint8Array || typeof part === 'string' ? part : JSON.stringify(part)).toString(
    'base64url',
  );

function make(header: object | string, payload: object | string | Uint8Array, secret = SECRET, padding = ''): string {
  const input = `${encode(header)}.${encode(payload)}${padding}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const good = make(HEADER, CLAIMS);
const text = JSON.stringify(CLAIMS);

/** The column of the library that is at hand. */
const DEFECTS: readonly [id: string, token: string, secret?: string][] = [
  ['hmac-key-short', make(HEADER, CLAIMS, 'secret'), 'secret'],
  ['sub-type', make(HEADER, { ...CLAIMS, sub: 42 })],
  ['jti-type', make(HEADER, { ...CLAIMS, jti: 42 })],
  ['crit-unknown', make({ ...HEADER, crit: ['x'], x: 1 }, CLAIMS)],
  ['crit-malformed', make({ ...HEADER, crit: [] }, CLAIMS)],
  ['base64-padding', make(HEADER, `${text}${' '.repeat((4 - (text.length % 3)) % 3)}`, SECRET, '==')],
  ['whitespace', `${good}\n`],
  ['duplicate-claim', make(HEADER, text.replace('"sub":"a"', '"sub":"a","sub":"b"'))],
  ['duplicate-header', make('{"alg":"HS256","typ":"JWT","typ":"JWT"}', CLAIMS)],
  ['b64-without-crit', make({ ...HEADER, b64: false }, CLAIMS)],
  ['date-type', make(HEADER, { ...CLAIMS, exp: String(CLAIMS.exp) })],
  ['json-bom', make(HEADER, `\ufeff${text}`)],
  [
    'utf8-invalid',
    make(HEADER, Buffer.concat([Buffer.from(`${text.slice(0, -1)},"z":"`), Buffer.from([0xff]), Buffer.from('"}')])),
  ],
  ['kid-type', make({ ...HEADER, kid: 1 }, CLAIMS)],
  ['iat-future', make(HEADER, { ...CLAIMS, iat: NOW + 3000 })],
  ['exp-missing', make(HEADER, { ...CLAIMS, exp: undefined })],
];

test.each(DEFECTS)('jose does with %s what the table says', async (id, token, secret = SECRET) => {
  const accepts = await jwtVerify(token, new TextEncoder().encode(secret), {
    algorithms: ['HS256'],
    audience: 'api',
    issuer: 'https://i.example',
    currentDate: new Date(NOW * 1000),
  }).then(
    () => true,
    () => false,
  );
  expect(whoRefuses(id)?.[accepts ? 'accepts' : 'refuses']).toContain('jose 6');
});
