import { encodeBase64url } from '../text/base64url.ts';
import { JsonKind, membersOf, rawText, scalarValue, type JsonDocument } from '../text/json.ts';
import { encodeUtf8 } from '../text/utf8.ts';

export type DisclosureHash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** RFC 9901 section 4.1.1: names of the IANA Named Information Hash Algorithm registry, case-sensitive. */
const HASHES: Readonly<Partial<Record<string, DisclosureHash>>> = {
  'sha-256': 'SHA-256',
  'sha-384': 'SHA-384',
  'sha-512': 'SHA-512',
};
const DEFAULT_HASH = 'sha-256';

/** The `_sd_alg` of the payload; its text if the hash is unknown here, or if the member occurs more than once. */
export function disclosureHash(payload: JsonDocument): { hash: DisclosureHash } | { unknown: string } {
  const nodes = [...membersOf(payload, 0)].filter(({ name }) => name === '_sd_alg').map(({ valueNode }) => valueNode);
  const [node] = nodes;
  if (node === undefined) return { hash: HASHES[DEFAULT_HASH] as DisclosureHash };
  const name = payload.kinds[node] === JsonKind.string ? String(scalarValue(payload, node)) : '';
  const hash = Object.hasOwn(HASHES, name) ? HASHES[name] : undefined;
  if (hash && nodes.length === 1) return { hash };
  return {
    unknown: nodes
      .slice(0, 3)
      .map((each) => rawText(payload, each).slice(0, 60))
      .join(' and '),
  };
}

/** Section 4.2.3: over the characters themselves, never over what they decode to. */
export async function digestsOf(hash: DisclosureHash, texts: readonly string[]): Promise<string[] | undefined> {
  try {
    const digests = texts.map((text) =>
      globalThis.crypto.subtle.digest(hash, encodeUtf8(text) as Uint8Array<ArrayBuffer>),
    );
    return (await Promise.all(digests)).map((octets) => encodeBase64url(new Uint8Array(octets)));
  } catch {
    return undefined; // outside a secure context there is no `subtle`
  }
}
