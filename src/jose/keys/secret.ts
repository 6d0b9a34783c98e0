import { decodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { fromHex, sameOctets } from '../text/octets.ts';

export type SecretEncoding = 'utf8' | 'base64' | 'base64url' | 'hex' | 'octets';

/** A change to the text before it was read: slips that are common enough to try, and to name if they help. */
export type SecretChange = 'newlineRemoved' | 'newlineAdded' | 'crLfAdded' | 'blanksRemoved' | 'quotesRemoved';

/** One way to take what was given for the octets of a secret. */
export interface SecretReading {
  encoding: SecretEncoding;
  change?: SecretChange;
  octets: Uint8Array;
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const BASE64URL = /^[A-Za-z0-9_-]+={0,2}$/;
const HEX = /^(?:0x)?(?:[0-9A-Fa-f]{2})+$/;
/** Text this long is not written in hexadecimal or base64 by hand; the other readings of it are left out. */
export const SECRET_LIMIT = 1_000_000;

/** A secret as programs print arrays of bytes; Java's are signed. Shorter lists are numbers. */
const OCTETS = /^\s*\[\s*(?:-?\d{1,3}\s*,\s*){7,9999}-?\d{1,3}\s*\]\s*$/;

const listedOctets = (text: string): Uint8Array | undefined => {
  const values = OCTETS.test(text) ? (text.match(/-?\d+/g) ?? []).map(Number) : [];
  return values.length > 0 && values.every((value) => value >= -128 && value <= 255)
    ? Uint8Array.from(values)
    : undefined;
};

export const isOctetList = (text: string): boolean => listedOctets(text) !== undefined;

/** Base64 and hexadecimal readings ignore white space around and inside the encoded octets; hexadecimal also ignores colons. */
export function encodedReadings(text: string): SecretReading[] {
  const bare = text.replace(/\s+/g, '');
  const readings: SecretReading[] = [];
  for (const [encoding, pattern] of [
    ['base64', BASE64],
    ['base64url', BASE64URL],
  ] as const) {
    if (!pattern.test(bare)) continue;
    const { octets, leftOver } = decodeBase64url(bare);
    if (leftOver === undefined && octets.length > 0) readings.push({ encoding, octets });
  }
  const listed = listedOctets(text);
  if (listed) readings.push({ encoding: 'octets', octets: listed });
  const digits = bare.replaceAll(':', '');
  if (HEX.test(digits)) readings.push({ encoding: 'hex', octets: fromHex(digits.replace(/^0x/, '')) });
  return readings;
}

/**
 * Every way to read a text as a secret: its own UTF-8 first, then base64, base64url, hexadecimal and a list of octets
 * where the text is such, then what slips of copying may have changed. No two readings have the same octets.
 */
export function secretReadings(text: string): SecretReading[] {
  const readings: SecretReading[] = [];
  const add = (...more: SecretReading[]): void => {
    for (const reading of more)
      if (!readings.some((known) => sameOctets(known.octets, reading.octets))) readings.push(reading);
  };
  const changed = (change: SecretChange, other: string): void => {
    if (other !== text) add({ encoding: 'utf8', change, octets: encodeUtf8(other) });
  };
  add({ encoding: 'utf8', octets: encodeUtf8(text) });
  if (text.length > SECRET_LIMIT) return readings;
  add(...encodedReadings(text));
  const ended = /\r?\n$/.exec(text);
  if (ended) changed('newlineRemoved', text.slice(0, ended.index));
  changed('blanksRemoved', text.trim());
  const quoted = /^\s*(["'`])([^]*)\1\s*$/.exec(text);
  if (quoted?.[2]) {
    changed('quotesRemoved', quoted[2]);
    add(...encodedReadings(quoted[2]).map((reading): SecretReading => ({ ...reading, change: 'quotesRemoved' })));
  }
  if (!ended && text !== '') {
    changed('newlineAdded', `${text}\n`);
    changed('crLfAdded', `${text}\r\n`);
  }
  return readings;
}
