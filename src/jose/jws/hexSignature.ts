import { encodeBase64url } from '../text/base64url.ts';

/** Digits of one case, and so many that no signature looks like this by chance. Octets of zero are written "AAAA". */
const DIGITS = /^(?=\D*\d)(?:(?:[\da-f]{2}){28,}|(?:[\dA-F]{2}){28,})$/;

/** The text of a signature that was written in hexadecimal where RFC 7515 section 7.1 has base64url. */
export function hexOf(signature: Uint8Array): string | undefined {
  // Longer than the signatures of any algorithm here that are ever printed so.
  if (signature.length > 10_000) return undefined;
  const text = encodeBase64url(signature);
  return DIGITS.test(text) ? text : undefined;
}
