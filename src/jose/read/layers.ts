import { read } from './read.ts';
import { readPart } from '../token/readPart.ts';
import type { TokenReading } from '../token/reading.ts';
import { isObject, memberValue, type JsonDocument } from '../text/json.ts';
import type { Part } from '../token/token.ts';
import { decodeUtf8 } from '../text/utf8.ts';

/** How many nested tokens are opened; nobody nests more. */
export const LAYER_LIMIT = 10;

/**
 * The content of a JWE. `token`: text that is only a token, read as the next layer. `json`: an object, usually the
 * claims of an encrypted JWT. `part` has the octets as text, as far as they are text.
 */
export type Content =
  | { kind: 'token'; octets: Uint8Array; text: string; reading: TokenReading }
  | { kind: 'json' | 'text'; octets: Uint8Array; text: string; part: Part }
  | { kind: 'octets'; octets: Uint8Array };

/** A text of these characters is text to a person. */
const BINARY = /[\u0000-\u0008\u000e-\u001f\u007f]/;

/** How a compact token begins; a payload that is not encoded (RFC 7797) may hold almost anything. */
const COMPACT = /^[\w-]{4,}\.[^]*\./;

/** Members that make a JSON object a serialisation (RFC 7515 section 7.2, RFC 7516 section 7.2). */
const SERIALISED: readonly (readonly string[])[] = [
  ['signatures'],
  ['header', 'signature'],
  ['payload', 'signature'],
  ['protected', 'signature'],
  ['ciphertext'],
];

const isSerialised = (json: JsonDocument): boolean =>
  SERIALISED.some((names) => names.every((name) => memberValue(json, name) !== undefined));

/** A token and nothing around it but white space: a token taken out of a longer text is not a layer. */
function asToken(text: string): TokenReading | undefined {
  const own = text.trim();
  const reading = read(text);
  if (reading.kind !== 'token') return undefined;
  const [candidate, ...more] = reading.candidates;
  return candidate && more.length === 0 && candidate.text === own ? reading : undefined;
}

/** Tells what a plaintext is. Linear; never throws. */
export function contentOf(octets: Uint8Array): Content {
  const {
    decoded: { text },
    invalid,
  } = decodeUtf8(octets);
  if (invalid !== undefined || BINARY.test(text)) return { kind: 'octets', octets };
  // A compact token is not JSON: skipping that attempt saves time on a megabyte.
  const compact = COMPACT.test(text.trimStart()) ? asToken(text) : undefined;
  if (compact) return { kind: 'token', octets, text, reading: compact };
  const part = readPart(text, 'payload', { start: 0, end: text.length }, 'claims', 'plain');
  const reading = isObject(part.json) && isSerialised(part.json) ? asToken(text) : undefined;
  if (reading) return { kind: 'token', octets, text, reading };
  return { kind: isObject(part.json) && !part.json.fault ? 'json' : 'text', octets, text, part };
}
