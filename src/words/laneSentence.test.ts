import { expect, it } from 'vitest';
import { readToken } from '../jose/read/readToken.ts';
import { encodeBase64url } from '../jose/text/base64url.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { laneSentence } from './laneSentence.ts';
import { explain } from '../jose/explain/explain.ts';
import { coverageOf, taggedParts } from '../jose/explain/coverage.ts';
import { lanesOf } from '../jose/explain/lanes.ts';
import { tampered } from '../jose/explain/tamper.ts';

const b64 = (text: string): string => encodeBase64url(encodeUtf8(text));
const token = (alg: string, payload = '{"sub":"a"}', signature = ''): string =>
  `${b64(`{"alg":"${alg}"}`)}.${b64(payload)}.${signature}`;
const read = (text: string) => ({ token: readToken(text).token, text });
const effect = (before: string, after: string) => tampered(read(before), read(after))?.map(({ effect: says }) => says);
const sentences = (text: string): string[] => {
  const { token: is } = readToken(text);
  const model = lanesOf(is, explain(is, text));
  return model.lanes.map((lane) => laneSentence(model, lane, is));
};

it('a signature that says none, or is empty, covers nothing', () => {
  expect(coverageOf(read(token('none')).token)?.nothing).toBe('none');
  expect(coverageOf(read(token('none', '{}', 'AAAAAA')).token)?.nothing).toBe('none');
  expect(coverageOf(read(token('ES256')).token)?.nothing).toBe('empty');
  expect(coverageOf(read(token('None')).token)?.nothing).toBe('empty');
  expect(coverageOf(read(token('ES256', '{}', 'AAAA')).token)).toEqual({ header: true, encoded: true });
});

it('nothing protects the payload of a token that nobody signed', () => {
  expect(effect(token('none'), token('none', '{"sub":"b"}'))).toEqual(['nothing']);
  expect(effect(token('ES256'), token('ES256', '{"sub":"b"}'))).toEqual(['nothing']);
  expect(effect(token('ES256', '{}', 'AAAA'), token('ES256', '{"sub":"b"}', 'AAAA'))).toEqual(['signature']);
  expect(effect(token('none', '{}', 'AAAA'), token('none', '{}', 'BBBB'))).toEqual(['nothing']);
});

it('of several signatures each covers what it covers', () => {
  const general = JSON.stringify({
    payload: b64('{}'),
    signatures: [
      { protected: b64('{"alg":"ES256"}'), signature: 'AAAA' },
      { protected: b64('{"alg":"none"}'), signature: '' },
    ],
  });
  const [first, second] = sentences(general);
  expect(first).toMatch(/^Signed: .*Payload/);
  expect(second).toBe('Signed: nothing (alg is none). Anyone can write such a token.');
});

it('a payload alone is not called detached, and b64 is said', () => {
  const flattened = JSON.stringify({ payload: b64('{}'), header: { alg: 'HS256' }, signature: 'AAAA' });
  expect(sentences(flattened)[0]).toBe('Signed: Payload, as encoded text. Signature checks it.');
  const plain = JSON.stringify({
    protected: b64('{"alg":"HS256","b64":false,"crit":["b64"]}'),
    payload: 'x',
    signature: 'AAAA',
  });
  expect(sentences(plain)[0]).toContain('the payload as it is, not encoded');
});

it('an SD-JWT that nobody signed says so of its digests too', () => {
  const text = `${token('none', '{"_sd":["x"]}')}~${b64('["s","a",1]')}~`;
  expect(sentences(text).join(' ')).toContain('holds the digest of each; but nobody signed it.');
});

it('the tag covers what is there', () => {
  const jwe = JSON.stringify({
    unprotected: { alg: 'dir', enc: 'A128GCM' },
    aad: b64('x'),
    iv: 'AAAA',
    ciphertext: 'AAAA',
    tag: 'AAAA',
  });
  expect(taggedParts(read(jwe).token)).toEqual(['additionalData', 'initializationVector', 'ciphertext']);
});
