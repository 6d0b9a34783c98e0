import { inflate, INFLATED_OCTETS, wrapperOf } from '../engine/inflate.ts';
import { isObject } from '../text/json.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { readPart } from '../token/readPart.ts';
import type { Part } from '../token/token.ts';

/** Why a payload was not decompressed. `plain`: it is JSON already. */
export type NotUnpacked = 'plain' | 'zlib' | 'gzip' | 'limit' | 'broken';

/** What a compressed payload holds; `part` where that is text. The signature covers what it was before. */
export type Unpacked =
  | { ok: true; from: number; octets: Uint8Array; part?: Part }
  | { ok: false; why: NotUnpacked; limit: number };

/** Decompresses the payload of a JWS whose header says `zip: DEF`, and reads it. Bounded; never throws. */
export async function unpackPayload(payload: Part, limit = INFLATED_OCTETS): Promise<Unpacked> {
  // Who does not know zip reads this JSON: whatever else the octets might be, it is what counts.
  if (isObject(payload.json)) return { ok: false, why: 'plain', limit };
  const inflated = await inflate(payload.octets, limit);
  if (!inflated.ok) {
    const wrapper = inflated.why === 'broken' ? await wrapperOf(payload.octets, limit) : undefined;
    return { ok: false, why: wrapper ?? inflated.why, limit };
  }
  const { octets } = inflated;
  const {
    decoded: { text },
    invalid,
  } = decodeUtf8(octets);
  const from = payload.octets.length;
  if (invalid !== undefined) return { ok: true, from, octets };
  return { ok: true, from, octets, part: readPart(text, 'payload', { start: 0, end: text.length }, 'claims', 'plain') };
}
