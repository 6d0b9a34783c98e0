/** Text decoded from octets. `starts[i]` is the octet at which UTF-16 unit `i` begins; absent when all is ASCII. */
export interface Decoded {
  text: string;
  starts?: Uint32Array;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** How many octets the well-formed sequence at `at` has, or minus the length of the ill-formed run there. */
function sequenceLength(octets: Uint8Array, at: number): number {
  const lead = octets[at] as number;
  if (lead < 0x80) return 1;
  let more: number;
  let low = 0x80;
  let high = 0xbf;
  if (lead >= 0xc2 && lead <= 0xdf) more = 1;
  else if (lead >= 0xe0 && lead <= 0xef) {
    more = 2;
    if (lead === 0xe0) low = 0xa0; // no overlong forms
    if (lead === 0xed) high = 0x9f; // no surrogates
  } else if (lead >= 0xf0 && lead <= 0xf4) {
    more = 3;
    if (lead === 0xf0) low = 0x90;
    if (lead === 0xf4) high = 0x8f; // nothing beyond U+10FFFF
  } else return -1;
  for (let step = 1; step <= more; step += 1) {
    const octet = octets[at + step];
    // RFC 3629 section 4; the octets read so far are one ill-formed run, one U+FFFD.
    if (octet === undefined || octet < low || octet > high) return -step;
    low = 0x80;
    high = 0xbf;
  }
  return more + 1;
}

/** Octets as text, U+FFFD for each ill-formed run, and where each UTF-16 unit began. `invalid`: the first such octet. */
export function decodeUtf8(octets: Uint8Array): { decoded: Decoded; invalid?: number } {
  const text = decoder.decode(octets);
  let plain = 0;
  while (plain < octets.length && (octets[plain] as number) < 0x80) plain += 1;
  if (plain === octets.length) return { decoded: { text } };

  const starts = new Uint32Array(text.length + 1);
  let unit = 0;
  let invalid = -1;
  for (let at = 0; at < octets.length;) {
    const length = sequenceLength(octets, at);
    if (length < 0 && invalid < 0) invalid = at;
    starts[unit] = at;
    unit += 1;
    if (length === 4) {
      starts[unit] = at; // the low half of the surrogate pair
      unit += 1;
    }
    at += Math.abs(length);
  }
  starts[unit] = octets.length;
  return invalid < 0 ? { decoded: { text, starts } } : { decoded: { text, starts }, invalid };
}

export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** The octet at which a UTF-16 unit of decoded text begins. */
export const octetAt = (decoded: Decoded, unit: number): number =>
  decoded.starts ? (decoded.starts[Math.min(unit, decoded.starts.length - 1)] as number) : unit;

/** The UTF-16 unit that an octet belongs to. */
export function unitAt(decoded: Decoded, octet: number): number {
  const { starts } = decoded;
  if (!starts) return octet;
  let low = 0;
  let high = decoded.text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= octet) low = middle;
    else high = middle - 1;
  }
  // Both units of a surrogate pair begin at the same octet: name the first.
  return low > 0 && starts[low - 1] === starts[low] ? low - 1 : low;
}
