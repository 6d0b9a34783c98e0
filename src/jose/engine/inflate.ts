import { concat } from '../text/octets.ts';
import { source } from './webCrypto.ts';

/** Octets that a compressed content may come to without asking (a small token can unpack to gigabytes). */
export const INFLATED_OCTETS = 250_000;

export type Inflated = { ok: true; octets: Uint8Array } | { ok: false; why: 'limit' | 'broken'; limit: number };

async function through(stream: GenericTransformStream, octets: Uint8Array, limit: number): Promise<Uint8Array | null> {
  const writer = (stream.writable as WritableStream<Uint8Array>).getWriter();
  // An error here also appears on the reading side, which handles it.
  writer.write(source(octets)).catch(() => {});
  writer.close().catch(() => {});
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return concat(...chunks);
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(() => {});
      return null;
    }
    chunks.push(value);
  }
}

/** RFC 1951 alone, or inside of RFC 1950 (zlib) or RFC 1952. */
type Format = 'deflate-raw' | 'deflate' | 'gzip';

/** RFC 1951, as `zip` names it (RFC 7516 section 4.1.3). Stops as soon as there is more than the limit. */
export async function inflate(
  octets: Uint8Array,
  limit = INFLATED_OCTETS,
  format: Format = 'deflate-raw',
): Promise<Inflated> {
  try {
    const inflated = await through(new DecompressionStream(format), octets, limit);
    return inflated ? { ok: true, octets: inflated } : { ok: false, why: 'limit', limit };
  } catch {
    return { ok: false, why: 'broken', limit };
  }
}

/** The other format that such octets are in, by decompressing them as that. */
export async function wrapperOf(octets: Uint8Array, limit = INFLATED_OCTETS): Promise<'zlib' | 'gzip' | undefined> {
  for (const [name, format] of [
    ['zlib', 'deflate'],
    ['gzip', 'gzip'],
  ] as const) {
    const inflated = await inflate(octets, limit, format);
    if (inflated.ok || inflated.why === 'limit') return name;
  }
  return undefined;
}

export const deflate = async (octets: Uint8Array, format: Format = 'deflate-raw'): Promise<Uint8Array> =>
  (await through(new CompressionStream(format), octets, Infinity)) ?? new Uint8Array();
