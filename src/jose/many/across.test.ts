import { describe, expect, it } from 'vitest';
import { marksOf, sharedIn } from './across.ts';
import { readOne } from './row.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const octets = (length: number, fill: number): Buffer => Buffer.alloc(length, fill);
const jws = (alg: string, claims: unknown, r: number, s: number): string =>
  `${encode({ alg })}.${encode(claims)}.${Buffer.concat([octets(32, r), octets(32, s)]).toString('base64url')}`;
const jwe = (header: object, iv: number, key: Buffer, text: number): string =>
  [
    encode(header),
    key.toString('base64url'),
    octets(12, iv).toString('base64url'),
    octets(9, text).toString('base64url'),
    octets(16, text).toString('base64url'),
  ].join('.');

const shared = (...tokens: string[]) =>
  sharedIn(
    tokens.map((text, row) => {
      const reading = readOne(text);
      if (!reading) throw new Error('no token');
      return marksOf(row, text, reading.token);
    }),
  ).map(({ id, rows, args }) => ({ id, rows, args }));

describe('what only several tokens show', () => {
  it('is an r that comes twice for different contents', () => {
    expect(shared(jws('ES256', { a: 1 }, 7, 1), jws('ES256', { a: 2 }, 8, 1), jws('ES256', { a: 3 }, 7, 2))).toEqual([
      { id: 'nonce-again', rows: [0, 2], args: { alg: 'ES256' } },
    ]);
  });

  it('is no news of the same content, of another algorithm, or of signatures without a nonce', () => {
    expect(shared(jws('ES256', { a: 1 }, 7, 1), jws('ES256', { a: 1 }, 7, 2))).toEqual([]);
    expect(shared(jws('ES256', { a: 1 }, 7, 1), jws('ES256K', { a: 2 }, 7, 2))).toEqual([]);
    expect(shared(jws('EdDSA', { a: 1 }, 7, 1), jws('EdDSA', { a: 2 }, 7, 2))).toEqual([]);
  });

  it('is an IV that comes twice: with the same key, which is worse, or with any', () => {
    const none = Buffer.alloc(0);
    const dir = { alg: 'dir', enc: 'A256GCM', kid: 'k' };
    expect(shared(jwe(dir, 1, none, 1), jwe(dir, 1, none, 2), jwe(dir, 2, none, 3))).toEqual([
      { id: 'iv-same-key', rows: [0, 1], args: { enc: 'A256GCM', kid: 'k' } },
    ]);
    const wrapped = { alg: 'A256KW', enc: 'A256GCM' };
    expect(shared(jwe(wrapped, 1, octets(40, 1), 1), jwe(wrapped, 1, octets(40, 2), 2))).toEqual([
      { id: 'iv-again', rows: [0, 1], args: { enc: 'A256GCM' } },
    ]);
    expect(shared(jwe(wrapped, 1, octets(40, 1), 1), jwe(wrapped, 1, octets(40, 1), 2))).toMatchObject([
      { id: 'iv-same-key', rows: [0, 1] },
    ]);
    // Of another kid it is not known to be the same key.
    expect(shared(jwe(dir, 1, none, 1), jwe({ ...dir, kid: 'l' }, 1, none, 2))).toMatchObject([{ id: 'iv-again' }]);
  });

  it('is a jti that an issuer gave twice', () => {
    const of = (iss: string, jti: string, n: number) => jws('HS256', { iss, jti, n }, n, n);
    expect(shared(of('a', 'x', 1), of('b', 'x', 2), of('a', 'y', 3), of('a', 'x', 4))).toEqual([
      { id: 'jti-again', rows: [0, 3], args: { iss: 'a', jti: 'x' } },
    ]);
  });

  it('names some of many tokens and counts them all', () => {
    const [only] = sharedIn(
      Array.from({ length: 80 }, (_, row) => {
        const text = jws('HS256', { jti: 'x', row }, 1, 1);
        return marksOf(row, text, readOne(text)!.token);
      }),
    );
    expect(only).toMatchObject({ id: 'jti-again', count: 80 });
    expect(only?.rows).toHaveLength(50);
  });
});
