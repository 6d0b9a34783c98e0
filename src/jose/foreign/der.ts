import type { Named } from './named.ts';
import { named } from './named.ts';

export const startsWith = (octets: Uint8Array, magic: readonly number[], at = 0): boolean => magic.every((octet, index) => octets[at + index] === octet);

interface Element {
  tag: number;
  /** Where its content begins and ends; the next element begins at `end`, which may lie outside a text cut short. */
  start: number;
  end: number;
}

/** One element of ASN.1 DER: tag, length (at most four octets of it), place of the content. */
function elementAt(octets: Uint8Array, at: number): Element | null {
  const tag = octets[at];
  const first = octets[at + 1];
  if (tag === undefined || first === undefined) return null;
  if (first < 0x80) return { tag, start: at + 2, end: at + 2 + first };
  const more = first & 0x7f;
  if (more === 0 || more > 4 || at + 2 + more > octets.length) return null;
  let length = 0;
  for (let index = 0; index < more; index += 1) length = length * 256 + (octets[at + 2 + index] ?? 0);
  return { tag, start: at + 2 + more, end: at + 2 + more + length };
}

const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OID = 0x06;
const SEQUENCE = 0x30;

const KEY_OIDS: readonly (readonly [content: readonly number[], name: string])[] = [
  [[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01], 'RSA'],
  [[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01], 'EC'],
  [[0x2b, 0x65, 0x70], 'Ed25519'],
  [[0x2b, 0x65, 0x71], 'Ed448'],
  [[0x2b, 0x65, 0x6e], 'X25519'],
  [[0x2b, 0x65, 0x6f], 'X448'],
];

/** The name of the key type in an AlgorithmIdentifier whose object identifier is this element. */
const keyType = (octets: Uint8Array, oid: Element | null): string =>
  (oid?.tag === OID && KEY_OIDS.find(([content]) => startsWith(octets, content, oid.start))?.[1]) || '';

function inSequence(octets: Uint8Array, outer: Element, written: string): Named {
  const first = elementAt(octets, outer.start);
  const second = first && elementAt(octets, first.end);
  const inner = first && elementAt(octets, first.start);
  const args = (algorithm: string) => ({ written, algorithm, label: '' });

  if (first?.tag === SEQUENCE && inner) {
    // RFC 5280 section 4.1: TBSCertificate with its version; RFC 2986 section 4: a request, version 0.
    if (inner.tag === 0xa0) return named('certificate', args(''));
    if (inner.tag === OID && second?.tag === BIT_STRING) return named('publicKey', args(keyType(octets, inner)));
    if (inner.tag === OID && second?.tag === OCTET_STRING) return named('encryptedPrivateKey', args(''));
    if (inner.tag === INTEGER && second?.tag === SEQUENCE) {
      const request = inner.end - inner.start === 1 && octets[inner.start] === 0;
      return named(request ? 'certificateRequest' : 'certificate', args(''));
    }
  }
  if (first?.tag === INTEGER && second) {
    const version = first.end - first.start === 1 ? octets[first.start] : undefined;
    // RFC 5958 section 2 (version 0 or 1), RFC 8017 appendix A.1.2 (0), RFC 5915 section 3 (1), RFC 7292 section 4 (3).
    if (version !== undefined && version < 2 && second.tag === SEQUENCE) return named('privateKey', args(keyType(octets, elementAt(octets, second.start))));
    if (version === 0 && second.tag === INTEGER) return named('privateKey', args('RSA'));
    if (version === 1 && second.tag === OCTET_STRING) return named('privateKey', args('EC'));
    if (version === 3) return named('pkcs12');
    if (second.tag === INTEGER && second.end === outer.end) {
      return first.end - first.start >= 96 ? named('publicKey', args('RSA')) : named('derSignature', { written });
    }
  }
  if (first?.tag === OID && startsWith(octets, [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07], first.start)) return named('pkcs7');
  return named('der', { written });
}

/** Keys, certificates and tickets, which are ASN.1 DER; null where the octets are not one DER element. */
export function fromDer(octets: Uint8Array, written: string): Named | null {
  const outer = elementAt(octets, 0);
  if (!outer || outer.end < 8) return null;
  // RFC 2743 section 3.1: a GSS-API token names its mechanism first.
  if (outer.tag === 0x60) {
    const mechanism = elementAt(octets, outer.start);
    if (mechanism?.tag !== OID) return null;
    if (startsWith(octets, [0x2b, 0x06, 0x01, 0x05, 0x05, 0x02], mechanism.start)) return named('spnego');
    return startsWith(octets, [0x2a, 0x86, 0x48], mechanism.start) ? named('kerberos') : null;
  }
  if (outer.tag !== SEQUENCE || outer.end < octets.length) return null;
  const found = inSequence(octets, outer, written);
  // Cut short, it has to be plainly something: a lone 0x30 is also the digit 0.
  return outer.end > octets.length && (found.format === 'der' || outer.end > 100_000) ? null : found;
}
