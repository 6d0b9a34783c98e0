import { DerProblem, DerReader, oidText, TAG } from '../text/der.ts';
import { named, type Named } from './named.ts';

/** A truncated text is read as far as it goes, if the whole would not be longer than this. */
const CUT_LIMIT = 100_000;

const KEY_TYPES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.10045.2.1': 'EC',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
};

/** The name of the key type by the object identifier that an AlgorithmIdentifier begins with. */
function keyType(algorithm: DerReader): string {
  const oid = algorithm.optional(TAG.oid);
  return (oid && KEY_TYPES[oidText(algorithm.content(oid))]) ?? '';
}

/** The format of a SEQUENCE by its first tags. */
function fromSequence(inside: DerReader, written: string): Named | undefined {
  const args = (algorithm: string) => ({ written, algorithm, label: '' });
  const first = inside.next();
  const second = inside.peek();
  const within = inside.inside(first);
  const content = inside.content(first);

  if (first.tag === TAG.sequence) {
    const inner = within.peek();
    // RFC 5280 section 4.1: TBSCertificate with its version, or without.
    if (inner === 0xa0) return named('certificate', args(''));
    // Version 0 is a request (RFC 2986 section 4); a certificate without a version has its serial number here.
    if (inner === TAG.integer && second === TAG.sequence && within.magnitude().some((octet) => octet !== 0))
      return named('certificate', args(''));
    if (inner === TAG.oid && second === TAG.bitString) return named('publicKey', args(keyType(within)));
    if (inner === TAG.oid && second === TAG.octetString) return named('privateKey', args('encrypted'));
  }
  if (first.tag === TAG.integer) {
    const version = content.length === 1 ? content[0] : undefined;
    // RFC 5958 section 2 (version 0 or 1), RFC 8017 appendix A.1.2 (0), RFC 5915 section 3 (1).
    if (version !== undefined && version < 2 && second === TAG.sequence)
      return named('privateKey', args(keyType(inside.sequence())));
    if (version === 0 && second === TAG.integer) return named('privateKey', args('RSA'));
    if (version === 1 && second === TAG.octetString) return named('privateKey', args('EC'));
    if (second === TAG.integer && inside.next().end === inside.end && content.length >= 96)
      return named('publicKey', args('RSA'));
  }
  return undefined;
}

/** Undefined if the DER is malformed, or ends before what it is asked for. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof DerProblem) return undefined;
    throw error;
  }
}

/** Keys, certificates and tickets, which are ASN.1 DER; null if the octets are not one DER element. */
export function fromDer(octets: Uint8Array, written: string): Named | null {
  const reader = new DerReader(octets, 0, Math.max(octets.length, CUT_LIMIT));
  const inside = attempt(() => reader.sequence());
  if (!inside || inside.end < 8 || inside.end < octets.length) return null;
  const found = attempt(() => fromSequence(inside, written));
  // Cut short, it has to be plainly something: a lone 0x30 is also the digit 0.
  return found ?? (inside.end > octets.length ? null : named('der', { written }));
}
