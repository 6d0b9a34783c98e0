import { describe, expect, it } from 'vitest';
import { ofKind } from '../vectors/vectors.ts';
import type { ImportedJwk } from './key.ts';
import { thumbprint, thumbprintInput, thumbprintUri } from './thumbprint.ts';

const published = ofKind('jwk').filter((vector) => vector.thumbprint !== undefined);

describe('thumbprint', () => {
  it('has vectors of RFC 7638, RFC 8037 and RFC 9964', () => {
    expect(new Set(published.map((vector) => vector.source))).toEqual(new Set(['RFC 7638', 'RFC 8037', 'RFC 9964']));
  });

  it.each(published)('$id', async ({ jwk, thumbprint: wanted, thumbprintInputText }) => {
    expect(await thumbprint(jwk as unknown as ImportedJwk)).toBe(wanted);
    if (thumbprintInputText !== undefined)
      expect(thumbprintInput(jwk as unknown as ImportedJwk)).toBe(thumbprintInputText);
  });

  it('leaves out what is not of the key', async () => {
    const key: ImportedJwk = { kty: 'OKP', crv: 'Ed25519', x: 'AA' };
    expect(await thumbprint({ ...key, d: 'BB', kid: 'k', alg: 'a', use: 'sig' })).toBe(await thumbprint(key));
    expect(thumbprintInput({ kty: 'oct', k: 'AA', kid: 'x' })).toBe('{"k":"AA","kty":"oct"}');
  });

  it('has the URI form of RFC 9278', () => {
    expect(thumbprintUri('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs')).toBe(
      'urn:ietf:params:oauth:jwk-thumbprint:sha-256:NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
    );
  });
});
