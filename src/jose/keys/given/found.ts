import { decodeBase64url } from '../../text/base64url.ts';
import { fromHex } from '../../text/octets.ts';
import { keyFault, type KeyFault, type KeyFaultCode, type RepairCode } from '../keyFault.ts';
import { unwrapDer, unwrapSsh, type Unwrapped } from './importPem.ts';
import type { KeyWrapping } from './rawKey.ts';

/** Characters of one key in base64 or hexadecimal digits. */
export const DIGITS_LIMIT = 1_000_000;

/** The keys found in the input, before they are judged. */
export interface Found {
  items: { unwrapped: Unwrapped; wrapping: KeyWrapping; faults?: KeyFault[] }[];
  refused: KeyFault[];
  /** There were more keys than are read. */
  isCut?: boolean;
}

export const nothing = (code: KeyFaultCode, args: KeyFault['args'] = {}): Found => ({
  items: [],
  refused: [keyFault(code, 'error', args)],
});

export const withWrapping = (
  found: readonly Unwrapped[],
  wrapping: KeyWrapping,
  repairs: readonly RepairCode[] = [],
): Found['items'] =>
  found.map((unwrapped) => ({ unwrapped: { ...unwrapped, repairs: [...repairs, ...unwrapped.repairs] }, wrapping }));

export async function fromDer(octets: Uint8Array, wrapping: KeyWrapping, passphrase?: string): Promise<Found> {
  const read = await unwrapDer(octets, passphrase === undefined ? {} : { passphrase });
  return read.ok ? { items: withWrapping([read.value], wrapping), refused: [] } : { items: [], refused: [read.note] };
}

/** A SEQUENCE that begins as keys and certificates do: with a SEQUENCE, an INTEGER or an OID. */
export function looksLikeDer(octets: Uint8Array): boolean {
  if (octets[0] !== 0x30 || octets.length < 24) return false;
  const first = octets[1] as number;
  const inner = octets[first < 0x80 ? 2 : 2 + (first & 0x7f)];
  return first !== 0x80 && first <= 0x84 && (inner === 0x30 || inner === 0x02 || inner === 0x06);
}

const looksLikeSsh = (octets: Uint8Array): boolean =>
  octets[0] === 0 && /^(?:ssh-|ecdsa-)/.test(String.fromCharCode(...octets.subarray(4, 12)));

/** DER or an SSH key as base64 or hexadecimal digits, with nothing around them. */
export async function fromDigits(text: string, passphrase?: string): Promise<Found | undefined> {
  // Patterns that repeat run out of stack on what no key is as long as.
  if (text.length > DIGITS_LIMIT) return undefined;
  const bare = text.replace(/[\s"']+/g, '');
  if (/^[A-Za-z0-9+/_-]{24,}={0,2}$/.test(bare)) {
    const { octets } = decodeBase64url(bare);
    if (looksLikeDer(octets)) return fromDer(octets, 'base64', passphrase);
    if (looksLikeSsh(octets)) return fromSsh([octets]);
  }
  const digits = bare.replaceAll(':', '');
  if (/^30[0-9A-Fa-f]{48,}$/.test(digits) && digits.length % 2 === 0) {
    const octets = fromHex(digits);
    if (looksLikeDer(octets)) return fromDer(octets, 'hex', passphrase);
  }
  return undefined;
}

export function fromSsh(blobs: readonly Uint8Array[]): Found {
  const found: Found = { items: [], refused: [] };
  for (const blob of blobs) {
    const read = unwrapSsh(blob);
    if (read.ok) found.items.push(...withWrapping([read.value], 'text'));
    else found.refused.push(read.note);
  }
  return found;
}
