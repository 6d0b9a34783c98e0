import { algorithm } from '../tables/algs.ts';
import { latin, octetsAt } from './bits.ts';

/**
 * How surely the encoding of a JSON object begins at `at`: 2 surely (`{"`, `{}`, after white space or a byte order
 * mark), 1 perhaps (a brace, then readable text: somebody's broken header), 0 not. Looks at 24 characters only.
 */
export function headStrength(text: string, at = 0): 0 | 1 | 2 {
  // `{` is e..., a space I..., line breaks and tab C... or D..., a byte order mark 77u...
  if (!'eICD7'.includes(text[at] ?? ' ')) return 0;
  const head = latin(octetsAt(text, at, at + 24));
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{(?:\s*["}]|\s{8})/.test(head)) return 2;
  return /^\{[ -~]{8}/.test(head) ? 1 : 0;
}

/** The JSON of the first part, as far as it need be seen. */
export const headOf = (text: string): string => latin(octetsAt(text, 0, 8192));

/** Dots of a whole token with this header: only a JWE has "enc" (RFC 7516 section 4.1.2). */
export const dotsFor = (head: string): number => (/"enc"\s*:/.test(head) ? 4 : 2);

/** Octets of the signatures and tags that there are, RSA with the usual moduli. */
const ANY_OCTETS = [16, 32, 48, 64, 96, 114, 132, 256, 384, 512];
const characters = (octets: number): number => Math.ceil((octets * 4) / 3);
const ANY_LENGTHS = ANY_OCTETS.map(characters);

/** How many characters the last part of a whole token with this header can have; any number, if the header does not say. */
export function lastLengths(head: string): readonly number[] {
  const named = (name: 'alg' | 'enc') => algorithm(new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]*)"`).exec(head)?.[1] ?? '');
  if (dotsFor(head) === 4) {
    const enc = named('enc');
    return enc?.use === 'contentEncryption' ? [characters(enc.tagOctets)] : ANY_LENGTHS;
  }
  const alg = named('alg');
  return alg?.use === 'signature' && alg.signatureOctets.length > 0 ? alg.signatureOctets.map(characters) : ANY_LENGTHS;
}

/** Is one part alone a header? A JWK or a JSON serialisation in base64 may have "alg" too. */
export function isLoneHeader(text: string): boolean {
  const json = latin(octetsAt(text, 0, text.length));
  if (!/"alg"\s*:/.test(json)) return false;
  try {
    const value: unknown = JSON.parse(json);
    const has = (name: string): boolean => typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return has('alg') && !['kty', 'payload', 'signature', 'signatures', 'ciphertext'].some(has);
  } catch {
    return /^\s*\{(?![^{]*"kty")[^{]*"alg"\s*:/.test(json);
  }
}

/** A whole header, and at once the next object in base64url: the dots between are lost. */
export function hasLostDots(text: string): boolean {
  const next = text.search(/(?<!^)ey[JI]/);
  if (next < 0) return false;
  try {
    return 'alg' in (JSON.parse(latin(octetsAt(text, 0, next))) as object);
  } catch {
    return false;
  }
}

/** A session of Flask: data, four octets of time, the twenty of an HMAC; its first part names no algorithm. */
export const isFlaskSession = (text: string): boolean =>
  /^[\w-]+\.[\w-]{6}\.[\w-]{27}$/.test(text) && !/"alg"\s*:/.test(headOf(text));

/** Base64 changes between small, capital and digit all the time; names made of words do so once a word. */
function looksEncoded(text: string): boolean {
  const sample = text.slice(0, 400);
  const changes = sample.match(/[a-z]+|[A-Z]+|\d+|[-_.]+/g)?.length ?? 0;
  return /[a-z]/.test(sample) && /[A-Z]/.test(sample) && /\d/.test(sample) && changes >= sample.length * 0.4;
}

/** PASETO and PASERK, and the access tokens of a map service, which are an opaque prefix and a JSON payload. */
export const OTHER_FORMAT = /^(?:[vk]\d\.|[pst]k\.eyJ1)/;

/** Whether this run, whose first part is not JSON, may be a token with a broken header. `whole`: nothing else was pasted. */
export function isBrokenToken(text: string, whole: boolean): boolean {
  const [jws = ''] = text.split('~', 1);
  const parts = jws.split('.', 6);
  const claims = headStrength(parts[1] ?? '') === 2;
  if (claims && /"alg"\s*:/.test(headOf(parts[1] ?? ''))) return false; // the header is the second part: start there
  const { length } = parts;
  return (
    (length === 3 || length === 5 || (whole && claims && length < 5)) &&
    jws.length >= 40 &&
    (whole || claims || (parts[0] ?? '').length >= 10) &&
    !OTHER_FORMAT.test(text) &&
    !isFlaskSession(text) &&
    /^[\w.~-]+$/.test(text) &&
    looksEncoded(jws)
  );
}
