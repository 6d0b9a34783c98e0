import { readSpki } from './asn1Key.ts';
import { DerReader, oidText, TAG, type DerElement } from '../../text/der.ts';
import { KeyProblem } from '../keyFault.ts';
import { digest, toHex } from '../../text/octets.ts';
import { NAME_OIDS, SUBJECT_ALT_NAME_OID } from './oids.ts';
import type { RawKey } from '../given/rawKey.ts';

export interface AltName {
  kind: 'dns' | 'ip' | 'uri' | 'email';
  value: string;
}

/** The content of a certificate (RFC 5280 section 4.1). Nothing is validated: neither its signature nor its chain. */
export interface Certificate {
  /** `CN=..., O=...`, in the order of the certificate, with RFC 4514's names and escapes. */
  subject: string;
  issuer: string;
  /** Hexadecimal. */
  serial: string;
  /** NumericDates. */
  notBefore: number;
  notAfter: number;
  altNames: AltName[];
  /** Issuer and subject are the same name. */
  selfIssued: boolean;
  /** Hexadecimal, of the whole certificate. */
  sha1: string;
  sha256: string;
}

/** Names of a certificate beyond this many are left out. */
const NAMES_LIMIT = 100;
const VALUE_LIMIT = 1000;

const latin = (octets: Uint8Array): string => {
  let text = '';
  for (const octet of octets) text += String.fromCharCode(octet);
  return text;
};
const utf8 = new TextDecoder('utf-8');

/** RFC 5280 section 4.1.2.4: the string types that a name may use. */
function stringValue(reader: DerReader, element: DerElement): string {
  const octets = reader.content(element).subarray(0, VALUE_LIMIT);
  if (element.tag === 0x1e) {
    let text = ''; // BMPString: UTF-16, big-endian
    for (let index = 0; index + 1 < octets.length; index += 2)
      text += String.fromCharCode(((octets[index] as number) << 8) | (octets[index + 1] as number));
    return text;
  }
  if (element.tag === 0x14) return latin(octets); // TeletexString, in practice Latin-1
  return element.tag === 0x0c || element.tag === 0x13 || element.tag === 0x16 || element.tag === 0x12
    ? utf8.decode(octets)
    : `#${toHex(octets)}`;
}

const escaped = (value: string): string => value.replace(/[",+;<>\\]/g, '\\$&');

function nameText(reader: DerReader): string {
  const pieces: string[] = [];
  const names = reader.sequence();
  while (!names.done && pieces.length < NAMES_LIMIT) {
    const set = names.enter(TAG.set);
    while (!set.done && pieces.length < NAMES_LIMIT) {
      const pair = set.sequence();
      const oid = pair.oid();
      pieces.push(`${NAME_OIDS[oid] ?? oid}=${escaped(stringValue(pair, pair.next()))}`);
    }
  }
  return pieces.join(', ');
}

/** RFC 5280 section 4.1.2.5: UTCTime YYMMDDHHMMSSZ or GeneralizedTime YYYYMMDDHHMMSSZ. */
function time(reader: DerReader): number {
  const element = reader.next();
  const found = /^(\d{2}|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?Z$/.exec(latin(reader.content(element).subarray(0, 20)));
  const written = found?.[1];
  if (!found || written === undefined) throw new KeyProblem('certificate-time', { at: element.at });
  const short = Number(written);
  const year = written.length === 4 ? short : short < 50 ? 2000 + short : 1900 + short;
  const [month, day, hour, minute, second] = found.slice(2, 7).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  // Date.UTC takes years below 100 for 19xx.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime() / 1000;
}

function ipText(octets: Uint8Array): string {
  if (octets.length === 4) return octets.join('.');
  if (octets.length !== 16) return toHex(octets);
  const groups: string[] = [];
  for (let index = 0; index < 16; index += 2)
    groups.push((((octets[index] as number) << 8) | (octets[index + 1] as number)).toString(16));
  return groups.join(':');
}

/** RFC 5280 section 4.2.1.6. */
function altNames(reader: DerReader): AltName[] {
  const list: AltName[] = [];
  const names = reader.sequence();
  while (!names.done && list.length < NAMES_LIMIT) {
    const element = names.next();
    const octets = names.content(element).subarray(0, VALUE_LIMIT);
    if (element.tag === 0x81) list.push({ kind: 'email', value: latin(octets) });
    else if (element.tag === 0x82) list.push({ kind: 'dns', value: latin(octets) });
    else if (element.tag === 0x86) list.push({ kind: 'uri', value: latin(octets) });
    else if (element.tag === 0x87) list.push({ kind: 'ip', value: ipText(octets) });
  }
  return list;
}

function altNamesOf(tbs: DerReader): AltName[] {
  const element = tbs.optional(0xa3);
  if (!element) return [];
  const extensions = tbs.inside(element).sequence();
  while (!extensions.done) {
    const extension = extensions.sequence();
    const oid = oidText(extension.content(extension.next(TAG.oid)));
    extension.optional(TAG.boolean);
    if (oid === SUBJECT_ALT_NAME_OID) return altNames(extension.inside(extension.next(TAG.octetString)));
  }
  return [];
}

/** A certificate and the public key in it. Throws KeyProblem. */
export async function certificate(reader: DerReader): Promise<{ raw: RawKey; certificate: Certificate }> {
  const start = reader.position;
  const outer = reader.sequence();
  const whole = reader.octets.subarray(start, reader.position);
  const tbs = outer.sequence();
  tbs.optional(0xa0); // version
  // RFC 5280 section 4.1.2.2 wants it positive; negative and zero ones exist, so its octets are taken as they are.
  const serial = toHex(tbs.content(tbs.next(TAG.integer)).subarray(0, 64)).replace(/^(?:00)+(?=..)/, '');
  tbs.next(TAG.sequence); // the signature's algorithm
  const issuer = nameText(tbs);
  const validity = tbs.sequence();
  const notBefore = time(validity);
  const notAfter = time(validity);
  const subject = nameText(tbs);
  const raw = readSpki(tbs);
  tbs.optional(0x81);
  tbs.optional(0x82);
  const [sha1, sha256] = await Promise.all([digest('SHA-1', whole), digest('SHA-256', whole)]);
  return {
    raw: { ...raw, format: 'certificate' },
    certificate: {
      subject,
      issuer,
      serial,
      notBefore,
      notAfter,
      altNames: altNamesOf(tbs),
      selfIssued: subject === issuer,
      sha1: toHex(sha1),
      sha256: toHex(sha256),
    },
  };
}
