import type { Traced } from './pieces.ts';

/** The value of a base64 or base64url character, 255 for others (RFC 4648 sections 4 and 5, read together). */
const VALUES = new Uint8Array(128).fill(255);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'].forEach((character, value) => {
  VALUES[character.charCodeAt(0)] = value;
});
VALUES[43] = 62; // +
VALUES[47] = 63; // /

/** Classes of token characters, to be added up: see `runEnd`. */
export const URL_SAFE = 1; // the base64url alphabet
export const DOTS = 2; // "." and the "~" of RFC 9901
export const PLUS = 4; // "+" and "="
export const SLASH = 8;

const CLASSES = VALUES.map((value, code) =>
  code === 43 || code === 61
    ? PLUS
    : code === 47
      ? SLASH
      : code === 46 || code === 126
        ? DOTS
        : value < 64
          ? URL_SAFE
          : 0,
);
const ENDS = new Map<number, RegExp>();

/** The end of the run of characters of these classes. `cut`: the mark of a text cut short counts as one. */
export function runEnd(text: string, from: number, classes: number, cut = false): number {
  const near = Math.min(text.length, from + 200);
  for (let at = from; at < near; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 ? !((CLASSES[code] ?? 0) & classes) : !(cut && code === 0x2026)) return at;
  }
  if (near === text.length) return near;
  // Engines search a long text for one class of characters far faster than a cold loop does.
  const key = classes + (cut ? 16 : 0);
  let end = ENDS.get(key);
  if (!end) {
    const parts = ['\\w-', '.~', '+=', '/', '\u2026'].filter((_, bit) => key & (1 << bit));
    end = new RegExp(`[^${parts.join('')}]`, 'g');
    ENDS.set(key, end);
  }
  end.lastIndex = near;
  return end.exec(text)?.index ?? text.length;
}

/** The whole octets of the base64 or base64url characters from `from` on; stops at any other character. */
export function octetsAt(text: string, from: number, to: number): Uint8Array {
  let stop = from;
  while (stop < to && (VALUES[text.charCodeAt(stop)] ?? 255) < 64) stop += 1;
  const octets = new Uint8Array(((stop - from) * 3) >> 2);
  let size = 0;
  let held = 0;
  let bits = 0;
  for (let at = from; at < stop; at += 1) {
    held = ((held << 6) | (VALUES[text.charCodeAt(at)] ?? 0)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      octets[size] = held >> bits;
      size += 1;
    }
  }
  return octets;
}

/** Octets one to one as characters: enough to look at JSON syntax, which is ASCII. */
export function latin(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += 8192) text += String.fromCharCode(...octets.subarray(at, at + 8192));
  return text;
}

/** Do these octets look like text? */
export const isReadable = (octets: Uint8Array): boolean =>
  octets.every((octet) => (octet > 31 && octet !== 127) || octet === 9 || octet === 10 || octet === 13);

const HEX = /^(?:[0-9a-f]{2})+$/i;

/**
 * The text that a base64, base64url or hex text encodes, if it is UTF-8. Inner character `i` owns the outer characters
 * whose first bit lies in its octets: of each four base64 characters the first octet owns two.
 */
export function decodeBits(encoded: string): (Traced & { kind: 'base64' | 'hex' }) | null {
  const kind = HEX.test(encoded) ? 'hex' : 'base64';
  let octets: Uint8Array;
  if (kind === 'hex') {
    octets = new Uint8Array(encoded.length / 2);
    for (let index = 0; index < octets.length; index += 1) octets[index] = parseInt(encoded.substr(index * 2, 2), 16);
  } else octets = octetsAt(encoded, 0, encoded.length);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    return null; // no text, so no token either
  }
  const perOctet = kind === 'hex' ? 2 : 4 / 3;
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let octet = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // UTF-8 lengths; the two halves of a surrogate pair have two octets each.
    const size = unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
    starts[index] = Math.ceil(octet * perOctet);
    octet += size;
    ends[index] = Math.ceil(octet * perOctet);
  }
  return { text, trace: { kind: 'table', starts, ends }, kind };
}
