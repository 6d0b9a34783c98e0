import { LONGEST_WORD } from './wordLimits.ts';

const LF = 10;
const CR = 13;
const BOM = [0xef, 0xbb, 0xbf];

/**
 * Cuts a word list into its lines as it comes, chunk by chunk. A word is octets: old lists are not UTF-8. Of a line
 * that is too long nothing is kept, so that a file without line feeds needs no memory.
 */
export class WordLines {
  /** Lines that were too long. */
  skipped = 0;
  #carry: Uint8Array = new Uint8Array();
  #tooLong = false;
  #first = true;

  *lines(chunk: Uint8Array): Generator<Uint8Array> {
    let start = 0;
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      this.#keep(chunk.subarray(start, end));
      start = end + 1;
      yield* this.end();
    }
    this.#keep(chunk.subarray(start));
  }

  /** The rest after the last line feed. */
  *end(): Generator<Uint8Array> {
    const line = this.#carry;
    const tooLong = this.#tooLong;
    this.#carry = new Uint8Array();
    this.#tooLong = false;
    const word = this.#first && BOM.every((octet, at) => line[at] === octet) ? line.subarray(BOM.length) : line;
    this.#first = false;
    const bare = word.at(-1) === CR ? word.subarray(0, -1) : word;
    if (tooLong || bare.length > LONGEST_WORD) this.skipped += 1;
    else if (bare.length > 0) yield bare;
  }

  #keep(more: Uint8Array): void {
    if (this.#tooLong || more.length === 0) return;
    // Room for a byte order mark and a carriage return.
    if (this.#carry.length + more.length > LONGEST_WORD + 4) {
      this.#tooLong = true;
      this.#carry = new Uint8Array();
    } else if (this.#carry.length === 0) this.#carry = more.slice();
    else {
      const both = new Uint8Array(this.#carry.length + more.length);
      both.set(this.#carry);
      both.set(more, this.#carry.length);
      this.#carry = both;
    }
  }
}
