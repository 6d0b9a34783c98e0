import { decodeBase64url } from '../../text/base64url.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import type { RepairCode } from '../keyFault.ts';

/** A text that may hold a key in a known form, and how it was taken out of the given text. */
export interface KeyText {
  text: string;
  repairs: RepairCode[];
}

/** Larger texts are files of keys, not pages or mails with a key in them. */
const TEXT_LIMIT = 1_000_000;
const PIECES_LIMIT = 10_000;

const TAG = /<\/?[A-Za-z!][^<>]{0,2000}>/g;
const ENTITY = /&(?:#(\d{1,5})|#x([0-9A-Fa-f]{1,4})|(quot|apos|amp|lt|gt|nbsp));/g;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>', nbsp: ' ' };

const withoutHtml = (text: string): string =>
  text
    .replace(TAG, '\n')
    .replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) =>
      name ? (ENTITIES[name] as string) : String.fromCharCode(decimal ? Number(decimal) : parseInt(hex as string, 16)),
    );

/** The marks that a mail puts before each line of what it answers. */
const withoutMarks = (text: string): string => text.replace(/^[ \t]{0,20}(?:>[ \t]{0,4}){1,20}/gm, '');

/** The text without what a mail or a page has put between its characters. */
function* cleaned(text: string): Generator<KeyText> {
  const other = withoutMarks(text);
  if (other !== text) yield { text: other, repairs: ['mail-marks'] };
  const plain = withoutHtml(text);
  if (plain !== text) yield { text: plain, repairs: ['html-around'] };
}

const STRING = /"(?:[^"\\\n]|\\.)*"/y;

/** The innermost objects that have a member "kty". One pass: a line with a quote that does not close is left where that begins. */
function* objectsIn(text: string): Generator<KeyText> {
  if (!text.includes('"kty"')) return;
  const open: { at: number; isKey: boolean }[] = [];
  let taken = 0;
  for (let at = 0; at < text.length && taken < PIECES_LIMIT; at += 1) {
    const character = text[at];
    if (character === '{') open.push({ at, isKey: false });
    else if (character === '}') {
      const object = open.pop();
      if (!object?.isKey) continue;
      taken += 1;
      yield { text: text.slice(object.at, at + 1), repairs: ['text-around'] };
    } else if (character === '"') {
      STRING.lastIndex = at;
      const string = STRING.exec(text)?.[0];
      const innermost = open.at(-1);
      if (string === '"kty"' && innermost) innermost.isKey = true;
      const end = string ? at + string.length : text.indexOf('\n', at);
      if (end < 0) return;
      at = end - 1;
    }
  }
}

/** How base64 of "-----BEGIN" and of an object begins. In lines, as `base64` writes it; no part of a token. */
const ENCODED =
  /(?<![\w+/.-])(?:LS0tLS1CRUdJTi|ey|ew)[\w+/-]{30,}={0,2}(?:[ \t]{0,40}\r?\n[ \t]{0,40}[\w+/-]{1,10000}={0,2}(?![^\s"']))*(?!\.)/g;

/** Kubernetes secrets, and variables that cannot contain line breaks, encode their keys in base64 again. */
function* encodedIn(text: string): Generator<KeyText> {
  let taken = 0;
  for (const [encoded] of text.matchAll(ENCODED)) {
    const { text: decoded } = decodeUtf8(decodeBase64url(encoded.replace(/\s+/g, '')).octets).decoded;
    if (!/-----BEGIN |"kty"/.test(decoded)) continue;
    taken += 1;
    if (taken > PIECES_LIMIT) return;
    yield { text: decoded, repairs: ['base64-text'] };
  }
}

/**
 * Where a key may stand in a text that is none as it stands: several lists of pieces, the first of which that has a
 * key is what was meant. Linear in the text.
 */
export function* piecesIn(text: string): Generator<Iterable<KeyText>> {
  if (text.length > TEXT_LIMIT) return;
  yield encodedIn(text);
  yield objectsIn(text);
  for (const other of cleaned(text)) {
    yield [other];
    for (const pieces of [encodedIn(other.text), objectsIn(other.text)])
      yield Array.from(pieces, (piece) => ({ ...piece, repairs: other.repairs }));
  }
}
