import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { explain } from './explain.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { readToken } from '../read/readToken.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { hostile } from '../vectors/hostile.ts';
import { tokenVectors } from '../vectors/vectors.ts';

const b64 = (text: string): string => encodeBase64url(encodeUtf8(text));
const of = (text: string): ReturnType<typeof lanesOf> => {
  const { token } = readToken(text);
  return lanesOf(token, explain(token, text));
};
/** The characters of the cells that are marked so. */
const textOf = (text: string, lane: Lane | undefined, mark: 'in' | 'check'): string =>
  of(text)
    .columns.filter((_, at) => lane?.cells[at] === mark)
    .map(({ span }) => text.slice(span.start, span.end))
    .join('');
const find = (text: string, id: Lane['id']): Lane | undefined => of(text).lanes.find((lane) => lane.id === id);

const HEADER = b64('{"alg":"HS256"}');
const PAYLOAD = b64('{"sub":"a"}');
const JWS = `${HEADER}.${PAYLOAD}.${b64('signature')}`;

describe('lanes', () => {
  it('signed is the signing input: the encoded header, the dot and the encoded payload', () => {
    const lane = find(JWS, 'signed');
    expect(textOf(JWS, lane, 'in')).toBe(`${HEADER}.${PAYLOAD}`);
    expect(textOf(JWS, lane, 'check')).toBe(b64('signature'));
    expect(textOf(JWS, find(JWS, 'secret'), 'in')).toBe('');
  });

  it('an unsecured token has nothing in it that is signed', () => {
    const text = `${b64('{"alg":"none"}')}.${PAYLOAD}.`;
    expect(find(text, 'signed')?.cells.every((cell) => cell === 'out')).toBe(true);
  });

  it('of several signatures each takes in its own header and the payload, and no unprotected header', () => {
    const text = JSON.stringify({
      payload: PAYLOAD,
      signatures: [
        { protected: HEADER, header: { kid: 'one' }, signature: b64('first') },
        { protected: b64('{"alg":"ES256"}'), signature: b64('second') },
      ],
    });
    const lanes = of(text).lanes.filter(({ id }) => id === 'signed');
    expect(lanes.map(({ group }) => group?.index)).toEqual([0, 1]);
    expect(textOf(text, lanes[0], 'in')).toBe(`${PAYLOAD}${HEADER}`);
    expect(textOf(text, lanes[1], 'check')).toBe(b64('second'));
  });

  it('of a JWE the tag covers header, initialization vector and ciphertext; key and ciphertext are secret', () => {
    const [key, iv, content, tag] = ['key', 'vector', 'content', 'tag'].map(b64);
    const text = [HEADER, key, iv, content, tag].join('.');
    expect(textOf(text, find(text, 'authenticated'), 'in')).toBe(`${HEADER}${iv}${content}`);
    expect(textOf(text, find(text, 'authenticated'), 'check')).toBe(tag);
    expect(textOf(text, find(text, 'secret'), 'in')).toBe(`${key}${content}`);
    expect(of(text).gives.map(({ gives }) => gives)).toEqual([
      'additionalData',
      'contentKey',
      'start',
      'plaintext',
      'check',
    ]);
    const direct = [HEADER, '', iv, content, tag].join('.');
    // The algorithm of this header sends a key along.
    expect(of(direct).gives.map(({ gives }) => gives)).toContain('missingKey');
    expect(of([b64('{"alg":"dir"}'), '', iv, content, tag].join('.')).gives.map(({ gives }) => gives)).toContain(
      'noKey',
    );
    expect(textOf(direct, find(direct, 'secret'), 'in')).toBe(content);
  });

  it('of a JWE says by columns what goes where, and where the key of the content is from', () => {
    const [key, iv, content, tag] = ['key', 'vector', 'content', 'tag'].map(b64);
    const joins = (header: string, carried: string | undefined): ReturnType<typeof lanesOf>['joins'] =>
      of([b64(header), carried, iv, content, tag].join('.')).joins;
    expect(joins('{"alg":"RSA-OAEP"}', key)).toEqual({
      key: 'carried',
      keys: [2],
      initializationVector: 4,
      ciphertext: 6,
      additionalData: [0],
      tag: 8,
    });
    expect(joins('{"alg":"dir"}', '')?.key).toBe('shared');
    expect(joins('{"alg":"ECDH-ES"}', '')?.key).toBe('agreed');
    expect(joins('{"alg":"A128KW"}', '')?.key).toBe('missing');
    const json = of(
      JSON.stringify({
        ciphertext: content,
        tag,
        aad: b64('more'),
        recipients: [{ encrypted_key: key }, { encrypted_key: key }],
        protected: HEADER,
      }),
    ).joins;
    expect(json).toEqual({ key: 'carried', keys: [3, 4], ciphertext: 0, additionalData: [2, 5], tag: 1 });
    expect(of(JWS).joins).toBeUndefined();
  });

  it('disclosures hang by their digests, and the key binding by the key of the holder', () => {
    const disclosure = b64('["salt","name","value"]');
    const bound = `${b64('{"alg":"ES256","typ":"kb+jwt"}')}.${b64('{"sd_hash":"x"}')}.${b64('by the holder')}`;
    const text = `${JWS}~${disclosure}~${bound}`;
    expect(textOf(text, find(text, 'signed'), 'in')).toBe(`${HEADER}.${PAYLOAD}`);
    expect(textOf(text, find(text, 'digested'), 'in')).toBe(disclosure);
    expect(textOf(text, find(text, 'digested'), 'check')).toBe(PAYLOAD);
    expect(textOf(text, find(text, 'holder'), 'in')).toBe(bound.slice(0, bound.lastIndexOf('.')));
    expect(textOf(text, find(text, 'bound'), 'check')).toBe(b64('{"sd_hash":"x"}'));
  });

  it('has one cell for each column, whatever the text', () => {
    const texts = [
      ...tokenVectors.map(({ text }) => text),
      ...hostile.filter(({ text }) => text.length < 20_000).map(({ text }) => text),
    ];
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      const { columns, lanes } = of(text);
      expect(columns.length).toBeLessThanOrEqual(24);
      for (const { cells } of lanes) expect(cells).toHaveLength(columns.length);
    }
  });
});
