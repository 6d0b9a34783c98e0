/** The faults of octets that should be DER. keyFaultWords.ts has words for each code. */
export type DerFault =
  | 'der-depth'
  | 'der-end'
  | 'der-tag'
  | 'der-truncated'
  | 'der-length'
  | 'der-negative'
  | 'der-number'
  | 'der-bits';

/** Thrown by the reader, and caught by its callers. */
export class DerProblem extends Error {
  readonly code: DerFault;
  readonly args: Record<string, string | number>;

  constructor(code: DerFault, args: Record<string, string | number>) {
    super(code);
    this.code = code;
    this.args = args;
  }
}

/** No key or certificate nests deeper than about ten. */
export const DER_DEPTH_LIMIT = 32;

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Names of tags, for messages. */
const NAMES: Record<number, string> = {
  0x01: 'BOOLEAN',
  0x02: 'INTEGER',
  0x03: 'BIT STRING',
  0x04: 'OCTET STRING',
  0x05: 'NULL',
  0x06: 'OBJECT IDENTIFIER',
  0x30: 'SEQUENCE',
  0x31: 'SET',
};

const tagHex = (tag: number): string => `0x${tag.toString(16).padStart(2, '0')}`;
const tagName = (tag: number): string =>
  NAMES[tag] ?? (tag >= 0xa0 && tag < 0xc0 ? `[${tag & 0x1f}]` : tag >= 0x80 && tag < 0xa0 ? `[${tag & 0x1f}]` : '');

function withoutZeros(octets: Uint8Array): Uint8Array {
  let zeros = 0;
  while (zeros < octets.length - 1 && octets[zeros] === 0) zeros += 1;
  return octets.subarray(zeros);
}

export interface DerElement {
  tag: number;
  /** The offsets of its tag, its content and the next element, in octets of the whole. */
  at: number;
  start: number;
  end: number;
}

/**
 * Reads ASN.1 DER (X.690) from `at` to `end` of some octets, one element after another. Places in the faults it throws
 * (DerProblem) count from the start of the whole. Bounded in depth; every step goes forward. `end` may be beyond the
 * octets of a truncated text, whose elements say more than is there.
 */
export class DerReader {
  readonly octets: Uint8Array;
  readonly end: number;
  private at: number;
  private readonly depth: number;

  constructor(octets: Uint8Array, at = 0, end = octets.length, depth = 0) {
    if (depth > DER_DEPTH_LIMIT) throw new DerProblem('der-depth', { at, limit: DER_DEPTH_LIMIT });
    this.octets = octets;
    this.at = at;
    this.end = end;
    this.depth = depth;
  }

  get position(): number {
    return this.at;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  peek(): number | undefined {
    return this.at < this.end ? this.octets[this.at] : undefined;
  }

  /** The next element, which must have this tag where one is given. */
  next(expected?: number): DerElement {
    const { at } = this;
    const tag = this.peek();
    if (tag === undefined)
      throw new DerProblem('der-end', {
        at,
        ...(expected === undefined ? {} : { expected: tagName(expected), expectedTag: tagHex(expected) }),
      });
    if (expected !== undefined && tag !== expected) {
      throw new DerProblem('der-tag', {
        at,
        expected: tagName(expected),
        expectedTag: tagHex(expected),
        found: tagName(tag),
        foundTag: tagHex(tag),
      });
    }
    const first = this.octets[at + 1];
    if (first === undefined || at + 1 >= this.end)
      throw new DerProblem('der-truncated', { at, wanted: 2, has: this.end - at });
    let start = at + 2;
    let length = first;
    if (first >= 0x80) {
      const more = first & 0x7f;
      // X.690 section 10.1: the definite form only. Four octets of length are 4 GB.
      if (more === 0 || more > 4) throw new DerProblem('der-length', { at: at + 1 });
      if (start + more > Math.min(this.end, this.octets.length))
        throw new DerProblem('der-truncated', { at, wanted: 2 + more, has: this.end - at });
      length = 0;
      for (let index = 0; index < more; index += 1) length = length * 256 + (this.octets[start + index] as number);
      start += more;
    }
    const end = start + length;
    if (end > this.end) throw new DerProblem('der-truncated', { at, wanted: end - at, has: this.end - at });
    this.at = end;
    return { tag, at, start, end };
  }

  /** The next element if it has this tag. */
  optional(tag: number): DerElement | undefined {
    return this.peek() === tag ? this.next() : undefined;
  }

  /** A reader over the content of an element (or from `start` of it on, for what a string wraps). */
  inside(element: DerElement, start = element.start): DerReader {
    return new DerReader(this.octets, start, element.end, this.depth + 1);
  }

  enter(tag: number): DerReader {
    return this.inside(this.next(tag));
  }

  content(element: DerElement): Uint8Array {
    return this.octets.subarray(element.start, element.end);
  }

  sequence(): DerReader {
    return this.enter(TAG.sequence);
  }

  private integer(): Uint8Array {
    const element = this.next(TAG.integer);
    if (element.end === element.start) throw new DerProblem('der-length', { at: element.at + 1 });
    return this.content(element);
  }

  /** A non-negative INTEGER as big-endian octets, without the zero octet that keeps it positive. */
  unsigned(): Uint8Array {
    const { at } = this;
    const octets = this.integer();
    if ((octets[0] as number) >= 0x80) throw new DerProblem('der-negative', { at });
    return withoutZeros(octets);
  }

  /** The same, not asked for its sign: some signers leave out the octet that keeps r or s positive. */
  magnitude(): Uint8Array {
    return withoutZeros(this.integer());
  }

  /** A small non-negative INTEGER: versions, counts. */
  small(): number {
    const { at } = this;
    const octets = this.unsigned();
    if (octets.length > 4) throw new DerProblem('der-number', { at });
    return octets.reduce((sum, octet) => sum * 256 + octet, 0);
  }

  octetString(): Uint8Array {
    return this.content(this.next(TAG.octetString));
  }

  /** The octets of a BIT STRING, which in keys has whole octets only. */
  bitString(): Uint8Array {
    return this.content(this.bits());
  }

  /** A BIT STRING, its content without the octet that counts unused bits. */
  bits(tag: number = TAG.bitString): DerElement {
    const element = this.next(tag);
    if (element.end === element.start || this.octets[element.start] !== 0)
      throw new DerProblem('der-bits', { at: element.start });
    return { ...element, start: element.start + 1 };
  }

  /** An OBJECT IDENTIFIER in dotted form. */
  oid(): string {
    return oidText(this.content(this.next(TAG.oid)));
  }
}

/** X.690 section 8.19. An arc beyond 2^53 loses digits, which matters to nothing here: it is looked up or shown. */
export function oidText(octets: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const octet of octets.subarray(0, 64)) {
    arc = arc * 128 + (octet & 0x7f);
    if (octet < 0x80) {
      if (arcs.length === 0) {
        const first = Math.min(2, Math.floor(arc / 40));
        arcs.push(first, arc - first * 40);
      } else arcs.push(arc);
      arc = 0;
    }
  }
  return arcs.join('.');
}
