import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { disclosureWords } from './words.ts';
import { processDisclosures } from './process.ts';
import { readSdJwt } from '../read/sdJwt.ts';

const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const digest = (disclosure: string, hash = 'sha256'): string =>
  createHash(hash).update(disclosure, 'ascii').digest('base64url');
const disclose = (...items: unknown[]): string => encode(JSON.stringify(items));
const compact = (payload: string, disclosures: readonly string[]): string =>
  `${encode('{"alg":"ES256"}')}.${encode(payload)}.c2ln~${disclosures.map((each) => `${each}~`).join('')}`;

const run = async (payload: unknown, disclosures: readonly string[] = []) => {
  const text = compact(typeof payload === 'string' ? payload : JSON.stringify(payload), disclosures);
  const result = await processDisclosures(readSdJwt(text).token, text);
  return { ...result, text: result.claims?.json?.text, codes: result.faults.map(({ code }) => code) };
};
const parsed = (text: string | undefined): unknown => JSON.parse(text ?? '"nothing"');

/** RFC 9901 section 5.1: the disclosures of the SD-JWT there, and some of the digests printed beside them. */
const PRINTED: readonly (readonly [string, string])[] = [
  ['WyIyR0xDNDJzS1F2ZUNmR2ZyeU5STjl3IiwgImdpdmVuX25hbWUiLCAiSm9obiJd', 'jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4'],
  ['WyJlbHVWNU9nM2dTTklJOEVZbnN4QV9BIiwgImZhbWlseV9uYW1lIiwgIkRvZSJd', 'TGf4oLbgwd5JQaHyKVQZU9UdGE0w5rtDsrZzfUaomLo'],
  [
    'WyJHMDJOU3JRZmpGWFE3SW8wOXN5YWpBIiwgInVwZGF0ZWRfYXQiLCAxNTcwMDAwMDAwXQ',
    'CrQe7S5kqBAHt-nMYXgc6bdt2SH5aTY1sU_M-PgkjPI',
  ],
];
const US = ['WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIlVTIl0', 'pFndjkZ_VCzmyTa6UjlZo3dh-ko8aIKQc9DlGzhaVYo'] as const;

describe('RFC 9901 section 5', () => {
  const payload = {
    _sd: [
      'CrQe7S5kqBAHt-nMYXgc6bdt2SH5aTY1sU_M-PgkjPI',
      'JzYjH4svliH0R3PyEMfeZu6Jt69u5qehZo7F7EPYlSE',
      'TGf4oLbgwd5JQaHyKVQZU9UdGE0w5rtDsrZzfUaomLo',
      'jsu9yVulwQQlhFlM_3JlzMaSFzglhQG0DpfayQwLUK4',
    ],
    iss: 'https://example.com/issuer',
    exp: 1883000000,
    nationalities: [{ '...': US[1] }, { '...': '7Cf6JkPudry3lcbwHgeZ8khAv1U1OSlerP0VkBJrWZ0' }],
    _sd_alg: 'sha-256',
  };

  it('puts claims and array elements in their places and passes over what is kept back', async () => {
    const { state, text, found, faults, undisclosed } = await run(payload, [...PRINTED.map(([each]) => each), US[0]]);
    expect(faults).toEqual([]);
    expect(state).toBe('match');
    expect(parsed(text)).toEqual({
      iss: 'https://example.com/issuer',
      exp: 1883000000,
      nationalities: ['US'],
      given_name: 'John',
      family_name: 'Doe',
      updated_at: 1570000000,
    });
    expect(found).toContainEqual(expect.objectContaining({ index: 0, where: ['given_name'], name: 'given_name' }));
    expect(found).toContainEqual(expect.objectContaining({ index: 3, where: ['nationalities', 0] }));
    expect(Object.fromEntries(found.map(({ index, at, end }) => [index, text?.slice(at, end)]))).toEqual({
      0: '"given_name":"John"',
      1: '"family_name":"Doe"',
      2: '"updated_at":1570000000',
      3: '"US"',
    });
    expect(undisclosed).toBe(2);
  });

  it('section 4.2.3: the digest is over the characters, so another spelling of the same claim is another disclosure', async () => {
    const printed = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
    const alice = { given_name: 'Alice', _sd: ['X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0'] };
    expect(parsed((await run(alice, [printed])).text)).toEqual({ given_name: 'Alice', family_name: 'M\u00f6bius' });
    const respelled = disclose('_26bc4LT-ac6q2KI6cBW5es', 'family_name', 'M\u00f6bius');
    const refused = await run(alice, [respelled]);
    expect(refused).toMatchObject({
      state: 'mismatch',
      codes: ['sd-jwt-unreferenced'],
      text: '{"given_name":"Alice"}',
    });
    expect(refused.faults[0]?.index).toBe(0);
  });
});

describe('the processed payload', () => {
  it('without disclosures: digests, _sd_alg and placeholders go, the rest stays', async () => {
    const { state, text, undisclosed } = await run(
      '{"_sd":["a","b"],"x":{"_sd":[]},"y":[{"...":"c"}],"z":[1,{"...":"d"},2],"_sd_alg":"sha-256"}',
    );
    expect(state).toBe('none');
    expect(undisclosed).toBe(4);
    expect(text).toBe('{"x":{},"y":[],"z":[1,2]}');
  });

  it('keeps numbers, strings and names as they were written', async () => {
    const disclosure = encode('["s", "f\\u00fcr", {"n": 1.50e+02, "big": 12345678901234567890, "t": "a\\/\\u0062"}]');
    const { text } = await run(`{"exp": 1.0E9, "_sd": ["${digest(disclosure)}"], "same": 1, "same": 2}`, [disclosure]);
    expect(text).toBe(
      '{"exp":1.0E9,"f\\u00fcr":{"n":1.50e+02,"big":12345678901234567890,"t":"a\\/\\u0062"},"same":1,"same":2}',
    );
  });

  it('is a part that can be read as claims, and stands nowhere in the token', async () => {
    const disclosure = disclose('s', 'exp', 5);
    const { claims } = await run({ _sd: [digest(disclosure)], n: '\u00e9' }, [disclosure]);
    expect(claims).toMatchObject({ name: 'payload', encoding: 'plain', faults: [] });
    expect(claims?.span.start).toBe(claims?.span.end);
    expect(Buffer.from(claims?.octets ?? []).toString()).toBe(claims?.decoded?.text);
    expect(claims?.json?.fault).toBeUndefined();
  });

  it('knows the names also where they are written with escapes', async () => {
    const disclosure = disclose('s', 'a', 1);
    expect(await run(`{"\\u005fsd":["${digest(disclosure)}"]}`, [disclosure])).toMatchObject({
      state: 'match',
      text: '{"a":1}',
    });
  });

  it.each([
    ['sha-256', 'sha256'],
    ['sha-384', 'sha384'],
    ['sha-512', 'sha512'],
  ])('digests by %s', async (name, hash) => {
    const disclosure = disclose('s', 'a', 1);
    expect(await run({ _sd: [digest(disclosure, hash)], _sd_alg: name }, [disclosure])).toMatchObject({
      state: 'match',
      text: '{"a":1}',
    });
  });
});

describe('recursive disclosures (section 4.2.6)', () => {
  const inner = disclose('1', 'FR');
  const outer = disclose('2', 'nationalities', ['DE', { '...': digest(inner) }, { '...': 'decoy' }]);
  const payload = { _sd: [digest(outer)] };

  it('are put into one another, in any order', async () => {
    for (const order of [
      [inner, outer],
      [outer, inner],
    ]) {
      const { state, text, found } = await run(payload, order);
      expect(state).toBe('match');
      expect(text).toBe('{"nationalities":["DE","FR"]}');
      expect(found.find(({ index }) => order[index] === inner)?.where).toEqual(['nationalities', 1]);
    }
  });

  it('have their places one in the other, and digests within them are counted', async () => {
    const { text, found, undisclosed } = await run(payload, [inner, outer]);
    expect(found.map(({ at, end }) => text?.slice(at, end))).toEqual(['"nationalities":["DE","FR"]', '"FR"']);
    expect(undisclosed).toBe(1);
    // What is within a hidden claim is hidden too: nobody can count it.
    expect((await run(payload)).undisclosed).toBe(1);
  });

  it('do not hold without the one they stand in', async () => {
    expect(await run(payload, [inner])).toMatchObject({
      state: 'mismatch',
      codes: ['sd-jwt-unreferenced'],
      text: '{}',
    });
    expect(await run({}, [inner, outer])).toMatchObject({
      state: 'mismatch',
      faults: [
        { code: 'sd-jwt-unreached', index: 0, args: { disclosure: 1, holder: 2 } },
        { code: 'sd-jwt-unreferenced', index: 1 },
      ],
    });
  });
});

describe('what must be refused', () => {
  const a = disclose('s', 'a', 1);
  const again = disclose('t', 'a', 2);
  const element = disclose('s', 'x');
  const named = (name: string): string => disclose('s', name, 1);
  const nested = (value: unknown): string => disclose('s', 'deep', value);
  const object = (...disclosures: string[]): unknown => ({ k: 1, _sd: disclosures.map((each) => digest(each)) });
  it.each<[string, unknown, string[], string, number | undefined]>([
    ['a digest twice in one list', object(a, a), [a], 'sd-jwt-doubled', 0],
    ['a digest in two places', { x: object(a), y: object(a) }, [a], 'sd-jwt-doubled', 0],
    ['a decoy twice', { _sd: ['d'], y: [{ '...': 'd' }] }, [], 'sd-jwt-doubled', undefined],
    [
      'a decoy again in a disclosure',
      { _sd: ['d', digest(nested({ _sd: ['d'] }))] },
      [nested({ _sd: ['d'] })],
      'sd-jwt-doubled',
      0,
    ],
    ['a name that is there', { a: 0, ...(object(a) as object) }, [a], 'sd-jwt-clash', 0],
    ['two disclosures of one name', object(a, again), [a, again], 'sd-jwt-clash', 1],
    ['_sd twice', '{"_sd":[],"_sd":[]}', [], 'sd-jwt-clash', undefined],
    ['the name _sd', object(named('_sd')), [named('_sd')], 'sd-jwt-reserved', 0],
    ['the name ...', object(named('...')), [named('...')], 'sd-jwt-reserved', 0],
    ['the name _sd_alg', object(named('_sd_alg')), [named('_sd_alg')], 'sd-jwt-reserved', 0],
    ['_sd_alg further in', { x: { _sd_alg: 'sha-256' } }, [], 'sd-jwt-reserved', undefined],
    ['... beside another name', { x: [{ '...': 'd', y: 1 }] }, [], 'sd-jwt-reserved', undefined],
    ['... outside an array', { x: { '...': 'd' } }, [], 'sd-jwt-reserved', undefined],
    ['... that is no string', { x: [{ '...': 1 }] }, [], 'sd-jwt-reserved', undefined],
    ['_sd that is a string', { _sd: 'd' }, [], 'sd-jwt-list', undefined],
    ['_sd with a number', { _sd: ['d', 1] }, [], 'sd-jwt-list', undefined],
    ['_sd that is a string, in a disclosure', object(nested({ _sd: 1 })), [nested({ _sd: 1 })], 'sd-jwt-list', 0],
    ['an array element in an object', object(element), [element], 'sd-jwt-items', 0],
    ['a claim in an array', { x: [{ '...': digest(a) }] }, [a], 'sd-jwt-items', 0],
    ['a salt that is a number', object(disclose(1, 'a', 1)), [disclose(1, 'a', 1)], 'sd-jwt-items', 0],
    ['a name that is a number', object(disclose('s', 2, 1)), [disclose('s', 2, 1)], 'sd-jwt-items', 0],
    ['four items', object(disclose('s', 'a', 1, 2)), [disclose('s', 'a', 1, 2)], 'sd-jwt-items', 0],
    ['a disclosure that is not JSON', object(encode('["s","a",')), [encode('["s","a",')], 'sd-jwt-items', 0],
    ['a disclosure that no digest refers to', object(a), [a, again], 'sd-jwt-unreferenced', 1],
    ['a disclosure sent twice', object(a), [a, a], 'sd-jwt-repeated', 1],
    ['an empty disclosure', object(a), [a, ''], 'sd-jwt-unreferenced', 1],
  ])('%s', async (_, payload, disclosures, code, index) => {
    const result = await run(payload, disclosures);
    expect(result.codes).toEqual([code]);
    expect(result.faults[0]?.index).toBe(index);
    expect(result.state).toBe('mismatch');
  });

  it('never lets a disclosure replace a claim', async () => {
    expect((await run({ a: 0, _sd: [digest(a)] }, [a])).text).toBe('{"a":0}');
  });
});

describe('what cannot be compared', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const a = disclose('s', 'a', 1);

  it.each(['"sha-1"', '"SHA-256"', '"constructor"', '12', 'null'])('_sd_alg %s', async (alg) => {
    const result = await run(`{"_sd":["${digest(a)}"],"_sd_alg":${alg}}`, [a]);
    expect(result).toMatchObject({ state: 'unchecked', codes: ['sd-jwt-hash'], faults: [{ args: { alg } }] });
    expect(result.claims).toBeUndefined();
  });

  it('also where nothing is disclosed: an unknown _sd_alg, a payload that is no object', async () => {
    expect(await run('{"_sd":["x"],"_sd_alg":"md5"}')).toMatchObject({ state: 'unchecked', codes: ['sd-jwt-hash'] });
    expect(await run('[]')).toMatchObject({ state: 'unchecked', codes: ['sd-jwt-payload'] });
  });

  it('_sd_alg twice', async () => {
    expect(await run(`{"_sd":["${digest(a)}"],"_sd_alg":"sha-256","_sd_alg":"sha-256"}`, [a])).toMatchObject({
      state: 'unchecked',
      codes: ['sd-jwt-hash'],
    });
  });

  it.each(['[]', '{"a":', 'text', ''])('a payload that is %s', async (payload) => {
    expect(await run(payload, [a])).toMatchObject({ state: 'unchecked', codes: ['sd-jwt-payload'], text: undefined });
  });

  it('more disclosures than are read', async () => {
    const many = Array.from({ length: 501 }, (_, index) => disclose(`${index}`, `c${index}`, 1));
    expect(await run({ _sd: many.map((each) => digest(each)) }, many)).toMatchObject({
      state: 'unchecked',
      codes: ['sd-jwt-incomplete'],
      text: undefined,
    });
    expect((await run({ _sd: many.slice(1).map((each) => digest(each)) }, many.slice(1))).state).toBe('match');
  });

  it('a browser without digests', async () => {
    vi.stubGlobal('crypto', {});
    expect(await run({ _sd: [digest(a)] }, [a])).toMatchObject({ state: 'unchecked', codes: ['sd-jwt-hash-failed'] });
  });

  it('nesting without end', async () => {
    const deep = (levels: number, middle: string): string => `${'['.repeat(levels)}${middle}${']'.repeat(levels)}`;
    const inner = encode(`["s",${deep(600, '1')}]`);
    const holding = (levels: number): string => encode(`["s","a",${deep(levels, `{"...":"${digest(inner)}"}`)}]`);
    for (const [levels, state] of [
      [390, 'match'],
      [600, 'unchecked'],
    ] as const) {
      const outer = holding(levels);
      expect((await run({ _sd: [digest(outer)] }, [outer, inner])).state).toBe(state);
    }
    expect((await run(`{"a":${deep(999, '')}}`)).state).toBe('none');
  });
});

describe('any claims', () => {
  let decoys = 0;
  /** Hides claims and elements at random, inside out, with decoys: a small issuer (section 6.1). */
  function issue(value: unknown, hide: () => boolean, disclosures: string[]): unknown {
    const cover = (...items: unknown[]): string => {
      const disclosure = disclose(`salt ${disclosures.length}`, ...items);
      disclosures.push(disclosure);
      return digest(disclosure);
    };
    if (Array.isArray(value)) {
      return value.flatMap((item) => {
        const inside = issue(item, hide, disclosures);
        const shown = hide() ? { '...': cover(inside) } : inside;
        return hide() ? [{ '...': digest(`decoy ${(decoys += 1)}`) }, shown] : [shown];
      });
    }
    if (typeof value !== 'object' || value === null) return value;
    const shown: [string, unknown][] = [];
    const digests: string[] = [];
    for (const [name, item] of Object.entries(value)) {
      const inside = issue(item, hide, disclosures);
      if (hide()) digests.push(cover(name, inside));
      else shown.push([name, inside]);
    }
    return Object.fromEntries(digests.length > 0 ? [...shown, ['_sd', digests.sort()]] : shown);
  }
  const name = fc.string({ maxLength: 6 }).filter((text) => !['_sd', '...', '_sd_alg', '__proto__'].includes(text));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
      fc.integer(),
      fc.constant(null),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(name, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const claims = fc.dictionary(name, tree, { maxKeys: 5, noNullPrototype: true });

  it('come back from what an issuer hid, when all is disclosed', async () => {
    await fc.assert(
      fc.asyncProperty(claims, fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), async (wanted, choices) => {
        const made: string[] = [];
        let turn = 0;
        const payload = issue(wanted, () => choices[turn++ % choices.length] as boolean, made);
        const disclosures = made.reverse();
        const { state, text, found } = await run(payload, disclosures);
        expect(state).toBe(disclosures.length > 0 ? 'match' : 'none');
        expect(parsed(text)).toEqual(wanted);
        expect(found.map(({ index }) => index).sort((a, b) => a - b)).toEqual(disclosures.map((_, index) => index));
        for (const { where } of found) {
          expect(where.reduce((at: unknown, step) => (at as Record<string | number, unknown>)[step], wanted)).not.toBe(
            undefined,
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('whatever the text, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.array(fc.oneof(fc.string(), fc.json().map(encode)), { maxLength: 4 }),
        async (payload, disclosures) => {
          const { state, faults } = await run(payload, disclosures);
          expect(['none', 'unchecked', 'match', 'mismatch']).toContain(state);
          for (const { code, args } of faults) {
            expect(disclosureWords[code].says(args)).toMatch(/\.$/);
            expect(`${disclosureWords[code].says(args)} ${disclosureWords[code].hint(args)}`).not.toMatch(
              /undefined|NaN|\[object/,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('size', () => {
  it('a megabyte of decoys and doubled digests is read in one go, with a bounded number of faults', async () => {
    const list = Array.from({ length: 20_000 }, (_, index) => `decoy-${index}-xxxxxxxxxxxxxxxxxxxxxxxx`);
    const result = await run({ _sd: list, x: list.map((each) => ({ '...': each })) });
    expect(result.state).toBe('mismatch');
    expect(result.text).toBe('{"x":[]}');
    expect(result.faults.length).toBeLessThanOrEqual(50);
  });
});
