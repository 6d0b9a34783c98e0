import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ofKind, tokenVector, tokenVectors, vector, vectors, type JsonObject } from './vectors.ts';

const octets = (base64url: string): Buffer => Buffer.from(base64url, 'base64url');
const characters = (base64url: unknown): string =>
  typeof base64url === 'string' ? octets(base64url).toString('utf8') : '';
const objects = (value: unknown): JsonObject[] => (Array.isArray(value) ? (value as JsonObject[]) : []);

const sources = [
  'RFC 7515',
  'RFC 7516',
  'RFC 7517',
  'RFC 7518',
  'RFC 7519',
  'RFC 7520',
  'RFC 7638',
  'RFC 7797',
  'RFC 8037',
  'RFC 9964',
  'JOSE cookbook',
];

// Members a JSON serialisation may have: RFC 7515 section 7.2, RFC 7516 section 7.2.
const allowed = {
  jws: { flattened: ['payload', 'protected', 'header', 'signature'], general: ['payload', 'signatures'] },
  jwe: {
    flattened: ['protected', 'unprotected', 'header', 'encrypted_key', 'aad', 'iv', 'ciphertext', 'tag'],
    general: ['protected', 'unprotected', 'recipients', 'aad', 'iv', 'ciphertext', 'tag'],
  },
};

describe('the published examples', () => {
  it.each(sources)('of %s are here', (source) => {
    expect(vectors.filter((each) => each.source === source).length).toBeGreaterThan(0);
  });

  it('come from no other source, and each has its own id', () => {
    expect(new Set(vectors.map((each) => each.source))).toEqual(new Set(sources));
    expect(new Set(vectors.map((each) => each.id)).size).toBe(vectors.length);
  });

  it('keep the line breaks of RFC 7515 A.1, octet by octet', () => {
    const example = tokenVector('rfc7515-a1-compact');
    expect([...Buffer.from(example.protectedHeaderTexts[0] ?? '')]).toEqual([
      123, 34, 116, 121, 112, 34, 58, 34, 74, 87, 84, 34, 44, 13, 10, 32, 34, 97, 108, 103, 34, 58, 34, 72, 83, 50, 53,
      54, 34, 125,
    ]);
    expect(example.payloadText).toBe('{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}');
  });
});

describe.each(tokenVectors.map((each) => [each.id, each] as const))('%s', (_id, example) => {
  const { token, kind, form } = example;

  it('has the parts or members of its form', () => {
    if (typeof token === 'string') {
      expect(form).toBe('compact');
      // A b64 false payload may hold a '.'; none of these does (RFC 7797 section 5.2).
      expect(token.split('.')).toHaveLength(kind === 'jws' ? 3 : 5);
      if (example.b64 !== false) expect(token).toMatch(/^[\w.-]+$/);
      return;
    }
    if (form === 'compact') throw new Error('a compact token is a string');
    expect(allowed[kind][form]).toEqual(expect.arrayContaining(Object.keys(token)));
    if (kind === 'jws') expect('payload' in token).toBe(!example.detached);
    else expect(Object.keys(token)).toEqual(expect.arrayContaining(['iv', 'ciphertext', 'tag']));
    const list = objects(kind === 'jws' ? token['signatures'] : token['recipients']);
    expect(list).toHaveLength(form === 'general' ? example.joseHeaders.length : 0);
  });

  it('has headers that name their algorithms', () => {
    const holders: JsonObject[] =
      typeof token === 'string'
        ? [{ protected: token.split('.')[0] }]
        : kind === 'jws' && form === 'general'
          ? objects(token['signatures'])
          : [token];
    expect(holders.map((holder) => characters(holder['protected']))).toEqual(example.protectedHeaderTexts);
    const recipients =
      typeof token !== 'string' && kind === 'jwe' && form === 'general' ? objects(token['recipients']) : holders;
    const joined = recipients.map((each, index) => {
      const text = example.protectedHeaderTexts[kind === 'jws' ? index : 0];
      const shared = typeof token === 'string' ? {} : (token['unprotected'] as JsonObject | undefined);
      return {
        ...(text ? (JSON.parse(text) as JsonObject) : {}),
        ...shared,
        ...(each['header'] as JsonObject | undefined),
      };
    });
    expect(joined).toEqual(example.joseHeaders);
    for (const header of joined) {
      expect(header['alg']).toBeTypeOf('string');
      if (kind === 'jwe') expect(header['enc']).toBeTypeOf('string');
    }
  });

  it('has the payload and the keys that it needs', () => {
    if (example.payload !== undefined) expect(octets(example.payload).toString('base64url')).toBe(example.payload);
    if (example.payloadText !== undefined) expect(characters(example.payload)).toBe(example.payloadText);
    const carried = typeof token === 'string' ? token.split('.')[1] : (token['payload'] as string | undefined);
    if (kind === 'jws' && example.detached) expect(carried || undefined).toBeUndefined();
    else if (kind === 'jws' && example.payload !== undefined) {
      expect(carried).toBe(example.b64 === false ? example.payloadText : example.payload);
    }
    if (example.verdict === 'valid') {
      expect(example.payload).toBeDefined();
      if (example.password === undefined) expect(example.keys).toHaveLength(example.joseHeaders.length);
    } else if (example.verdict === 'unsecured') expect(example.joseHeaders[0]?.['alg']).toBe('none');
  });
});

describe('the examples that are no tokens', () => {
  it('have thumbprints of their thumbprint inputs', () => {
    const printed = ofKind('jwk').filter((each) => each.thumbprintInputText !== undefined);
    expect(printed.length).toBeGreaterThan(0);
    for (const each of printed) {
      const digest = createHash('sha256')
        .update(each.thumbprintInputText ?? '')
        .digest('base64url');
      expect(digest).toBe(each.thumbprint);
      for (const [name, value] of Object.entries(JSON.parse(each.thumbprintInputText ?? '') as JsonObject)) {
        expect(each.jwk[name]).toBe(value);
      }
    }
  });

  it('say rightly whether a key is private', () => {
    const isPrivate = (jwk: JsonObject): boolean => ['d', 'k', 'priv'].some((name) => name in jwk);
    expect(ofKind('jwk').map((each) => isPrivate(each.jwk))).toEqual(ofKind('jwk').map((each) => each.private));
    for (const set of ofKind('jwkSet')) expect(set.jwkSet.keys.every(isPrivate)).toBe(set.private);
    expect(ofKind('certificateChain')[0]?.x5c).toHaveLength(3);
  });

  it('split the content encryption key in two, and cut the tag from the MAC', () => {
    const all = ofKind('contentEncryption');
    expect(all).toHaveLength(4);
    for (const each of all) {
      expect(Buffer.concat([octets(each.macKey), octets(each.encKey)]).toString('base64url')).toBe(each.cek);
      const mac = octets(each.mac);
      expect(mac.subarray(0, mac.length / 2).toString('base64url')).toBe(each.tag);
      expect(octets(each.additionalDataLength).readUInt32BE(4)).toBe(octets(each.additionalData).length * 8);
    }
  });

  it('derive the key of RFC 7518 appendix C', () => {
    const example = vector('rfc7518-c');
    if (example.kind !== 'keyAgreement') throw new Error('not a key agreement');
    const input = Buffer.concat([Buffer.from([0, 0, 0, 1]), octets(example.z), octets(example.otherInfo ?? '')]);
    expect(input.toString('base64url')).toBe(example.hashInput);
    const length = (example.keyDataLength ?? 0) / 8;
    expect(createHash('sha256').update(input).digest().subarray(0, length).toString('base64url')).toBe(
      example.derivedKey,
    );
  });
});
