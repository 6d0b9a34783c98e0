import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { readToken } from '../read/readToken.ts';
import { tampered, type Tampering } from './tamper.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { tokenVector, tokenVectors } from '../vectors/vectors.ts';

const compact = (header: string, claims: string, signature = 'c2lnbmF0dXJl'): string =>
  `${encodeBase64url(encodeUtf8(header))}.${encodeBase64url(encodeUtf8(claims))}.${signature}`;
const between = (before: string, after: string): Tampering[] | null =>
  tampered({ token: readToken(before).token, text: before }, { token: readToken(after).token, text: after });
const HEADER = '{"alg":"HS256"}';

describe('what a change of a token meets', () => {
  it('names the claim, its values and what it would be good for', () => {
    const changes = between(compact(HEADER, '{"sub":"joe","exp":1}'), compact(HEADER, '{"sub":"amy","exp":1}'));
    expect(changes).toHaveLength(1);
    expect(changes?.[0]).toMatchObject({
      effect: 'signature',
      members: [{ name: 'sub', before: '"joe"', after: '"amy"', gain: 'identity' }],
    });
  });

  it.each([
    ['{"exp":1}', '{"exp":9999999999}', 'time'],
    ['{"roles":["user"]}', '{"roles":["admin"]}', 'rights'],
    ['{"aud":"shop"}', '{"aud":"bank"}', 'audience'],
    ['{"iss":"a"}', '{"iss":"b"}', 'issuer'],
    ['{"colour":"red"}', '{"colour":"blue"}', 'other'],
    ['{"__proto__":1}', '{"__proto__":2}', 'other'],
    ['{}', '{"admin":true}', 'rights'],
  ])('%s to %s: %s', (before, after, gain) => {
    expect(between(compact(HEADER, before), compact(HEADER, after))?.[0]?.members.map((member) => member.gain)).toEqual(
      [gain],
    );
  });

  it.each([
    ['{"alg":"none"}', 'unsecured'],
    ['{"alg":"RS256"}', 'algorithm'],
    ['{"alg":"HS256","jku":"https://evil.example"}', 'key'],
  ])('a header made %s: %s', (header, gain) => {
    expect(between(compact(HEADER, '{}'), compact(header, '{}'))?.[0]).toMatchObject({
      effect: 'signature',
      members: [{ gain }],
    });
  });

  it('says where a signature was changed, and tells another spelling from another signature', () => {
    // 9 octets fill 12 characters; 10 octets leave 4 unused bits in the last of 14.
    expect(between(compact(HEADER, '{}'), compact(HEADER, '{}', 'c2lnbmF0dXJm'))).toMatchObject([
      { effect: 'signatureItself', at: 12, before: 'l', after: 'm', members: [] },
    ]);
    expect(between(compact(HEADER, '{}', 'c2lnbmF0dXJlAA'), compact(HEADER, '{}', 'c2lnbmF0dXJlAB'))).toMatchObject([
      { effect: 'sameOctets', at: 14 },
    ]);
  });

  it('the encoded payload is what is signed, so another spelling of it is another text', () => {
    expect(between('eyJhbGciOiJIUzI1NiJ9.e30.AAAA', 'eyJhbGciOiJIUzI1NiJ9.e31.AAAA')).toMatchObject([
      { effect: 'signature', before: '0', after: '1' },
    ]);
  });

  it('of a JWE every part meets its own check (RFC 7516 section 5.2)', () => {
    const { text } = tokenVector('rfc7516-a1-compact');
    const parts = text.split('.');
    const changed = (index: number): string =>
      parts.map((part, at) => (at === index ? `${part.startsWith('A') ? 'B' : 'A'}${part.slice(1)}` : part)).join('.');
    expect([0, 1, 2, 3, 4].map((index) => between(text, changed(index))?.map(({ effect }) => effect))).toEqual([
      ['additionalData'],
      ['wrappedKey'],
      ['tag'],
      ['tag'],
      ['tagItself'],
    ]);
  });

  it('says that parts cannot be compared where there are others', () => {
    expect(between(compact(HEADER, '{}'), `${compact(HEADER, '{}')}.x.y`)).toBeNull();
  });

  it('finds nothing in a token that did not change, and one part for one changed character of any compact token', () => {
    for (const { text } of tokenVectors) expect(between(text, text)).toEqual([]);
    const texts = tokenVectors.map(({ text }) => text).filter((text) => !text.startsWith('{'));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.constantFrom('A', 'Q', '7', '_'),
        (text, where, character) => {
          const at = where % text.length;
          fc.pre(text.charAt(at) !== '.' && text.charAt(at) !== character);
          const changes = between(text, text.slice(0, at) + character + text.slice(at + 1));
          expect(changes?.length).toBe(1);
          const [change] = changes as [Tampering];
          expect(change.placed.part.span.start + change.at - 1).toBe(at);
          expect([change.before, change.after]).toEqual([text.charAt(at), character]);
        },
      ),
    );
  });
});
