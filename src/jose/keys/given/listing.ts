import { encodeBase64url } from '../../text/base64url.ts';
import { fromHex } from '../../text/octets.ts';

const NAMED: Readonly<Record<string, string>> = {
  'P-256': 'P-256',
  prime256v1: 'P-256',
  'P-384': 'P-384',
  secp384r1: 'P-384',
  'P-521': 'P-521',
  secp521r1: 'P-521',
  secp256k1: 'secp256k1',
};
const LINES = 2000;

/** The blocks of a listing: a name with a colon, and below it lines of octets with colons between. */
function blocksOf(text: string): Map<string, Uint8Array> {
  const blocks = new Map<string, string>();
  let name = '';
  for (const line of text.split(/\r?\n/, LINES)) {
    const head = /^\s*([A-Za-z][\w ]{0,30}):\s*$/.exec(line)?.[1];
    if (head !== undefined) name = head.toLowerCase();
    else if (/^\s*(?:[\da-f]{2}:?)+\s*$/i.test(line)) blocks.set(name, (blocks.get(name) ?? '') + line);
    else if (line.trim() !== '') name = '';
  }
  return new Map([...blocks].map(([key, lines]) => [key, fromHex(lines.replace(/[^\da-f]/gi, ''))]));
}

const number = (octets: Uint8Array): string => {
  const start = octets.findIndex((octet) => octet !== 0);
  return encodeBase64url(octets.subarray(Math.max(0, start)));
};

/** A listing as `openssl pkey -text` and `openssl x509 -text` print it: the public half of its key, if it is all there. */
export function readListing(text: string): Record<string, string> | undefined {
  const blocks = blocksOf(text);
  const modulus = blocks.get('modulus');
  const exponent = /exponent:\s*(\d{1,10})\s*\(/i.exec(text)?.[1];
  if (modulus && exponent !== undefined) {
    const hex = Number(exponent).toString(16);
    return {
      kty: 'RSA',
      n: number(modulus),
      e: encodeBase64url(fromHex(hex.padStart(hex.length + (hex.length % 2), '0'))),
    };
  }
  const point = blocks.get('pub');
  const edwards = /\b(ED25519|ED448|X25519|X448)\b (?:Public|Private)-Key/i.exec(text)?.[1]?.toUpperCase();
  if (point && edwards) {
    const crv = edwards.startsWith('ED') ? `Ed${edwards.slice(2)}` : edwards;
    return { kty: 'OKP', crv, x: encodeBase64url(point) };
  }
  const curve = NAMED[/(?:NIST CURVE|ASN1 OID):\s*([\w-]+)/.exec(text)?.[1] ?? ''];
  if (point?.[0] !== 4 || curve === undefined) return undefined;
  const half = (point.length - 1) / 2;
  return {
    kty: 'EC',
    crv: curve,
    x: encodeBase64url(point.subarray(1, 1 + half)),
    y: encodeBase64url(point.subarray(1 + half)),
  };
}

/** How such a listing begins its key. */
export const isListing = (text: string): boolean =>
  /(?:Private|Public)[ -]Key(?:\s|:.*?)\(\d{2,5} bit|(?:ED|X)(?:25519|448) (?:Public|Private)-Key:|^\s*modulus:\s*$/im.test(
    text,
  );
