import type { KeyType } from '../tables/algs.ts';
import type { Curve } from '../tables/curves.ts';
import type { Certificate } from './asn1/certificate.ts';
import type { KeyFault, RepairCode } from './keyFault.ts';
import type { KeyFormat, KeyWrapping } from './given/rawKey.ts';
import type { SecretReading } from './secret.ts';

/** The origin of a key: what it can prove depends on who could have chosen it. */
export type Provenance =
  | { kind: 'pasted'; url?: string } // on its own, by the person at the bench, or fetched from an address of theirs
  | { kind: 'withToken'; in: 'paste' | 'link' | 'scene' | 'har' } // from the same source as the token
  | { kind: 'urlInToken'; url: string } // fetched from where the token said
  | { kind: 'recognisedIssuer'; issuer: string; url: string }
  | { kind: 'embedded'; parameter: 'jwk' | 'x5c' | 'epk' | 'cnf' } // in the token itself
  | { kind: 'generated' } // here
  | { kind: 'demo' };

/** RFC 7517 and RFC 7518 section 6, with every number in its one right spelling. */
export type ImportedJwk = { kty: KeyType } & Partial<Record<JwkText, string>> & { key_ops?: string[] };
export type JwkText =
  | 'crv'
  | 'x'
  | 'y'
  | 'd'
  | 'n'
  | 'e'
  | 'p'
  | 'q'
  | 'dp'
  | 'dq'
  | 'qi'
  | 'k'
  | 'pub'
  | 'priv'
  | 'alg'
  | 'use'
  | 'kid';

/** One key as it lies in the ring. Plain data. */
export interface Key {
  /** Local; made by counting, never from the key. */
  id: string;
  kind: 'secret' | 'public' | 'private';
  keyType: KeyType;
  curve?: Curve;
  /** Size of the modulus, of the first reading of the secret, or of the curve's field. */
  bits?: number;
  /** Our own spelling of it, private members included. For a secret: of its first reading. */
  jwk: ImportedJwk;
  /** For kind `secret`: every way to read what was given, the likeliest first. */
  secret?: { readings: SecretReading[]; pinned?: number };
  kid?: string;
  alg?: string;
  use?: string;
  keyOps?: string[];
  /** RFC 7638 with SHA-256. Not for secrets: there it is a hash of the secret (RFC 7638 section 7). */
  thumbprint?: string;
  /** The leaf first. The chain is not validated. */
  certificates?: Certificate[];
  /** It came with so many others that not all were read: a missing key may be in the rest. */
  ofCutSet?: true;
  /** The text that it was read from, if that is short and holds public keys only. */
  written?: string;
  format: KeyFormat;
  wrapping: KeyWrapping;
  provenance: Provenance;
  /** It was given before the token came that is on the bench, for another one. */
  earlier?: true;
  /** The corrections that were needed to read it. */
  repairs: RepairCode[];
  /** The faults that it has although it could be read. */
  faults: KeyFault[];
}
