import { decodeBase64url } from '../base64url.ts';
import { decodeUtf8 } from '../utf8.ts';
import { fromDer, startsWith } from './der.ts';
import { fromJson } from './fromJson.ts';
import type { Named } from './named.ts';
import { named } from './named.ts';

const hexOctets = (text: string): Uint8Array => Uint8Array.from({ length: text.length >> 1 }, (_, at) => Number.parseInt(text.slice(at * 2, at * 2 + 2), 16));

const FILES: readonly (readonly [magic: readonly number[], file: string])[] = [
  [[0x1f, 0x8b, 0x08], 'gzip data'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF image'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF file'],
];

const ascii = (octets: Uint8Array, start: number, end: number): string => String.fromCharCode(...octets.subarray(start, end));

function macaroon(octets: Uint8Array): Named | null {
  // Version 1 is made of packets: four hex digits of length, a name, a blank. Version 2 of typed fields.
  if (/^[0-9a-f]{4}(?:location|identifier) /.test(ascii(octets, 0, 15))) return named('macaroon', { version: 1 });
  const length = octets[2] ?? 0;
  if (octets[0] !== 2 || (octets[1] !== 1 && octets[1] !== 2) || length === 0 || length > 127 || octets.length < length + 20) return null;
  return /^[\x20-\x7e]+$/.test(ascii(octets, 3, 3 + length)) ? named('macaroon', { version: 2 }) : null;
}

function biscuit(octets: Uint8Array): Named | null {
  if (octets[0] !== 0x12 && octets[0] !== 0x08) return null;
  // The block is signed along with the next public key: a protobuf field of 36 octets, algorithm Ed25519, 32 octets.
  const key = [0x12, 0x24, 0x08, 0x00, 0x12, 0x20];
  const end = Math.min(octets.length, 8192) - key.length;
  for (let at = 2; at < end; at += 1) if (octets[at] === 0x12 && startsWith(octets, key, at)) return named('biscuit');
  return null;
}

/** RFC 9052 section 2: tagged COSE_Sign1, COSE_Mac0 or COSE_Encrypt0, perhaps in the tag of a CWT (RFC 8392 section 6). */
function cose(octets: Uint8Array): Named | null {
  const at = octets[0] === 0xd8 && octets[1] === 0x3d ? 2 : 0;
  const parts = { 0xd0: 0x83, 0xd1: 0x84, 0xd2: 0x84 }[octets[at] ?? 0];
  return parts !== undefined && octets[at + 1] === parts && ((octets[at + 2] ?? 0) & 0xe0) === 0x40 ? named('cwt') : null;
}

function fromText(octets: Uint8Array, written: string, cut: boolean): Named | null {
  const { decoded, invalid } = decodeUtf8(octets);
  // The window may end inside a character.
  if (invalid !== undefined && !(cut && invalid > octets.length - 4)) return null;
  const text = decoded.text;
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) return null;
  if (/^<[!?A-Za-z]/.test(text)) return named(/urn:oasis:names:tc:SAML|<saml2?p?:/.test(text) ? 'saml' : 'encodedText', { written, octets: octets.length });
  const json = fromJson(text.trim(), cut);
  if (json?.format === 'joseHeader' || json?.format === 'claimsSet' || json?.format === 'laravelCookie') return named(json.format, { ...json.args, written });
  return named(json && json.format !== 'brokenJson' ? 'encodedJson' : 'encodedText', { written, octets: octets.length });
}

function fromOctets(octets: Uint8Array, written: string, cut: boolean): Named | null {
  if (startsWith(octets, [0x4e, 0x54, 0x4c, 0x4d, 0x53, 0x53, 0x50, 0x00])) return named('ntlm');
  const file = FILES.find(([magic]) => startsWith(octets, magic));
  if (file) return named('encodedFile', { written, file: file[1] });
  return fromDer(octets, written) ?? macaroon(octets) ?? biscuit(octets) ?? cose(octets) ?? fromText(octets, written, cut);
}

/** What comes out when hex or base64 is decoded; null where that tells nothing. `cut`: more text follows. */
export function fromEncoded(text: string, cut: boolean): Named | null {
  if (text.length < 16) return null;
  if (/^(?:0x)?[0-9a-fA-F]+$/.test(text)) {
    const digits = text.replace(/^0x/, '');
    return fromOctets(hexOctets(digits), 'hex', cut) ?? named('hex', { octets: digits.length >> 1 });
  }
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
    // A form encodes the padding: SAML is often copied so.
    const plain = text.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=');
    return plain !== text && /^[A-Za-z0-9+/_-]+={0,2}$/.test(plain) ? fromOctets(decodeBase64url(plain).octets, 'base64', cut) : null;
  }
  const { octets, leftOver } = decodeBase64url(text);
  return leftOver !== undefined && !cut ? null : fromOctets(octets, 'base64', cut);
}
