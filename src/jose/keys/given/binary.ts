import { toHex } from '../../text/octets.ts';
import type { KeyFaultCode } from '../keyFault.ts';

/** Recognised by name, but not usable as a key here: it was meant as a key. */
const NAMED =
  /^(?:key-(?:fingerprint|listing|openssh|putty|pgp|xml|jks|pkcs|certificate-|revocation-|cipher-|encryption-|type-|curve-)|pem-encrypted-)/;

export const isNamedFormat = (code: KeyFaultCode): boolean => NAMED.test(code);

const startOf = (octets: Uint8Array): string => toHex(octets.subarray(0, 4));

/** A key store of Java: JKS and JCEKS begin so. */
export const looksLikeJks = (octets: Uint8Array): boolean => ['feedfeed', 'cececece'].includes(startOf(octets));

/** How pictures, archives and documents begin: PNG, JPEG, GIF, gzip, zip, PDF. And text in UTF-16 with its mark. */
const OTHER_FILES = ['89504e47', 'ffd8ff', '47494638', '1f8b', '504b0304', '25504446', 'fffe', 'feff'];

/** Whether octets that are not UTF-8 may be a shared secret: short enough, not another file, not text in an old encoding. */
export function mayBeSecret(octets: Uint8Array): boolean {
  if (octets.length < 16 || octets.length > 1024) return false;
  if (OTHER_FILES.some((magic) => startOf(octets).startsWith(magic))) return false;
  // About two in five random octets are ASCII characters; in UTF-16 every other one is zero.
  const characters = octets.reduce(
    (sum, octet) => sum + Number((octet >= 0x20 && octet < 0x7f) || (octet >= 9 && octet <= 13)),
    0,
  );
  const zeros = octets.reduce((sum, octet) => sum + Number(octet === 0), 0);
  return characters < octets.length * 0.75 && zeros < octets.length / 4;
}
