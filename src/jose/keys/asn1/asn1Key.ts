import { CURVES, type Curve } from '../../tables/curves.ts';
import { encodeBase64url } from '../../text/base64url.ts';
import { DerReader, TAG, type DerElement } from '../../text/der.ts';
import { KeyProblem } from '../keyFault.ts';
import { AKP_ALGORITHMS, curveByOid, EC_OID, OTHER_KEY_OIDS, RSA_OIDS } from './oids.ts';
import type { RawKey } from '../given/rawKey.ts';
import { uncompress } from '../numbers/weierstrass.ts';

interface AlgorithmIdentifier {
  oid: string;
  at: number;
  /** The curve of an EC key. */
  curve?: Curve;
}

const text = encodeBase64url;

function namedCurve(reader: DerReader): Curve {
  const at = reader.position;
  // RFC 5480 section 2.1.1: named curves only. Explicit parameters are a way to smuggle in a weak curve.
  if (reader.peek() === TAG.sequence) throw new KeyProblem('ec-explicit-curve', { at });
  const oid = reader.oid();
  const curve = curveByOid('EC', oid);
  if (!curve) throw new KeyProblem('key-curve-unsupported', { curve: OTHER_KEY_OIDS[oid] ?? oid });
  return curve;
}

/** RFC 5280 section 4.1.1.2. */
function algorithmIdentifier(reader: DerReader): AlgorithmIdentifier {
  const at = reader.position;
  const inside = reader.sequence();
  const oid = inside.oid();
  return oid === EC_OID ? { oid, at, curve: namedCurve(inside) } : { oid, at };
}

const unsupported = (oid: string): KeyProblem =>
  new KeyProblem('key-type-unsupported', { type: OTHER_KEY_OIDS[oid] ?? oid });

/** SEC 1 section 2.3.4: 04 x y, or 02/03 and x. */
export function ecPoint(
  octets: Uint8Array,
  curve: Curve,
  at: number,
): { members: Record<string, string>; compressed: boolean } {
  const size = CURVES[curve].octets;
  const lead = octets[0];
  if ((lead === 2 || lead === 3) && octets.length === 1 + size) {
    const y = uncompress(curve, octets.subarray(1), lead === 3);
    if (!y) throw new KeyProblem('ec-off-curve', { curve });
    return { members: { x: text(octets.subarray(1)), y: text(y) }, compressed: true };
  }
  if (lead !== 4 || octets.length !== 1 + 2 * size)
    throw new KeyProblem('ec-point-form', { at, curve, wanted: 1 + 2 * size, has: octets.length });
  return { members: { x: text(octets.subarray(1, 1 + size)), y: text(octets.subarray(1 + size)) }, compressed: false };
}

const rsaPublic = (reader: DerReader): Record<string, string> => ({
  kty: 'RSA',
  n: text(reader.unsigned()),
  e: text(reader.unsigned()),
});

/** RFC 8017 appendix A.1.1. */
export function readPkcs1Public(reader: DerReader): RawKey {
  return { jwk: rsaPublic(reader.sequence()), format: 'pkcs1', repairs: [] };
}

/** RFC 8017 appendix A.1.2. */
export function readPkcs1Private(reader: DerReader): RawKey {
  const inside = reader.sequence();
  if (inside.small() !== 0) throw new KeyProblem('rsa-multi-prime');
  const jwk = rsaPublic(inside);
  for (const name of ['d', 'p', 'q', 'dp', 'dq', 'qi']) jwk[name] = text(inside.unsigned());
  return { jwk, format: 'pkcs1', repairs: [] };
}

/** RFC 5915 section 3. `outer`: the curve given outside of it, in PKCS#8 or in EC PARAMETERS. */
export function readSec1(reader: DerReader, outer?: Curve): RawKey {
  const inside = reader.sequence();
  inside.small();
  const d = inside.octetString();
  const parameters = inside.optional(0xa0);
  const curve = parameters ? namedCurve(inside.inside(parameters)) : outer;
  if (!curve) throw new KeyProblem('ec-curve-missing');
  const jwk: Record<string, string> = { kty: 'EC', crv: curve, d: text(d) };
  const wrapped = inside.optional(0xa1);
  // The public half is computed where the members are judged.
  if (!wrapped) return { jwk, format: 'sec1', repairs: [] };
  const bits = inside.inside(wrapped).bits();
  const { members, compressed } = ecPoint(inside.content(bits), curve, bits.start);
  return { jwk: { ...jwk, ...members }, format: 'sec1', repairs: compressed ? ['ec-point-compressed'] : [] };
}

function publicKey(algorithm: AlgorithmIdentifier, reader: DerReader, bits: DerElement): Omit<RawKey, 'format'> {
  const { oid } = algorithm;
  const octets = reader.content(bits);
  if (RSA_OIDS.includes(oid)) return { jwk: rsaPublic(reader.inside(bits, bits.start).sequence()), repairs: [] };
  if (algorithm.curve) {
    const { members, compressed } = ecPoint(octets, algorithm.curve, bits.start);
    return { jwk: { kty: 'EC', crv: algorithm.curve, ...members }, repairs: compressed ? ['ec-point-compressed'] : [] };
  }
  const curve = curveByOid('OKP', oid);
  if (curve) return { jwk: { kty: 'OKP', crv: curve, x: text(octets) }, repairs: [] };
  const akp = AKP_ALGORITHMS.find(({ parameterSet }) => parameterSet.oid === oid);
  if (akp) return { jwk: { kty: 'AKP', alg: akp.id, pub: text(octets) }, repairs: [] };
  throw unsupported(oid);
}

/** RFC 5280 section 4.1: SubjectPublicKeyInfo. */
export function readSpki(reader: DerReader): RawKey {
  const inside = reader.sequence();
  const algorithm = algorithmIdentifier(inside);
  return { ...publicKey(algorithm, inside, inside.bits()), format: 'spki' };
}

/** RFC 9881 section 6: the seed, the expanded key, or both. JOSE wants the seed. */
function mlDsaSeed(octets: Uint8Array): Uint8Array {
  const reader = new DerReader(octets);
  const bare = reader.optional(0x80);
  if (bare) return reader.content(bare);
  if (reader.peek() !== TAG.sequence) throw new KeyProblem('akp-seed-missing');
  return reader.sequence().octetString();
}

/** RFC 5958 section 2: PrivateKeyInfo and OneAsymmetricKey. */
export function readPkcs8(reader: DerReader): RawKey {
  const inside = reader.sequence();
  inside.small();
  const algorithm = algorithmIdentifier(inside);
  const wrapped = inside.next(TAG.octetString);
  inside.optional(0xa0); // attributes
  const { oid, curve } = algorithm;
  if (RSA_OIDS.includes(oid)) return { ...readPkcs1Private(inside.inside(wrapped)), format: 'pkcs8' };
  if (curve) return { ...readSec1(inside.inside(wrapped), curve), format: 'pkcs8' };

  // RFC 5958: the public key, tagged [1] IMPLICIT.
  const half = inside.peek() === 0x81 ? inside.content(inside.bits(0x81)) : undefined;
  const okp = curveByOid('OKP', oid);
  if (okp) {
    const d = inside.inside(wrapped).octetString();
    return {
      jwk: { kty: 'OKP', crv: okp, d: text(d), ...(half ? { x: text(half) } : {}) },
      format: 'pkcs8',
      repairs: [],
    };
  }
  const akp = AKP_ALGORITHMS.find(({ parameterSet }) => parameterSet.oid === oid);
  if (akp) {
    const priv = mlDsaSeed(inside.content(wrapped));
    return {
      jwk: { kty: 'AKP', alg: akp.id, priv: text(priv), ...(half ? { pub: text(half) } : {}) },
      format: 'pkcs8',
      repairs: [],
    };
  }
  throw unsupported(oid);
}
