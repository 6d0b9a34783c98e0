import { isOnCurve } from './numbers/weierstrass.ts';
import { CURVES, curvesOf } from '../tables/curves.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { fromHex } from '../text/octets.ts';
import { decodeUtf8 } from '../text/utf8.ts';

const PUBLIC_PEM = /-----BEGIN (?:RSA |EC |DSA |SSH2 |X509 |TRUSTED )?(?:PUBLIC KEY|CERTIFICATE)-----/;
/** One line as OpenSSH writes it. */
const SSH = /^\s*(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\S+) AAAA/;

/** Where the content of a DER element begins. */
const contentAt = (octets: Uint8Array, at: number): number => {
  const length = octets[at + 1] ?? 0;
  return at + 2 + (length < 0x80 ? 0 : length & 0x7f);
};

/** The start of a certificate (RFC 5280 section 4.1): SEQUENCE, SEQUENCE, the version [0] if any, and the serial INTEGER. */
export const isCertificate = (octets: Uint8Array): boolean => {
  const inner = contentAt(octets, 0);
  if (octets.length < 100 || octets[0] !== 0x30 || octets[inner] !== 0x30) return false;
  const first = contentAt(octets, inner);
  const serial = octets[first] === 0xa0 ? first + 5 : first;
  return octets[serial] === 0x02 && octets[contentAt(octets, serial) + (octets[serial + 1] ?? 0)] === 0x30;
};

/** The start of a SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7): SEQUENCE, SEQUENCE, OBJECT IDENTIFIER. */
const isSpki = (octets: Uint8Array): boolean => {
  if (octets.length < 40 || octets[0] !== 0x30) return false;
  const start = (octets[1] as number) < 0x80 ? 2 : 2 + ((octets[1] as number) & 0x7f);
  return octets[start] === 0x30 && (octets[start + 1] as number) < 0x40 && octets[start + 2] === 0x06;
};

/** RSAPublicKey of RFC 8017 appendix A.1.1: a SEQUENCE of two positive INTEGERs, the second of which is small. */
const isRsaPublicKey = (octets: Uint8Array): boolean => {
  if (octets.length < 100 || octets[0] !== 0x30) return false;
  const start = (octets[1] as number) < 0x80 ? 2 : 2 + ((octets[1] as number) & 0x7f);
  if (octets[start] !== 0x02 || ((octets[start + 1] as number) & 0x80) === 0) return false;
  const bytes = (octets[start + 1] as number) & 0x7f;
  if (bytes > 2) return false;
  const length = octets.subarray(start + 2, start + 2 + bytes).reduce((sum, octet) => sum * 256 + octet, 0);
  const exponent = start + 2 + bytes + length;
  return octets[exponent] === 0x02 && exponent + 2 + (octets[exponent + 1] as number) === octets.length;
};

/** An uncompressed point (SEC 1 section 2.3.3) on one of the curves: octets by chance are on none of them. */
const isPoint = (octets: Uint8Array): boolean => {
  if (octets[0] !== 0x04 || octets.length % 2 === 0) return false;
  const half = (octets.length - 1) / 2;
  const [x, y] = [octets.subarray(1, 1 + half), octets.subarray(1 + half)];
  return curvesOf('weierstrass').some((curve) => CURVES[curve].octets === half && isOnCurve(curve, x, y));
};

const TEXT = /^(?:[A-Za-z_][\w.]{0,60}[=:])?([A-Za-z0-9+/_=:-]{40,})$/;

/** The octets that a text writes in base64 or hexadecimal, with a name before it or not; in lines or not. */
function written(text: string): Uint8Array | undefined {
  // What is around it goes first: a pattern with room for blanks in several places tries all ways to share them out.
  const bare = TEXT.exec(text.replace(/[\s"'[\];]+/g, ''))?.[1]?.replaceAll(':', '');
  if (bare === undefined) return undefined;
  return /^(?:[\da-fA-F]{2})+$/.test(bare) ? fromHex(bare) : decodeBase64url(bare).octets;
}

/**
 * The kind of public value that is used as a secret, in any encoding: then anybody can make a token that it verifies.
 * The octets decide, not their name.
 */
export function publicSecret(octets: Uint8Array, depth = 0): 'pem' | 'der' | 'jwk' | 'point' | undefined {
  if (isSpki(octets) || isRsaPublicKey(octets) || isCertificate(octets)) return 'der';
  if (octets.length > 100_000) return undefined;
  if (isPoint(octets)) return 'point';
  if (octets.length < 40) return undefined;
  const { text } = decodeUtf8(octets).decoded;
  if (PUBLIC_PEM.test(text) || SSH.test(text)) return 'pem';
  if (/^\s*[{[]/.test(text) && /"kty"\s*:\s*"(?:RSA|EC|OKP|AKP)"/.test(text)) return 'jwk';
  const inner = depth < 2 ? written(text) : undefined;
  return inner && publicSecret(inner, depth + 1);
}
