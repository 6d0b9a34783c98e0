import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import type { Key } from '../jose/keys/key.ts';
import { keyName, keyType, oneLine } from './keyName.ts';

describe('oneLine', () => {
  it('cuts a long text, and shows what hides in a short one', () => {
    expect(oneLine('acme-1')).toBe('acme-1');
    expect(oneLine('a\u202eb\nc')).toBe('aU+202EbU+000Ac');
    expect(oneLine('x'.repeat(100_000))).toBe(`${'x'.repeat(40)}\u2026`);
  });
  it('cuts between characters, not inside of one', () => {
    expect(oneLine('\u{1f511}'.repeat(50), 3)).toBe(`${'\u{1f511}'.repeat(3)}\u2026`);
  });
});

describe('keyName', () => {
  it('is the kid, or what the key is', () => {
    expect(keyName({ kid: 'a', kind: 'public' })).toBe('a');
    expect(keyName({ kid: ' ', kind: 'public' })).toBe('unnamed key');
    expect(keyName({ kind: 'secret' })).toBe('Secret');
  });

  it('tells secrets apart, and shows nothing of a short one', () => {
    const secret = (text: string) =>
      keyName({
        kind: 'secret',
        wrapping: 'text',
        secret: { readings: [{ encoding: 'utf8', octets: encodeUtf8(text) }] },
      });
    expect(secret('correct horse battery staple')).toBe('Secret ending \u201c\u2026aple\u201d');
    expect(secret('correct horse')).toBe('Secret of 13 characters');
    expect(secret('x'.repeat(23))).toBe('Secret of 23 characters');
    // Invisible characters would tell nothing.
    expect(secret(`${'x'.repeat(30)}\n`)).toBe('Secret of 31 characters');
    // The line break at the end was not used.
    const readings = ['x\n', 'x'].map((text) => ({ encoding: 'utf8' as const, octets: encodeUtf8(text) }));
    expect(keyName({ kind: 'secret', wrapping: 'text', secret: { readings } }, 1, 1)).toBe('Secret of 1 character');
    const k = 'A'.repeat(40);
    const jwk = { kind: 'secret' as const, wrapping: 'json' as const, jwk: { kty: 'oct' as const, k: `${k}wxyz` } };
    expect(keyName({ ...jwk, secret: { readings: [{ encoding: 'base64url', octets: new Uint8Array(33) }] } })).toBe(
      'Secret ending \u201c\u2026wxyz\u201d',
    );
  });
});

describe('keyType', () => {
  const key = (more: Partial<Key>): Key => ({
    id: 'key-1',
    kind: 'public',
    keyType: 'EC',
    jwk: { kty: 'EC' },
    format: 'jwk',
    wrapping: 'json',
    provenance: { kind: 'pasted' },
    repairs: [],
    faults: [],
    ...more,
  });
  it('names size and half', () => {
    expect(keyType(key({ keyType: 'RSA', bits: 2048, kind: 'private' }))).toBe('RSA 2048, private');
    expect(keyType(key({ curve: 'P-256', bits: 256 }))).toBe('P-256, public');
  });
  it('says the bits of a secret only where it is known how it is read', () => {
    const text = 'VGhpcyBpcyBhIHNlY3JldCBvZiAzMiBvY3RldHMhISE=';
    const secret = {
      readings: [
        { encoding: 'utf8' as const, octets: encodeUtf8(text) },
        { encoding: 'base64' as const, octets: new Uint8Array(32) },
      ],
    };
    const given = key({ keyType: 'oct', kind: 'secret', bits: 352, secret });
    expect(keyType(given)).toBe('secret, 44 characters');
    expect(keyType(given, 1)).toBe('secret, 32 bytes');
    // Characters are not bytes.
    const readings = ['utf8', 'base64'].map(() => ({
      encoding: 'utf8' as const,
      octets: encodeUtf8('gr\u00fc\u00dfe'),
    }));
    expect(keyType(key({ keyType: 'oct', kind: 'secret', secret: { readings } }))).toBe('secret, 5 characters');
  });
});
