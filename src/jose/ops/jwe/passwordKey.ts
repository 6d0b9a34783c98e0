import type { KeyManagementAlgorithm } from '../../algs.ts';
import { concat } from '../../keys/octets.ts';
import { source } from '../../polyfill/webCrypto.ts';
import { encodeUtf8 } from '../../utf8.ts';

/** Iterations that are computed without asking: some 150 milliseconds. */
export const ASK_ABOVE = 1_200_000;
/** What WebCrypto can count to. */
export const MOST_ITERATIONS = 2 ** 32 - 1;
/** RFC 7518 section 4.8.1.2. */
export const LEAST_ITERATIONS = 1000;
/** What is written into a new token: OWASP's figure for HMAC-SHA-256. */
export const NEW_ITERATIONS = 600_000;
/** RFC 7518 section 4.8.1.1. */
export const LEAST_SALT_OCTETS = 8;

/** RFC 7518 section 4.8.1.1: the algorithm's name, a zero octet, the salt input. */
export const saltValue = (alg: KeyManagementAlgorithm, saltInput: Uint8Array): Uint8Array => concat(encodeUtf8(alg.id), new Uint8Array(1), saltInput);

/** The key that wraps, from a password (RFC 7518 section 4.8). Cannot be stopped once it runs. */
export async function passwordKey(alg: KeyManagementAlgorithm, password: Uint8Array, salt: Uint8Array, iterations: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', source(password), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: alg.hash ?? '', salt: source(salt), iterations };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, alg.wrappingKeyBits ?? 0));
}
