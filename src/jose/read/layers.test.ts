import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from './layers.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { tokenVectors } from '../vectors/vectors.ts';

const of = (text: string) => contentOf(encodeUtf8(text));

describe('contentOf', () => {
  it('takes every published token for a token, in whatever form', () => {
    for (const { id, text, verdict } of tokenVectors)
      if (verdict !== 'refused') expect(of(text).kind, id).toBe('token');
  });

  it('tells claims, text and octets', () => {
    expect(of('{"iss":"joe"}')).toMatchObject({ kind: 'json', text: '{"iss":"joe"}' });
    expect(of('Live long and prosper.').kind).toBe('text');
    expect(of('').kind).toBe('text');
    expect(of('"a JSON string"').kind).toBe('text');
    expect(contentOf(Uint8Array.of(0, 1, 2, 255)).kind).toBe('octets');
    expect(contentOf(Uint8Array.of(0x50, 0x4b, 3, 4)).kind).toBe('octets');
  });

  it('takes no token out of a longer text', () => {
    const token = tokenVectors[0]?.text ?? '';
    expect(of(`{"access_token":"${token}"}`).kind).toBe('json');
    expect(of(`see ${token}`).kind).toBe('text');
    expect(of(`${token}\n`).kind).toBe('token');
  });

  it('has an answer to any octets', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => contentOf(octets).octets === octets));
  });
});
