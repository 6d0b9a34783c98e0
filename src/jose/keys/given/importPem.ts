import type { Curve } from '../../tables/curves.ts';
import type { Certificate } from '../asn1/certificate.ts';
import { DerReader } from '../../text/der.ts';
import { derKey, type DerKind, type DerOptions } from '../asn1/derKey.ts';
import {
  attempt,
  attemptAsync,
  keyFault,
  type KeyFault,
  type KeyFaultCode,
  type KeyOutcome,
  type RepairCode,
} from '../keyFault.ts';
import { curveByOid } from '../asn1/oids.ts';
import { findPem, type PemBlock } from './pem.ts';
import type { KeyFormat, RawKey } from './rawKey.ts';
import { sshKey } from './sshKey.ts';
import type { Span } from '../../text/span.ts';

/** A key that was read out of its wrapping and is still to be judged. */
export interface Unwrapped {
  jwk: Record<string, unknown>;
  format: KeyFormat;
  repairs: RepairCode[];
  certificate?: Certificate;
  span?: Span;
}

const KINDS: Readonly<Record<string, DerKind>> = {
  'PUBLIC KEY': 'spki',
  'PRIVATE KEY': 'pkcs8',
  'ENCRYPTED PRIVATE KEY': 'encryptedPkcs8',
  'RSA PUBLIC KEY': 'pkcs1Public',
  'RSA PRIVATE KEY': 'pkcs1Private',
  'EC PRIVATE KEY': 'sec1',
  CERTIFICATE: 'certificate',
  'X509 CERTIFICATE': 'certificate',
  'TRUSTED CERTIFICATE': 'certificate',
};

/** Labels of PEM blocks that are not keys for tokens. */
const NAMED: Readonly<Record<string, KeyFaultCode>> = {
  'OPENSSH PRIVATE KEY': 'key-openssh',
  'SSH2 ENCRYPTED PRIVATE KEY': 'key-openssh',
  'PGP PUBLIC KEY BLOCK': 'key-pgp',
  'PGP PRIVATE KEY BLOCK': 'key-pgp',
  'X509 CRL': 'key-revocation-list',
  PKCS7: 'key-pkcs7',
  CMS: 'key-pkcs7',
  'CERTIFICATE REQUEST': 'key-certificate-request',
  'NEW CERTIFICATE REQUEST': 'key-certificate-request',
};

const unwrapped = (raw: RawKey, more: { certificate?: Certificate; repairs?: RepairCode[] } = {}): Unwrapped => ({
  jwk: raw.jwk,
  format: raw.format,
  repairs: [...(more.repairs ?? []), ...raw.repairs],
  ...(more.certificate ? { certificate: more.certificate } : {}),
});

export const unwrapDer = (octets: Uint8Array, options: DerOptions): Promise<KeyOutcome<Unwrapped>> =>
  attemptAsync(async () => {
    const { raw, certificate } = await derKey(octets, options);
    return unwrapped(raw, certificate ? { certificate } : {});
  });

export const unwrapSsh = (octets: Uint8Array): KeyOutcome<Unwrapped> => attempt(() => unwrapped(sshKey(octets)));

const curveNamed = (octets: Uint8Array): Curve | undefined => {
  const oid = attempt(() => new DerReader(octets).oid());
  return oid.ok ? curveByOid('EC', oid.value) : undefined;
};

async function unwrapBlock(block: PemBlock, options: DerOptions): Promise<KeyOutcome<Unwrapped>> {
  const { label, octets, headers, repairs, fault: note } = block;
  const named = NAMED[label];
  if (named) return { ok: false, note: keyFault(named, 'error') };
  if (/ENCRYPTED/.test(headers)) return { ok: false, note: keyFault('pem-encrypted-old', 'error') };
  if (note) return { ok: false, note };
  if (label.startsWith('DSA ') || label.startsWith('DH '))
    return { ok: false, note: keyFault('key-type-unsupported', 'error', { type: label.slice(0, 3).trim() }) };
  if (label === 'SSH2 PUBLIC KEY') {
    const read = unwrapSsh(octets);
    return read.ok ? { ok: true, value: { ...read.value, repairs } } : read;
  }
  const expected = KINDS[label];
  return attemptAsync(async () => {
    const { raw, kind, certificate } = await derKey(octets, { ...options, ...(expected ? { expected } : {}) });
    const relabelled: RepairCode[] = expected && expected !== kind ? [...repairs, 'pem-label'] : repairs;
    return unwrapped(raw, { repairs: relabelled, ...(certificate ? { certificate } : {}) });
  });
}

/** The keys in the PEM blocks of a text, and why others could not be read. Undefined if there is no block. */
export async function unwrapPem(
  text: string,
  passphrase?: string,
): Promise<{ found: Unwrapped[]; refused: KeyFault[] } | undefined> {
  const blocks = findPem(text);
  if (blocks.length === 0) return undefined;
  const found: Unwrapped[] = [];
  const refused: KeyFault[] = [];
  let curve: Curve | undefined;
  for (const block of blocks) {
    if (block.label === 'EC PARAMETERS') {
      curve = curveNamed(block.octets);
      if (blocks.length === 1) refused.push({ ...keyFault('ec-parameters-only', 'error'), span: block.span });
      continue;
    }
    const read = await unwrapBlock(block, {
      ...(curve ? { curve } : {}),
      ...(passphrase === undefined ? {} : { passphrase }),
    });
    if (read.ok) found.push({ ...read.value, span: block.span });
    else refused.push({ span: block.span, ...read.note });
  }
  return { found, refused };
}
