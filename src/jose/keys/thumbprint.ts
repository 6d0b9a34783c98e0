import { encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { ImportedJwk, JwkText } from './key.ts';
import { digest } from '../text/octets.ts';

/** RFC 7638 section 3.2, RFC 8037 section 2, RFC 9964: the members that make a key what it is, in their order. */
const MEMBERS: Record<ImportedJwk['kty'], readonly ('kty' | JwkText)[]> = {
  RSA: ['e', 'kty', 'n'],
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  AKP: ['alg', 'kty', 'pub'],
  oct: ['k', 'kty'],
};

/** The text that the thumbprint digests: no white space, members in order. For a secret it contains the secret. */
export const thumbprintInput = (jwk: ImportedJwk): string =>
  `{${MEMBERS[jwk.kty].map((name) => `${JSON.stringify(name)}:${JSON.stringify(jwk[name] ?? '')}`).join(',')}}`;

/**
 * The SHA-256 thumbprint, base64url. Of a secret it must not be shown as it is: whoever has it can try secrets
 * (RFC 7638 section 7).
 */
export const thumbprint = async (jwk: ImportedJwk): Promise<string> =>
  encodeBase64url(await digest('SHA-256', encodeUtf8(thumbprintInput(jwk))));

/** RFC 9278. */
export const thumbprintUri = (value: string): string => `urn:ietf:params:oauth:jwk-thumbprint:sha-256:${value}`;
