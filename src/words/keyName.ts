import type { Key } from '../jose/keys/key.ts';
import { words } from './words.ts';

const LONGEST = 40;

/** One line of plain text for labels and lists: cut, and what cannot be seen spelled out. */
export function oneLine(text: string, longest = LONGEST): string {
  // By characters, not by halves of them; a huge text is not taken apart for that.
  const seen = Array.from(text.slice(0, longest * 2)).slice(0, longest).join('');
  const plain = seen.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
  return seen.length < text.length ? `${plain}\u2026` : plain;
}

/** What a key is called: its kid, which is whoever wrote it's own choice, or what it is. */
export function keyName({ kid, kind }: Pick<Key, 'kid' | 'kind'>): string {
  if (kid !== undefined && kid.trim() !== '') return oneLine(kid);
  return kind === 'secret' ? words.keys.secretName : words.keys.noName;
}

/** Type, size and half of a key in a few words. `reading`: which reading of a secret is in use, where that is known. */
export function keyType({ keyType: type, curve, alg, bits, kind, secret }: Key, reading = secret?.pinned): string {
  const W = words.keys;
  if (kind === 'secret') {
    const readings = secret?.readings ?? [];
    const used = readings[reading ?? 0];
    // What a text comes to depends on how it is read: until that is known only its length is.
    return used && (reading !== undefined || readings.length === 1) ? W.secretBits(used.octets.length * 8) : W.secretText(used?.octets.length ?? 0);
  }
  const what = type === 'RSA' ? `RSA ${bits ?? ''}`.trim() : type === 'AKP' ? (alg ?? type) : (curve ?? type);
  return `${what}, ${W.kinds[kind]}`;
}
