import type { RepairCode } from '../keyFault.ts';

export type KeyFormat =
  | 'jwk'
  | 'jwkSet'
  | 'spki' // RFC 5280 section 4.1: SubjectPublicKeyInfo
  | 'pkcs8' // RFC 5958: PrivateKeyInfo
  | 'encryptedPkcs8' // RFC 5958 section 3, opened with a passphrase
  | 'pkcs1' // RFC 8017 appendix A.1
  | 'sec1' // RFC 5915
  | 'certificate' // RFC 5280
  | 'ssh' // RFC 4253 section 6.6
  | 'secret'; // the octets of a shared secret, as text or file

/** The encoding or container in which the key was given. */
export type KeyWrapping = 'json' | 'pem' | 'der' | 'base64' | 'hex' | 'text' | 'octets';

/** A key as JWK members, not yet judged. */
export interface RawKey {
  jwk: Record<string, unknown>;
  format: KeyFormat;
  repairs: RepairCode[];
}
