import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile } from '../jose/vectors/hostile.ts';
import { ofKind, tokenVectors } from '../jose/vectors/vectors.ts';
import { sayAll } from '../words/say.ts';
import { CONTENT_LIMIT, KEYS_LIMIT, LINK_LIMIT, type BenchContent } from './content.ts';
import { isPacked, packLink, unpackLink } from './pack.ts';
import { joinToken, splitToken } from './token.ts';

const TOKEN = tokenVectors.find(({ id }) => id === 'rfc7515-a2-compact')?.text ?? '';
const KEY = { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'BBBB', kid: 'a-1' } as const;

const packed = async (bench: BenchContent): Promise<string> => {
  const made = await packLink({ kind: 'bench', bench });
  if (!made.ok) throw new Error(made.note.code);
  return made.value;
};
/** A link as nobody of us would make it. */
const forged = (content: unknown, version = 'v1'): string =>
  `${version}.${deflateSync(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url')}`;
const bench = (members: object): string => forged({ bench: { token: 'a.b.c', ...members } });

const text = fc.string({ unit: 'binary', maxLength: 60 });
const texts = fc.array(text, { maxLength: 4 });
const seconds = fc.nat();
const jwk = fc.record(
  { kty: fc.constantFrom('EC', 'RSA'), x: text, n: text, kid: text, key_ops: texts },
  { requiredKeys: ['kty'] },
);
const benches = fc.record(
  {
    token: fc.oneof(
      text.filter((each) => each !== ''),
      fc.constantFrom(...tokenVectors.map((each) => each.text)),
      // Parts of any octets, of JSON or not.
      fc
        .array(fc.oneof(fc.json(), text), { minLength: 1, maxLength: 6 })
        .map((parts) => `a${parts.map((part) => Buffer.from(part).toString('base64url')).join('.')}`),
    ),
    payload: text,
    keys: fc.array(jwk, { maxLength: 3 }),
    secrets: fc.array(
      jwk.map((key) => ({ ...key, d: 'AAAA' })),
      { maxLength: 3 },
    ),
    expectations: fc.record(
      {
        issuer: texts,
        audience: texts,
        algorithms: texts,
        subject: texts,
        required: texts,
        type: text,
        nonce: text,
        maxLifetime: seconds,
        maxAge: seconds,
        jkt: text,
        leeway: seconds,
      },
      { requiredKeys: [] },
    ),
    select: text,
    clock: fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }),
  },
  { requiredKeys: ['token'] },
);

describe('a link', () => {
  it('has an example to start from', () => expect(TOKEN).toMatch(/^ey.+\..+\..+$/));

  it('gives back what went in', async () => {
    await fc.assert(
      fc.asyncProperty(benches, async (content) => {
        const link = await packed(content as BenchContent);
        expect(link).toMatch(/^v1\.[\w-]+$/);
        expect(isPacked(link)).toBe(true);
        expect(await unpackLink(link)).toEqual({ ok: true, value: { kind: 'bench', bench: content } });
      }),
      { numRuns: 300 },
    );
  });

  it('gives back every published and hostile token, character by character, and is no longer than it', async () => {
    let seen = 0;
    for (const { text: token } of [...tokenVectors, ...hostile]) {
      if (token === '' || token.length > 50_000) continue;
      seen += 1;
      const split = splitToken(token);
      if (typeof split !== 'string') expect(joinToken(split)).toBe(token);
      const link = await packed({ token });
      expect(await unpackLink(link)).toMatchObject({ ok: true, value: { bench: { token } } });
      if (/^ey[\w-]+\.ey[\w-]{200,}\.[\w-]+$/.test(token)) expect(link.length, token).toBeLessThan(token.length);
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('holds every published key in the half that is asked for', async () => {
    for (const { jwk: key } of ofKind('jwk') as readonly { jwk: object }[]) {
      const secret = ['d', 'k', 'priv'].some((name) => name in key);
      const plain = Object.fromEntries(Object.entries(key).filter(([, value]) => typeof value === 'string'));
      const content = { token: TOKEN, [secret ? 'secrets' : 'keys']: [plain] } as unknown as BenchContent;
      expect(await unpackLink(await packed(content))).toMatchObject({ ok: true, value: { bench: content } });
    }
  });

  it('is read although a program has taken along what follows it', async () => {
    const link = await packed({ token: TOKEN });
    for (const behind of ['.', ')', '>', '.)', '\u2026', '"', ' \n'])
      expect(await unpackLink(link + behind), behind).toMatchObject({ ok: true });
  });

  it('that was cut or changed anywhere is refused', async () => {
    const link = await packed({ token: TOKEN, keys: [KEY], select: 'payload/iss' });
    for (let end = 3; end < link.length; end += 1)
      expect((await unpackLink(link.slice(0, end))).ok, `cut at ${end}`).toBe(false);
    const before = await unpackLink(link);
    let refused = 0;
    for (let at = 3; at < link.length - 1; at += 1) {
      const other = link[at] === 'A' ? 'B' : 'A';
      const read = await unpackLink(link.slice(0, at) + other + link.slice(at + 1));
      // Compression may write the same content in two ways; another content never gets through.
      if (read.ok) expect(read, `changed at ${at}`).toEqual(before);
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(link.length * 0.9);
  });

  it.each([
    ['too long', `v1.${'A'.repeat(LINK_LIMIT)}`, 'link-long', {}],
    ['of another version', forged({ bench: { token: 'a' } }, 'v2'), 'link-version', { version: '2' }],
    ['of no version', forged({ bench: { token: 'a' } }, 'v0'), 'link-version', {}],
    ['with a character that cannot be', 'v1.AA+A%', 'link-character', { at: 3 }],
    ['with markup in place of its content', 'v1.<script>alert(1)</script>', 'link-character', { at: 1 }],
    ['empty', 'v1.', 'link-damaged', {}],
    ['of other octets', `v1.${Buffer.from('hello').toString('base64url')}`, 'link-damaged', {}],
    ['a bomb', forged('x'.repeat(20_000_000)), 'link-unpacks', {}],
    ['a bomb of JSON', forged({ bench: { token: 'A'.repeat(CONTENT_LIMIT) } }), 'link-unpacks', {}],
    ['that is not UTF-8', `v1.${deflateSync(Buffer.from([0x22, 0xff, 0x22])).toString('base64url')}`, 'link-json', {}],
    ['that is not JSON', forged('<b>'), 'link-json', {}],
    ['nested deeper than any of ours', forged('['.repeat(400_000) + ']'.repeat(90_000)), 'link-json', {}],
    ['nested deeply', forged(`${'[['.repeat(50_000)}${']]'.repeat(50_000)}`), 'link-shape', { wanted: 'object' }],
    ['deep inside', bench({ select: JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`) }), 'link-shape', {}],
    ['that is a list', forged([]), 'link-shape', { place: '' }],
    ['of nothing', forged({}), 'link-kinds', {}],
    ['of an unknown kind', forged({ workshop: {} }), 'link-unknown', { place: 'workshop' }],
    ['with an unknown member', bench({ run: 'x' }), 'link-unknown', { place: 'bench.run' }],
    ['that reaches for a prototype', forged('{"__proto__":{"bench":1}}'), 'link-unknown', { place: '__proto__' }],
    ['without a token', forged({ bench: { keys: [] } }), 'link-no-token', {}],
    ['with a token that is a number', bench({ token: 7 }), 'link-shape', { place: 'bench.token' }],
    ['with a token of too many parts', bench({ token: Array(10).fill('a') }), 'link-list-long', {}],
    ['with a clock that is text', bench({ clock: '1' }), 'link-shape', { place: 'bench.clock' }],
    ['with a clock beyond all years', bench({ clock: 1e15 }), 'link-shape', { place: 'bench.clock' }],
    ['with a negative leeway', bench({ expectations: { leeway: -1 } }), 'link-shape', {}],
    ['with one issuer for a list', bench({ expectations: { issuer: 'a' } }), 'link-shape', {}],
    ['that says whose expectations they are', bench({ expectations: { ofLink: true } }), 'link-unknown', {}],
    ['with a long path', bench({ select: 'a'.repeat(2001) }), 'link-member-long', {}],
    ['with many keys', bench({ keys: Array(KEYS_LIMIT + 1).fill(KEY) }), 'link-list-long', {}],
    ['with a key that is text', bench({ keys: ['a'] }), 'link-shape', { place: 'bench.keys[0]' }],
    ['with a member of a key that is no text', bench({ keys: [{ ...KEY, x: {} }] }), 'link-shape', {}],
    ['with an unknown member of a key', bench({ keys: [{ ...KEY, jku: 'https://a.example' }] }), 'link-unknown', {}],
    [
      'with a private key that is not announced',
      bench({ keys: [KEY, { ...KEY, d: 'A' }] }),
      'link-secret',
      { place: 'bench.keys[1]' },
    ],
    ['with a secret that is not announced', bench({ keys: [{ kty: 'oct', k: 'A' }] }), 'link-secret', {}],
    ['with a public key announced as private', bench({ secrets: [KEY] }), 'link-not-secret', {}],
  ] as const)('%s is refused, and the words say why', async (_, link, code, args) => {
    const read = await unpackLink(link);
    expect(read).toMatchObject({ ok: false, note: { code, args } });
    if (read.ok) return;
    expect(sayAll(read.note)).toMatch(/^(?:This link|What|There|\u201c)[^<>]*[.] ?[^<>]*$/);
    expect(sayAll(read.note)).not.toMatch(/undefined|NaN/);
  });

  it('refuses whatever else there is, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue().map(forged)), async (given) => {
        expect((await unpackLink(given)).ok).toBe(false);
        expect((await unpackLink(`v1.${given}`)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is not made where nobody could read it', async () => {
    const noise = Array.from({ length: 3000 }, (_, at) =>
      createHash('sha256').update(`${at}`).digest('base64url'),
    ).join('');
    expect(await packLink({ kind: 'bench', bench: { token: noise } })).toMatchObject({ note: { code: 'link-long' } });
    const long = 'A'.repeat(CONTENT_LIMIT);
    expect(await packLink({ kind: 'bench', bench: { token: long } })).toMatchObject({ note: { code: 'link-unpacks' } });
  });
});
