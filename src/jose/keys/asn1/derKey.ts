import type { Curve } from '../../tables/curves.ts';
import { readPkcs1Private, readPkcs1Public, readPkcs8, readSec1, readSpki } from './asn1Key.ts';
import { certificate, type Certificate } from './certificate.ts';
import { DerReader, TAG, type DerElement } from '../../text/der.ts';
import { decryptPkcs8 } from './encryptedPkcs8.ts';
import { attempt, KeyProblem } from '../keyFault.ts';
import type { RawKey } from '../given/rawKey.ts';

export type DerKind =
  | 'spki'
  | 'pkcs8'
  | 'encryptedPkcs8'
  | 'pkcs1Public'
  | 'pkcs1Private'
  | 'sec1'
  | 'certificate'
  | 'ecParameters';
type Named = 'certificateRequest' | 'pkcs12' | 'pkcs7' | 'signature';

export interface DerKey {
  raw: RawKey;
  kind: DerKind;
  certificate?: Certificate;
}

export interface DerOptions {
  /** The kind by the label of a PEM block; used only if the octets do not tell. */
  expected?: DerKind;
  /** From EC PARAMETERS before the key. */
  curve?: Curve;
  passphrase?: string;
}

/** The kind of a DER element by its first children, without reading it all: labels are often wrong. */
function kindOf(octets: Uint8Array): DerKind | Named | undefined {
  const top = new DerReader(octets);
  if (top.peek() === TAG.oid) return 'ecParameters';
  const inside = top.sequence();
  const first = inside.next();
  if (first.tag === TAG.oid) return 'pkcs7';
  const second = inside.done ? undefined : inside.next();
  if (first.tag === TAG.sequence) {
    if (second?.tag === TAG.bitString) return 'spki';
    if (second?.tag === TAG.octetString) return 'encryptedPkcs8';
    const head = inside.inside(first);
    if (head.peek() === 0xa0) return 'certificate';
    // RFC 2986 section 4.1: version 0, then the subject; RFC 5280: without version, the serial number is first.
    if (head.peek() === TAG.integer) {
      head.next();
      const algorithm = head.next();
      const named = algorithm.tag === TAG.sequence && head.inside(algorithm).peek() === TAG.set;
      return named ? 'certificateRequest' : 'certificate';
    }
  }
  if (first.tag !== TAG.integer || !second) return undefined;
  if (second.tag === TAG.octetString) return 'sec1';
  if (second.tag === TAG.sequence) return inside.content(first)[0] === 3 ? 'pkcs12' : 'pkcs8';
  if (second.tag !== TAG.integer) return undefined;
  if (!inside.done) return 'pkcs1Private';
  // Two integers: an RSA public key, or the signature of RFC 3279 section 2.2.3.
  return length(first) > 70 ? 'pkcs1Public' : 'signature';
}

const length = (element: DerElement): number => element.end - element.start;

const NAMED: Record<Named, 'key-certificate-request' | 'key-pkcs12' | 'key-pkcs7' | 'key-is-signature'> = {
  certificateRequest: 'key-certificate-request',
  pkcs12: 'key-pkcs12',
  pkcs7: 'key-pkcs7',
  signature: 'key-is-signature',
};

/** A key, a certificate or the name of a curve, from DER in any of its wrappings. Throws KeyProblem. */
export async function derKey(octets: Uint8Array, options: DerOptions = {}): Promise<DerKey> {
  const found = attempt(() => kindOf(octets));
  const kind = (found.ok ? found.value : undefined) ?? options.expected;
  if (!kind) {
    if (!found.ok) throw new KeyProblem(found.note.code, found.note.args);
    throw new KeyProblem('der-no-key');
  }
  if (kind in NAMED) throw new KeyProblem(NAMED[kind as Named]);

  const reader = new DerReader(octets);
  const done = (raw: RawKey, more: { certificate?: Certificate } = {}): DerKey => {
    const repairs = reader.done ? raw.repairs : [...raw.repairs, 'der-trailing' as const];
    return { raw: { ...raw, repairs }, kind: kind as DerKind, ...more };
  };
  switch (kind as DerKind) {
    case 'spki':
      return done(readSpki(reader));
    case 'pkcs8':
      return done(readPkcs8(reader));
    case 'pkcs1Public':
      return done(readPkcs1Public(reader));
    case 'pkcs1Private':
      return done(readPkcs1Private(reader));
    case 'sec1':
      return done(readSec1(reader, options.curve));
    case 'certificate': {
      const { raw, certificate: held } = await certificate(reader);
      return done(raw, { certificate: held });
    }
    case 'encryptedPkcs8': {
      const inner = await derKey(await decryptPkcs8(reader, options.passphrase), {});
      return { ...inner, raw: { ...inner.raw, format: 'encryptedPkcs8' }, kind: 'encryptedPkcs8' };
    }
    case 'ecParameters':
      throw new KeyProblem('ec-parameters-only');
  }
}
