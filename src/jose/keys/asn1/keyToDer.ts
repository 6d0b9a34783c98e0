import { CURVES, curveNamed } from '../../tables/curves.ts';
import { decodeBase64url } from '../../text/base64url.ts';
import { bitString, element, integer, nothing, octetString, oid, sequence } from './derWriter.ts';
import type { ImportedJwk, JwkText } from '../key.ts';
import { KeyProblem } from '../keyFault.ts';
import { concat } from '../../text/octets.ts';
import { AKP_ALGORITHMS, EC_OID, RSA_OIDS } from './oids.ts';

/** The reverse of asn1Key.ts: writes an imported key, whose members are valid, as DER. Throws KeyProblem. */

function octetsOf(jwk: ImportedJwk, name: JwkText): Uint8Array {
  const text = jwk[name];
  if (text === undefined) throw new KeyProblem('jwk-member-missing', { name, kty: jwk.kty });
  return decodeBase64url(text).octets;
}

const numbers = (jwk: ImportedJwk, ...names: readonly JwkText[]): Uint8Array[] =>
  names.map((name) => integer(octetsOf(jwk, name)));
const ZERO = Uint8Array.of(0);
const ONE = Uint8Array.of(1);

function curveId(jwk: ImportedJwk): Uint8Array {
  const curve = curveNamed(jwk.crv);
  return oid(curve ? CURVES[curve].oid : '');
}

/** RFC 8017 appendix A.1.1. */
export const pkcs1Public = (jwk: ImportedJwk): Uint8Array => sequence(...numbers(jwk, 'n', 'e'));

/** RFC 8017 appendix A.1.2, of two primes. */
export function pkcs1Private(jwk: ImportedJwk): Uint8Array {
  if (jwk.p === undefined) throw new KeyProblem('export-primes-missing');
  return sequence(integer(ZERO), ...numbers(jwk, 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'));
}

/** SEC 1 section 2.3.3, uncompressed. */
const point = (jwk: ImportedJwk): Uint8Array => concat(Uint8Array.of(4), octetsOf(jwk, 'x'), octetsOf(jwk, 'y'));

/** RFC 5915 section 3. In PKCS#8 the curve is outside of it. */
export function sec1(jwk: ImportedJwk, withCurve = true): Uint8Array {
  const curve = withCurve ? [element(0xa0, curveId(jwk))] : [];
  return sequence(integer(ONE), octetString(octetsOf(jwk, 'd')), ...curve, element(0xa1, bitString(point(jwk))));
}

/** RFC 5280 section 4.1.1.2: RFC 8017 appendix A.1 wants NULL, RFC 8410 section 3 and RFC 9881 section 2 want nothing. */
function algorithmIdentifier(jwk: ImportedJwk): Uint8Array {
  if (jwk.kty === 'RSA') return sequence(oid(RSA_OIDS[0] ?? ''), nothing());
  if (jwk.kty === 'EC') return sequence(oid(EC_OID), curveId(jwk));
  if (jwk.kty === 'OKP') return sequence(curveId(jwk));
  return sequence(oid(AKP_ALGORITHMS.find(({ id }) => id === jwk.alg)?.parameterSet.oid ?? ''));
}

/** RFC 5280 section 4.1: SubjectPublicKeyInfo. */
export function spki(jwk: ImportedJwk): Uint8Array {
  const held =
    jwk.kty === 'RSA'
      ? pkcs1Public(jwk)
      : jwk.kty === 'EC'
        ? point(jwk)
        : octetsOf(jwk, jwk.kty === 'OKP' ? 'x' : 'pub');
  return sequence(algorithmIdentifier(jwk), bitString(held));
}

function privateHalf(jwk: ImportedJwk): Uint8Array {
  if (jwk.kty === 'RSA') return pkcs1Private(jwk);
  if (jwk.kty === 'EC') return sec1(jwk, false);
  if (jwk.kty === 'OKP') return octetString(octetsOf(jwk, 'd'));
  // RFC 9881 section 6: the seed alone.
  return element(0x80, octetsOf(jwk, 'priv'));
}

/** RFC 5958 section 2, in version 0: OpenSSL 3.0 refuses keys of version 1, which have the public half beside. */
export const pkcs8 = (jwk: ImportedJwk): Uint8Array =>
  sequence(integer(ZERO), algorithmIdentifier(jwk), octetString(privateHalf(jwk)));
