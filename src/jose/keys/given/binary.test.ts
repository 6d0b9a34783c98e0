import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isNamedFormat, looksLikeJks, mayBeSecret } from './binary.ts';
import { keyFaultWords } from '../keyFaultWords.ts';
import type { KeyFaultCode } from '../keyFault.ts';

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 97 + 131) & 0xff);

describe('a file that is no text', () => {
  it('may be a secret from 16 to 1024 octets', () => {
    expect([15, 16, 32, 1024, 1025].map((length) => mayBeSecret(bytes(length)))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('is none where it is a picture, an archive or text in another encoding', () => {
    expect(mayBeSecret(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, ...bytes(60)))).toBe(false);
    expect(mayBeSecret(gzipSync(bytes(200)))).toBe(false);
    expect(mayBeSecret(Buffer.from('Gr\u00fc\u00dfe aus M\u00fcnchen, bis bald', 'latin1'))).toBe(false);
    expect(mayBeSecret(Buffer.from('a text in UTF-16, without its mark', 'utf16le'))).toBe(false);
  });

  it('is a key store of Java by its first octets', () => {
    expect(
      [
        [0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2],
        [0xce, 0xce, 0xce, 0xce],
        [0xfe, 0xed],
      ].map((start) => looksLikeJks(Uint8Array.from(start))),
    ).toEqual([true, true, false]);
  });
});

describe('what is refused by name', () => {
  it('is a format, never what is only damaged or no key', () => {
    const named = (Object.keys(keyFaultWords) as KeyFaultCode[]).filter(isNamedFormat).toSorted();
    expect(named).toEqual([
      'key-certificate-request',
      'key-cipher-engine',
      'key-cipher-unsupported',
      'key-curve-unsupported',
      'key-encryption-parameters',
      'key-fingerprint',
      'key-jks',
      'key-listing',
      'key-openssh',
      'key-pgp',
      'key-pkcs12',
      'key-pkcs7',
      'key-putty',
      'key-revocation-list',
      'key-type-unsupported',
      'key-xml',
      'pem-encrypted-old',
    ]);
  });
});
