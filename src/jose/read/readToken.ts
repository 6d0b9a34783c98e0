import { isObject, readJson } from '../text/json.ts';
import { readCompact } from './compact.ts';
import { readSdJwt } from './sdJwt.ts';
import { readSerialised } from './serialised.ts';
import type { TokenReading } from '../token/reading.ts';

/** Reads the characters of one token, without the text around it. Never throws. */
export function readToken(text: string): Pick<TokenReading, 'token' | 'faults'> {
  if (/^\s*\{/.test(text)) {
    const json = readJson(text);
    if (isObject(json)) return readSerialised(json);
  }
  // `~` before dots: an SD-JWT with key binding has four dots like a JWE (RFC 9901 section 4).
  if (text.includes('~')) return readSdJwt(text);
  return readCompact(text);
}
