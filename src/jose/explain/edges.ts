import type { Field } from './explain.ts';
import type { Span } from '../text/span.ts';
import { octetAt } from '../text/utf8.ts';

/**
 * A run of the token text to the bit. A member begins where its first octet begins, and of four characters of 6 bits
 * two have an octet's edge inside: 2 + 4 bits and 4 + 2 (RFC 4648 section 4). Such a character carries bits of both
 * neighbours, though `Field.span` gives it to the one that owns its first bit.
 */
export interface Edges {
  /** Every character that carries a bit of it. */
  span: Span;
  /** Bits of the first character that belong to the text before it. */
  lead: 0 | 2 | 4;
  /** Bits of the last character that belong to what follows. */
  trail: 0 | 2 | 4;
}

export function edgesOf({ span, text, placed }: Field): Edges {
  const part = placed?.part;
  const whole: Edges = { span, lead: 0, trail: 0 };
  if (!text || !part?.decoded || part.encoding !== 'base64url' || text.end <= text.start) return whole;
  const first = octetAt(part.decoded, text.start);
  const last = octetAt(part.decoded, text.end);
  const from = part.span.start + Math.floor((first * 8) / 6);
  const to = part.span.start + Math.ceil((last * 8) / 6);
  if (from >= to || to > part.span.end) return whole;
  // Bits after the last octet of the part belong to no octet: they are called unused, not shared.
  const behind = last < part.octets.length ? 6 - ((last * 8) % 6 || 6) : 0;
  return { span: { start: from, end: to }, lead: ((first * 8) % 6) as Edges['lead'], trail: behind as Edges['trail'] };
}
