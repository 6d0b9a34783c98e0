import { jwsOf, type PlacedPart } from '../token/parts.ts';
import type { Token } from '../token/token.ts';
import { signatureFamilies } from './signatureFamily.ts';

/** The parts that one signature covers, if it were checked (RFC 7515 section 5.1, RFC 7797 section 3). */
export interface SignatureCoverage {
  /** Why it covers nothing: its algorithm is `none`, or it is empty although one is named. */
  nothing?: 'none' | 'empty';
  /** Without a protected header only the payload is signed. */
  header: boolean;
  /** Whether the payload is signed as it is encoded, or as it is (`b64: false`). */
  encoded: boolean;
}

export function coverageOf(token: Token, index = 0): SignatureCoverage | undefined {
  const jws = jwsOf(token);
  const entry = jws?.signatures[index];
  if (!jws || !entry) return undefined;
  const empty = (entry.signature?.octets.length ?? 0) === 0;
  const nothing = signatureFamilies(token)[index] === 'none' ? 'none' : empty ? 'empty' : undefined;
  return { ...(nothing ? { nothing } : {}), header: entry.protectedHeader !== undefined, encoded: jws.b64 };
}

/** Whether a signature covers a part that a signature could cover: its own header's, or for the payload any. */
export function isSigned(token: Token, { part, group }: PlacedPart): boolean {
  if (group?.kind === 'keyBinding') return true;
  const own = group?.kind === 'signature' && part.name !== 'payload' ? [group.index] : undefined;
  const indexes = own ?? (jwsOf(token)?.signatures ?? []).map((_, index) => index);
  return indexes.some((index) => coverageOf(token, index)?.nothing === undefined);
}

/** The parts that the authentication tag of a JWE covers, if they exist (RFC 7516 section 5.1, step 14). */
export function taggedParts(
  token: Token,
): ('protectedHeader' | 'additionalData' | 'initializationVector' | 'ciphertext')[] {
  if (token.kind !== 'jwe') return [];
  return (['protectedHeader', 'additionalData', 'initializationVector', 'ciphertext'] as const).filter(
    (name) => (token[name]?.octets.length ?? 0) > 0,
  );
}
