import { describe, expect, it } from 'vitest';
import { algorithm, ALGORITHMS, encryptedKeyOctets, keyToOpen, nearMiss } from './algs.ts';
import type { KeyManagementAlgorithm } from './algs.ts';
import { TERMS } from './terms.ts';

const ids = (use: string): string[] => ALGORITHMS.filter((entry) => entry.use === use).map((entry) => entry.id);

function keyManagement(id: string): KeyManagementAlgorithm {
  const found = algorithm(id);
  if (found?.use !== 'keyManagement') throw new Error(`no key management algorithm ${id}`);
  return found;
}

describe('ALGORITHMS', () => {
  it('holds the algorithms of RFC 7518, 8037, 8812, 9864, 9964 and Web Cryptography', () => {
    expect(ids('signature')).toEqual(
      expect.arrayContaining([
        'HS256',
        'HS384',
        'HS512',
        'RS256',
        'RS384',
        'RS512',
        'PS256',
        'PS384',
        'PS512',
        'ES256',
        'ES384',
        'ES512',
        'ES256K',
        'Ed25519',
        'Ed448',
        'EdDSA',
        'ML-DSA-44',
        'ML-DSA-65',
        'ML-DSA-87',
        'none',
      ]),
    );
    expect(ids('keyManagement')).toEqual(
      expect.arrayContaining([
        'RSA-OAEP',
        'RSA-OAEP-256',
        'RSA-OAEP-384',
        'RSA-OAEP-512',
        'RSA1_5',
        'A128KW',
        'A192KW',
        'A256KW',
        'dir',
        'ECDH-ES',
        'ECDH-ES+A128KW',
        'ECDH-ES+A192KW',
        'ECDH-ES+A256KW',
        'A128GCMKW',
        'A192GCMKW',
        'A256GCMKW',
        'PBES2-HS256+A128KW',
        'PBES2-HS384+A192KW',
        'PBES2-HS512+A256KW',
      ]),
    );
    expect(ids('contentEncryption')).toEqual(
      expect.arrayContaining(['A128GCM', 'A192GCM', 'A256GCM', 'A128CBC-HS256', 'A192CBC-HS384', 'A256CBC-HS512']),
    );
  });

  it('has one entry per id, each with words for a learner', () => {
    expect(new Set(ALGORITHMS.map((entry) => entry.id)).size).toBe(ALGORITHMS.length);
    for (const entry of ALGORITHMS) {
      expect(entry.meaning, entry.id).toMatch(/^[A-Z].*\.$/);
      expect(entry.definedIn, entry.id).toMatch(/^(RFC \d{4}( §\d+(\.\d+)*)?|W3C .+)$/);
      if (entry.use === 'keyManagement') expect(TERMS[entry.mode], entry.id).toBeDefined();
    }
  });

  it.each([
    ['HS256', [32]],
    ['HS384', [48]],
    ['HS512', [64]],
    ['RS256', []],
    ['ES256', [64]],
    ['ES384', [96]],
    ['ES512', [132]],
    ['ES256K', [64]],
    ['Ed25519', [64]],
    ['Ed448', [114]],
    ['ML-DSA-44', [2420]],
    ['ML-DSA-65', [3309]],
    ['ML-DSA-87', [4627]],
    ['none', [0]],
  ])('%s has signatures of %j octets', (id, octets) => {
    expect(algorithm(id)).toMatchObject({ use: 'signature', signatureOctets: octets });
  });

  // RFC 7518 sections 5.2.3 to 5.3
  it.each([
    ['A128GCM', 16, 12, 16],
    ['A192GCM', 24, 12, 16],
    ['A256GCM', 32, 12, 16],
    ['A128CBC-HS256', 32, 16, 16],
    ['A192CBC-HS384', 48, 16, 24],
    ['A256CBC-HS512', 64, 16, 32],
  ])('%s: key %d, initialization vector %d, tag %d octets', (id, cekOctets, ivOctets, tagOctets) => {
    expect(algorithm(id)).toMatchObject({ use: 'contentEncryption', cekOctets, ivOctets, tagOctets });
  });

  it('gives every key management algorithm the mode of RFC 7516', () => {
    expect(keyManagement('RSA-OAEP').mode).toBe('keyEncryption');
    expect(keyManagement('A128KW').mode).toBe('keyWrapping');
    expect(keyManagement('dir').mode).toBe('directEncryption');
    expect(keyManagement('ECDH-ES').mode).toBe('directKeyAgreement');
    expect(keyManagement('ECDH-ES+A128KW').mode).toBe('keyAgreementWithKeyWrapping');
  });
});

describe('algorithm and nearMiss', () => {
  it('compares names exactly', () => {
    expect(algorithm('HS256')?.id).toBe('HS256');
    expect(algorithm('hs256')).toBeUndefined();
    expect(algorithm('__proto__')).toBeUndefined();
  });

  it.each([
    ['hs256', 'HS256'],
    ['NONE', 'none'],
    ['nOnE', 'none'],
    [' RS256', 'RS256'],
    ['ES-256', 'ES256'],
    ['RSA_OAEP_256', 'RSA-OAEP-256'],
    ['eddsa', 'EdDSA'],
  ])('takes %s for %s', (given, meant) => {
    expect(nearMiss(given)?.id).toBe(meant);
  });

  it('has no guess for an exact name, for nonsense and for long text', () => {
    for (const given of ['HS256', 'HS257', '', 'constructor', 'h s 2 5 6'.padEnd(1_000_000)])
      expect(nearMiss(given)).toBeUndefined();
  });
});

describe('keyToOpen', () => {
  it('is as exact as the header allows', () => {
    expect(keyToOpen(keyManagement('RSA-OAEP-256'))).toBe('the RSA private key of the recipient');
    expect(keyToOpen(keyManagement('dir'), { enc: 'A256GCM' })).toBe('the 256-bit shared key itself');
    expect(keyToOpen(keyManagement('dir'), { enc: 'A256CBC-HS512' })).toBe('the 512-bit shared key itself');
    expect(keyToOpen(keyManagement('dir'), { enc: 'HS256' })).toBe('the shared secret key itself');
    expect(keyToOpen(keyManagement('ECDH-ES'), { crv: 'P-256' })).toBe('the P-256 private key of the recipient');
    expect(keyToOpen(keyManagement('ECDH-ES'), { crv: '<b>' })).not.toContain('<b>');
    expect(keyToOpen(keyManagement('PBES2-HS256+A128KW'))).toBe('the password');
  });
});

describe('encryptedKeyOctets', () => {
  it('follows the mode', () => {
    expect(encryptedKeyOctets(keyManagement('dir'), 'A256GCM')).toBe(0);
    expect(encryptedKeyOctets(keyManagement('ECDH-ES'), undefined)).toBe(0);
    // RFC 7516 appendix A.3 wraps the 32 octets of A128CBC-HS256 into 40.
    expect(encryptedKeyOctets(keyManagement('A128KW'), 'A128CBC-HS256')).toBe(40);
    expect(encryptedKeyOctets(keyManagement('PBES2-HS512+A256KW'), 'A256GCM')).toBe(40);
    expect(encryptedKeyOctets(keyManagement('A256GCMKW'), 'A128CBC-HS256')).toBe(32);
    expect(encryptedKeyOctets(keyManagement('A128KW'), 'nonsense')).toBeUndefined();
    expect(encryptedKeyOctets(keyManagement('RSA-OAEP'), 'A256GCM')).toBeUndefined();
  });
});
