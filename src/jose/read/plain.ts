import { shift } from '../text/span.ts';
import type { Reading } from '../token/reading.ts';
import { partsOf } from '../token/parts.ts';
import { readCompact } from './compact.ts';

/** `{"` in base64url, and nothing around: three parts of a JWS, or five of a JWE. */
const PLAIN = /^eyJ[\w-]*(?:\.[\w-]*){2}(?:(?:\.[\w-]*){2})?$/;

/** Reads what needs no search, and no words for what is wrong: nothing, or a clean compact token. The same as `read`; null for any other text. */
export function readPlain(source: string): Reading | null {
  if (source.trim() === '') return { kind: 'empty', source };
  if (!PLAIN.test(source)) return null;
  const found = readCompact(source);
  if (found.faults.length > 0 || partsOf(found.token).some(({ part }) => part.faults.length > 0)) return null;
  const candidate = { text: source, trace: shift(0, source.length), wrappings: [] };
  return { kind: 'token', source, candidates: [candidate], picked: 0, ...found };
}
