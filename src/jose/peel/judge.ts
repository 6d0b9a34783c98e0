import { latin, octetsAt } from './bits.ts';

/**
 * How surely the encoding of a JSON object begins at `at`: 2 surely (`{"`, `{}`, after white space or a byte order
 * mark), 1 perhaps (a brace, then readable text: somebody's broken header), 0 not. Looks at 24 characters only.
 */
export function headStrength(text: string, at = 0): 0 | 1 | 2 {
  // `{` is e..., a blank I..., line ends and tab C... or D..., a byte order mark 77u...
  if (!'eICD7'.includes(text[at] ?? ' ')) return 0;
  const head = latin(octetsAt(text, at, at + 24));
  if (/^(?:\u00ef\u00bb\u00bf)?\s*\{(?:\s*["}]|\s{8})/.test(head)) return 2;
  return /^\{[ -~]{8}/.test(head) ? 1 : 0;
}

/** The JSON of the first part, as far as it need be seen. */
export const headOf = (text: string): string => latin(octetsAt(text, 0, 8192));

/** Dots of a whole token with this header: only a JWE has "enc" (RFC 7516 section 4.1.2). */
export const dotsFor = (head: string): number => (/"enc"\s*:/.test(head) ? 4 : 2);

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

/** Base64 changes between small, capital and digit all the time; names made of words do so once a word. */
function looksEncoded(text: string): boolean {
  const sample = text.slice(0, 400);
  const changes = sample.match(/[a-z]+|[A-Z]+|\d+|[-_.]+/g)?.length ?? 0;
  return /[a-z]/.test(sample) && /[A-Z]/.test(sample) && /\d/.test(sample) && changes >= sample.length * 0.4;
}

/** PASETO and PASERK, and the access tokens of a map service, which are an opaque prefix and a JSON payload. */
export const OTHER_FORMAT = /^(?:[vk]\d\.|[pst]k\.eyJ1)/;

/** Could this run, whose first part is no JSON, be a token with a broken header? `whole`: nothing else was pasted. */
export function isBrokenToken(text: string, whole: boolean): boolean {
  const [jws = ''] = text.split('~', 1);
  const parts = jws.split('.', 6);
  const claims = headStrength(parts[1] ?? '') === 2;
  if (claims && /"alg"\s*:/.test(headOf(parts[1] ?? ''))) return false; // the header stands second: start there
  const { length } = parts;
  return (
    (length === 3 || length === 5 || (whole && claims && length < 5)) &&
    jws.length >= 40 &&
    (whole || claims || (parts[0] ?? '').length >= 10) &&
    !OTHER_FORMAT.test(text) &&
    /^[\w.~-]+$/.test(text) &&
    looksEncoded(jws)
  );
}
