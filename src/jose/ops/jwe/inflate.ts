import { concat } from '../../keys/octets.ts';
import { source } from '../../polyfill/webCrypto.ts';

/** Octets that a compressed content may come to without asking (a small token can unpack to gigabytes). */
export const INFLATED_OCTETS = 250_000;

export type Inflated = { ok: true; octets: Uint8Array } | { ok: false; why: 'limit' | 'broken'; limit: number };

async function through(stream: GenericTransformStream, octets: Uint8Array, limit: number): Promise<Uint8Array | null> {
  const writer = (stream.writable as WritableStream<Uint8Array>).getWriter();
  // What goes wrong on this side comes out on the other.
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

/** RFC 1951, as `zip` names it (RFC 7516 section 4.1.3). Stops as soon as there is more than the limit. */
export async function inflate(octets: Uint8Array, limit = INFLATED_OCTETS): Promise<Inflated> {
  try {
    const inflated = await through(new DecompressionStream('deflate-raw'), octets, limit);
    return inflated ? { ok: true, octets: inflated } : { ok: false, why: 'limit', limit };
  } catch {
    return { ok: false, why: 'broken', limit };
  }
}

export const deflate = async (octets: Uint8Array): Promise<Uint8Array> =>
  (await through(new CompressionStream('deflate-raw'), octets, Infinity)) ?? new Uint8Array();
