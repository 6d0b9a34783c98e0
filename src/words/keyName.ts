import type { Key } from '../jose/keys/key.ts';
import { words } from './words.ts';

const LONGEST = 40;

/** One line of plain text for labels and lists: cut, and what cannot be seen spelled out. */
export function oneLine(text: string, longest = LONGEST): string {
  // By characters, not by halves of them; a huge text is not taken apart for that.
  const seen = Array.from(text.slice(0, longest * 2))
    .slice(0, longest)
    .join('');
  const plain = seen.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return seen.length < text.length ? `${plain}\u2026` : plain;
}

/** The beginning of a text, its lines as they are. */
export const firstLines = (text: string, longest: number): string =>
  `${text
    .slice(0, longest)
    .split(/\r?\n/)
    .map((line) => oneLine(line, longest))
    .join('\n')}${text.length > longest ? '\u2026' : ''}`;

/** A secret is told by its last characters where these are a small part of it: of a short one nothing is shown. */
const SHOWN = 4;
const SHOWN_FROM = 24;

/** A secret as somebody wrote it: its own text, or the member k; of a text, what of it is in use. */
function writtenAs({ jwk, secret, wrapping }: Partial<Pick<Key, 'jwk' | 'secret' | 'wrapping'>>, reading = 0): string {
  const used = secret?.readings[reading];
  const octets = (used?.encoding === 'utf8' ? used : secret?.readings[0])?.octets;
  if (!octets || octets.length > 4096) return '';
  return wrapping === 'text' ? new TextDecoder().decode(octets) : (jwk?.k ?? '');
}

/** Counts the characters of a UTF-8 text; the bytes of a very long one, so that a label does not decode it. */
const charactersIn = (octets: Uint8Array = new Uint8Array()): number =>
  octets.length > 4096 ? octets.length : new TextDecoder().decode(octets).length;

/** What a key is named by. */
type Named = Pick<Key, 'kid' | 'kind'> & Partial<Pick<Key, 'jwk' | 'secret' | 'wrapping'>>;

function plainName(key: Named, reading: number | undefined): string {
  const { kid, kind } = key;
  if (kid !== undefined && kid.trim() !== '') return oneLine(kid);
  if (kind !== 'secret') return words.keys.noName;
  const text = writtenAs(key, reading);
  const shown = text.length >= SHOWN_FROM ? text.slice(-SHOWN) : '';
  return text === '' ? words.keys.secretName : words.keys.secretNamed(text.length, /^[!-~]+$/.test(shown) ? shown : '');
}

/** Names a key: its kid, which its author chose freely, or its kind. `place`: which of those with the same name it is, from 1. `reading`: as in `keyType`. */
export function keyName(key: Named, place = 1, reading = key.secret?.pinned): string {
  const name = plainName(key, reading);
  return place > 1 ? words.keys.sameName(name, place) : name;
}

/** Whether the name of a secret says its length, and there is no other to say. */
export function isNamedByLength(key: Key, reading = key.secret?.pinned): boolean {
  const { length } = writtenAs(key, reading);
  const octets = reading === undefined ? undefined : key.secret?.readings[reading]?.octets.length;
  return keyName(key, 1, reading) === words.keys.secretNamed(length, '') && (octets === undefined || octets === length);
}

/** Type, size and half of a key in a few words; nothing of a secret that is not here. `reading`: which reading of a secret is in use, where that is known. */
export function keyType(key: Key, reading = key.secret?.pinned): string {
  const { keyType: type, curve, alg, bits, kind, secret } = key;
  if (kind === 'secret') {
    if (!secret) return '';
    const used = secret.readings[reading ?? 0];
    // The bytes of a secret text depend on how it is read: until that is known, only its length in characters is.
    return used && (reading !== undefined || secret.readings.length === 1)
      ? words.keys.secretBits(used.octets.length * 8)
      : words.keys.secretText(charactersIn(used?.octets));
  }
  const what = type === 'RSA' ? `RSA ${bits ?? ''}`.trim() : type === 'AKP' ? (alg ?? type) : (curve ?? type);
  return `${what}, ${words.keys.kinds[kind]}`;
}
