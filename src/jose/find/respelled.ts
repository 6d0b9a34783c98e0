import type { Span } from '../text/span.ts';
import { headStrength } from './judge.ts';
import { addPiece, joinPieces, type KeptRun, type Traced } from './pieces.ts';

/** A text in another spelling: the encoding that was undone, and the place of each character. */
export interface Respelled extends Traced {
  kind: 'quotedPrintable' | 'chunks' | 'digits';
  /** Of the cookies, and where their pieces are: they are nothing by themselves. */
  name?: string;
  covers?: Span[];
}

const SOFT = /=[ \t]{0,9}\r?\n|=([\dA-F]{2})/g;

/** RFC 2045 section 6.7: only where lines are broken softly, or their "=" is written out. */
function quotedPrintable(text: string): Respelled | undefined {
  if (!/=[ \t]{0,9}\r?\n/.test(text) || !text.includes('=3D')) return undefined;
  const pieces: KeptRun[] = [];
  let done = 0;
  for (const match of text.matchAll(SOFT)) {
    if (match.index > done) addPiece(pieces, text.slice(done, match.index), done);
    const [all, code] = match;
    // Only the ASCII part of UTF-8 matters here.
    if (code) addPiece(pieces, String.fromCharCode(Number.parseInt(code, 16)), match.index, all.length);
    done = match.index + all.length;
  }
  if (done < text.length) addPiece(pieces, text.slice(done), done);
  return { ...joinPieces(pieces), kind: 'quotedPrintable' };
}

/** A token, or JSON with tokens in it: in base64url behind a mark, or in percent escapes. */
const FIRST_CHUNK = /([\w.-]{1,80})(?:(\.|__)0|(C)1)(=|\t)("?)((?:(?:base64-)?ey|%[57]B%22)[\w.~%-]+)/g;
const ANY_CHUNK = /(?:(?:\.|__)0|C1)[=\t]"?(?:(?:base64-)?ey|%[57]B%22)/;
const CHUNKS_LIMIT = 20;

/** Cookies are cut at 4,096 octets: session libraries go on in name.1, name.2 and so on, or in name__1; ASP.NET begins with nameC1. */
function* chunks(text: string): Generator<Respelled> {
  for (const match of text.matchAll(FIRST_CHUNK)) {
    const [all, name = '', dotted, letter, sign = '', quote = '', value = ''] = match;
    const [mark, first] = letter === undefined ? [dotted, 0] : [letter, 1];
    const start = match.index + all.length - value.length;
    const pieces: KeptRun[] = [];
    addPiece(pieces, value, start);
    const covers = [{ start, end: start + value.length }];
    let from = match.index + all.length;
    for (let next = first + 1; next < first + CHUNKS_LIMIT; next += 1) {
      const head = `${name}${mark}${next}${sign}${quote}`;
      const at = text.indexOf(head, from);
      const part = at < 0 ? '' : (/^[\w.~%-]+/.exec(text.slice(at + head.length, at + head.length + 8192))?.[0] ?? '');
      // Cookies of a service may be numbered, each with a token of its own.
      if (part === '' || (value.split('.').length > 2 && headStrength(part) === 2)) break;
      addPiece(pieces, part, at + head.length);
      from = at + head.length + part.length;
      covers.push({ start: at + head.length, end: from });
    }
    if (pieces.length > 1) yield { ...joinPieces(pieces), kind: 'chunks', name, covers };
  }
}

const HEALTH_CARD = /shc:\/(?:(\d{1,2})\/(\d{1,2})\/)?((?:\d\d)+)/gi;

/** A SMART Health Card: each pair of digits plus 45 is a character of the token. Several codes hold its pieces in order. */
function healthCard(text: string): Respelled | undefined {
  const codes = [...text.matchAll(HEALTH_CARD)].map((match) => ({
    order: Number(match[1] ?? 1),
    digits: match[3] ?? '',
    at: match.index + match[0].length - (match[3]?.length ?? 0),
  }));
  // A place must not come before the one of the character before it.
  if (codes.length === 0 || codes.some(({ order }, at) => order < (codes[at - 1]?.order ?? 0))) return undefined;
  const pieces: KeptRun[] = [];
  for (const { digits, at } of codes)
    for (let place = 0; place < digits.length; place += 2)
      pieces.push({ text: String.fromCharCode(Number(digits.slice(place, place + 2)) + 45), at: at + place, width: 2 });
  return { ...joinPieces(pieces), kind: 'digits' };
}

/** The other spellings of a whole text in which a token may be. Linear, and cheap if there is none. */
export function* respelled(text: string): Generator<Respelled> {
  const printable = quotedPrintable(text);
  if (printable) yield printable;
  if (ANY_CHUNK.test(text)) yield* chunks(text);
  const card = /shc:\//i.test(text) ? healthCard(text) : undefined;
  if (card) yield card;
}
