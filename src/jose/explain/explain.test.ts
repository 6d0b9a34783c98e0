import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { explain, type Field } from './explain.ts';
import { fieldById, fieldsAt, leavesOf, pathOf } from './fieldsAt.ts';
import { read } from '../read/read.ts';
import { readToken } from '../read/readToken.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { hostile } from '../vectors/hostile.ts';
import { tokenVectors } from '../vectors/vectors.ts';

const b64 = (text: string): string => encodeBase64url(encodeUtf8(text));
const treeOf = (text: string): Field => explain(readToken(text).token, text);

/** Each character in exactly one leaf: leaves in order, without gap or overlap, from the first character to the last. */
function expectCovered(root: Field, length: number): void {
  let at = 0;
  for (const leaf of leavesOf(root)) {
    if (leaf.span.start !== at || leaf.span.end < at)
      throw new Error(`leaf ${leaf.id} (${leaf.term}) begins at ${leaf.span.start}, not ${at}`);
    at = leaf.span.end;
  }
  expect(at).toBe(length);
}

describe('explain', () => {
  it.each(tokenVectors.map((vector) => [vector.id, vector.text] as const))(
    'every character of %s belongs to one leaf',
    (_id, source) => {
      const reading = read(source);
      if (reading.kind !== 'token') throw new Error('no token');
      const text = reading.candidates[0]?.text ?? '';
      expectCovered(explain(reading.token, text), text.length);
    },
  );

  it.each(hostile.map((input) => [input.id, input.text] as const))('also of hostile input: %s', (_id, source) => {
    const reading = read(source);
    if (reading.kind !== 'token') return;
    const text = reading.candidates[0]?.text ?? '';
    expectCovered(explain(reading.token, text), text.length);
  });

  it('and of tokens with any JSON, and of broken ones', () => {
    const json = fc.json({ stringUnit: 'binary' });
    fc.assert(
      fc.property(
        json,
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.constantFrom('', 'A', '=', '*', 'é'),
        (claims, rest, cut, odd) => {
          const whole = `${b64('{"alg":"HS256"}')}.${b64(claims)}.${b64(rest)}`;
          const at = cut % (whole.length + 1);
          for (const text of [whole, whole.slice(0, at) + odd + whole.slice(at), whole.slice(0, at)]) {
            expectCovered(treeOf(text), text.length);
          }
        },
      ),
    );
  });

  const payload = '{"iss":"joe", "cnf":{"jwk":{"x":"é"}},"aud":["a","b"]}';
  const header = b64('{"alg":"HS256"}');
  const text = `${header}.${b64(payload)}.c2ln`;
  const root = treeOf(text);
  const offset = header.length + 1;
  const characterOf = (part: string): number =>
    offset + Math.ceil((encodeUtf8(payload.slice(0, payload.indexOf(part))).length * 4) / 3);

  it('finds the claim, the member and the value at a character', () => {
    const path = fieldsAt(root, characterOf('"é"') + 1);
    expect(path.map(({ term }) => term)).toEqual([
      'jwsPayload',
      'jsonObject',
      'claim',
      'jsonObject',
      'jsonMember',
      'jsonObject',
      'jsonMember',
      'jsonString',
    ]);
    expect(pathOf(path.at(-1) as Field)).toEqual(['cnf', 'jwk', 'x']);
  });

  it('numbers array elements', () => {
    expect(pathOf(fieldsAt(root, characterOf('"b"') + 1).at(-1) as Field)).toEqual(['aud', 1]);
  });

  it('says what covers what', () => {
    expect(fieldsAt(root, 0)[0]?.coveredBy).toBe('signature');
    expect(fieldsAt(root, header.length)[0]).toMatchObject({ term: 'separatorDot', coveredBy: 'signature' });
    expect(fieldsAt(root, characterOf('joe'))[0]?.coveredBy).toBe('signature');
    expect(fieldsAt(root, text.length - 1)[0]?.coveredBy).toBe('nothing');
    expect(fieldsAt(root, text.lastIndexOf('.'))[0]?.coveredBy).toBe('nothing');
  });

  it('of a JWE: the header as additional data, iv and ciphertext by the tag, the key by nothing', () => {
    const jwe = `${b64('{"alg":"dir","enc":"A128GCM"}')}.S2V5.aXY.Y3Q.dGFn`;
    expect(treeOf(jwe).children.map(({ term, coveredBy }) => [term, coveredBy])).toEqual([
      ['jweProtectedHeader', 'additionalData'],
      ['separatorDot', 'nothing'],
      ['jweEncryptedKey', 'nothing'],
      ['separatorDot', 'nothing'],
      ['jweInitializationVector', 'tag'],
      ['separatorDot', 'nothing'],
      ['jweCiphertext', 'tag'],
      ['separatorDot', 'nothing'],
      ['jweAuthenticationTag', 'nothing'],
    ]);
  });

  it('of a JSON serialisation: unprotected headers are covered by nothing', () => {
    const tree = treeOf(
      JSON.stringify({ payload: b64('{}'), protected: header, header: { kid: 'a' }, signature: 'c2ln' }),
    );
    const covered = Object.fromEntries(
      tree.children.filter(({ placed }) => placed).map(({ term, coveredBy }) => [term, coveredBy]),
    );
    expect(covered).toEqual({
      jwsPayload: 'signature',
      jwsProtectedHeader: 'signature',
      jwsUnprotectedHeader: 'nothing',
      jwsSignature: 'nothing',
    });
  });

  it('gives ids that lead back to their fields', () => {
    for (const leaf of leavesOf(root)) expect(fieldById(root, leaf.id)).toBe(leaf);
    expect(fieldById(root, '9.9.9')).toBeUndefined();
    expect(fieldById(root, 'x')).toBeUndefined();
  });
});
