import { isObject, readJson } from './json.ts';
import { readCompact } from './read/compact.ts';
import { readSdJwt } from './read/sdJwt.ts';
import { readSerialised } from './read/serialised.ts';
import type { TokenReading } from './reading.ts';

/** The characters of one token, already free of what stood around it. Never throws. */
export function readToken(text: string): Pick<TokenReading, 'token' | 'faults'> {
  if (/^\s*\{/.test(text)) {
    const json = readJson(text);
    if (isObject(json)) return readSerialised(json);
  }
  // `~` before dots: an SD-JWT with key binding has four dots like a JWE (RFC 9901 section 4).
  if (text.includes('~')) return readSdJwt(text);
  return readCompact(text);
}
