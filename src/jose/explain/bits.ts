import { characterOf, octetOf, sextetOf } from '../text/base64url.ts';
import type { Span } from '../text/span.ts';
import type { Part } from '../token/token.ts';

/** One character of an encoded part. `at`: its place in the token text. `value` is absent outside the alphabet. */
export interface Sextet {
  at: number;
  character: string;
  value?: number;
}

/** Bits that a character and an octet have in common, or that a character carries for no octet. */
export interface Share {
  /** Indexes within the quantum. `octet` is absent for unused bits. */
  character: number;
  octet?: number;
  /** From the quantum's first bit, half-open. */
  bits: Span;
}

/**
 * RFC 4648 section 4: up to 4 characters of 6 bits that stand for up to 3 octets of 8 bits. The last quantum of a part
 * may be shorter; its spare bits belong to no octet (section 3.5 wants them to be zero).
 */
export interface Quantum {
  sextets: Sextet[];
  /** `at`: the index in the part's octets. */
  octets: { at: number; value: number }[];
  shares: Share[];
  /** Bits at the end that no octet uses: 0, 2 or 4, or 6 of a character that is left over. */
  unused: number;
}

/** The quanta of a run. `total` counts all of them; only the first `limit` are computed. */
export interface Bits {
  quanta: Quantum[];
  total: number;
}

/** The octets that the first bits of a run of characters belong to; indexes in the part's octets. */
export function octetsOfSpan(part: Part, span: Span): Span {
  const start = octetOf(Math.max(0, span.start - part.span.start));
  const end = octetOf(Math.max(0, span.end - 1 - part.span.start)) + 1;
  return {
    start: Math.min(start, part.octets.length),
    end: Math.min(span.end > span.start ? end : start, part.octets.length),
  };
}

function quantumAt(part: Part, text: string, index: number, end: number): Quantum {
  const from = part.span.start + index * 4;
  const sextets: Sextet[] = [];
  for (let at = from; at < Math.min(from + 4, end); at += 1) {
    const character = text.charAt(at);
    const value = sextetOf(text.charCodeAt(at));
    sextets.push({ at, character, ...(value === undefined ? {} : { value }) });
  }
  const octets: Quantum['octets'] = [];
  for (let at = index * 3; at < Math.min(index * 3 + 3, part.octets.length); at += 1)
    octets.push({ at, value: part.octets[at] as number });

  const length = sextets.length * 6;
  const shares: Share[] = [];
  for (let bit = 0; bit < length;) {
    const octet = Math.floor(bit / 8);
    const used = octet < octets.length;
    const stop = Math.min((Math.floor(bit / 6) + 1) * 6, used ? (octet + 1) * 8 : length);
    shares.push({ character: Math.floor(bit / 6), ...(used ? { octet } : {}), bits: { start: bit, end: stop } });
    bit = stop;
  }
  return { sextets, octets, shares, unused: length - octets.length * 8 };
}

/**
 * The quanta that a run of the token text lies in. `text` is the token; `span` lies in the part, which is base64url.
 * Padding has no bits and is left out. Linear in `limit`, whatever the length of the run.
 */
export function bitsOf(part: Part, text: string, span: Span, limit: number): Bits {
  if (part.encoding !== 'base64url') return { quanta: [], total: 0 };
  let end = part.span.end;
  while (end > part.span.start && text.charAt(end - 1) === '=') end -= 1;
  const start = Math.max(span.start, part.span.start);
  const stop = Math.min(span.end, end);
  if (stop <= start) return { quanta: [], total: 0 };
  const first = Math.floor((start - part.span.start) / 4);
  const total = Math.floor((stop - 1 - part.span.start) / 4) + 1 - first;
  const quanta = Array.from({ length: Math.min(total, limit) }, (_, index) =>
    quantumAt(part, text, first + index, end),
  );
  return { quanta, total };
}

/** The six bits of a character, or the eight of an octet, as text. */
export const binary = (value: number, width: 6 | 8): string => value.toString(2).padStart(width, '0');

/** Characters that would decode to the same octets in this one's place: those that differ in unused bits only. */
export function spellings(quantum: Quantum): string[] {
  const last = quantum.sextets.at(-1);
  if (last?.value === undefined || quantum.unused === 0 || quantum.unused > 4) return [];
  const base = last.value & ~((1 << quantum.unused) - 1);
  return Array.from({ length: 1 << quantum.unused }, (_, spare) => characterOf(base | spare));
}
