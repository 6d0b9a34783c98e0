import { decodeBase64url } from '../text/base64url.ts';
import { fromHex } from '../text/octets.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { fromDer } from './der.ts';
import { fromJson } from './fromJson.ts';
import { named, type Named } from './named.ts';

function fromText(octets: Uint8Array, written: string, cut: boolean): Named | null {
  const { decoded, invalid } = decodeUtf8(octets);
  // The window may end inside a character.
  if (invalid !== undefined && !(cut && invalid > octets.length - 4)) return null;
  const text = decoded.text;
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) return null;
  if (/^<[!?A-Za-z]/.test(text))
    return /urn:oasis:names:tc:SAML|<saml2?p?:/.test(text)
      ? named('saml', { written })
      : named('encoded', { written, octets: octets.length, of: 'text' });
  const json = fromJson(text.trim(), cut);
  if (json?.code === 'joseHeader' || json?.code === 'claimsSet') return named(json.code, { ...json.args, written });
  const of = json && json.code !== 'brokenJson' ? 'JSON' : 'text';
  return named('encoded', { written, octets: octets.length, of });
}

const fromOctets = (octets: Uint8Array, written: string, cut: boolean): Named | null =>
  fromDer(octets, written) ?? fromText(octets, written, cut);

/** The format of decoded hex or base64; null if it tells nothing. `cut`: more text follows. */
export function fromEncoded(text: string, cut: boolean): Named | null {
  if (text.length < 16) return null;
  if (/^(?:0x)?[0-9a-fA-F]+$/.test(text)) {
    const digits = text.replace(/^0x/, '');
    return (
      fromOctets(fromHex(digits), 'hex', cut) ??
      named('encoded', { written: 'hex', octets: digits.length >> 1, of: '' })
    );
  }
  if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
    // A form encodes the padding: SAML is often copied so.
    const plain = text.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=');
    return plain !== text && /^[A-Za-z0-9+/_-]+={0,2}$/.test(plain)
      ? fromOctets(decodeBase64url(plain).octets, 'base64', cut)
      : null;
  }
  const { octets, leftOver } = decodeBase64url(text);
  return leftOver !== undefined && !cut ? null : fromOctets(octets, 'base64', cut);
}
