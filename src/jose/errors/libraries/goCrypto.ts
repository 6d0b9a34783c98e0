import type { Library } from '../library.ts';

export const goCrypto: Library = {
  id: 'go-crypto',
  name: 'crypto/rsa (Go)',
  versions: 'Go 1.19',
  source: 'Debian golang-1.19-src: src/crypto/rsa',
  marks: ['crypto/rsa'],
  rows: [
    { says: 'crypto/rsa: verification error', check: 'signature' },
    { says: 'crypto/rsa: decryption error', check: 'decryption' },
    { says: 'crypto/rsa: message too long for RSA public key size', check: 'keyShort' },
    { says: 'crypto/rsa: key size too small for PSS signature', check: 'keyShort' },
  ],
};
