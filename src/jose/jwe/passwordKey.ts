import type { KeyManagementAlgorithm } from '../tables/algs.ts';
import { concat } from '../text/octets.ts';
import { source } from '../engine/webCrypto.ts';
import { OpError } from '../token/thrown.ts';
import { encodeUtf8 } from '../text/utf8.ts';

/** Iterations that are computed without asking: some 150 milliseconds. */
export const ASK_ABOVE = 1_200_000;
/** Every engine accepts this count; Firefox refuses more. */
export const SURE_ITERATIONS = 2 ** 31 - 1;
/** The largest count that WebCrypto accepts. */
export const MOST_ITERATIONS = 2 ** 32 - 1;
/** RFC 7518 section 4.8.1.2. */
export const LEAST_ITERATIONS = 1000;
/** The count for a new token: OWASP's figure for HMAC-SHA-256. */
export const NEW_ITERATIONS = 600_000;
/** RFC 7518 section 4.8.1.1. */
export const LEAST_SALT_OCTETS = 8;

/** RFC 7518 section 4.8.1.1: the algorithm's name, a zero octet, the salt input. */
export const saltValue = (alg: KeyManagementAlgorithm, saltInput: Uint8Array): Uint8Array =>
  concat(encodeUtf8(alg.id), new Uint8Array(1), saltInput);

/** The key that wraps, from a password (RFC 7518 section 4.8). Cannot be stopped once it runs. */
export async function passwordKey(
  alg: KeyManagementAlgorithm,
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', source(password), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', ...alg.webCrypto, salt: source(salt), iterations };
  try {
    return new Uint8Array(await crypto.subtle.deriveBits(how, key, alg.wrappingKeyBits ?? 0));
  } catch (error) {
    // Any password can be stretched: an engine that refuses cannot count so far, and nothing is known of the password.
    throw new OpError('jwe-p2c-engine', { count: iterations }, error);
  }
}

/** Derives a key from a made-up password, to measure how long that takes here. */
export async function stretchTrial(iterations: number): Promise<void> {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(8), 'PBKDF2', false, ['deriveBits']);
  await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(8), iterations }, key, 128);
}
