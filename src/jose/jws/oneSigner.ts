import { LIBRARIES } from '../engine/curveLibrary.ts';
import { CURVES, type Curve } from '../tables/curves.ts';
import type { Jws } from '../token/token.ts';
import { algorithmOf, signingInput } from './verify.ts';

/** A JWS and the text it was read from. */
export interface SignedText {
  text: string;
  token: Jws;
}

/** In hexadecimal, so that they compare. */
type Points = ReadonlySet<string>;

const hex = (octets: Uint8Array): string => Array.from(octets, (octet) => octet.toString(16).padStart(2, '0')).join('');

/** The public keys that may have made the first signature (SEC 1 section 4.1.6): two, in rare cases up to four. */
async function possibleKeys({ text, token }: SignedText, curve: Curve): Promise<Points> {
  const { hash, signatureOctets } = CURVES[curve];
  const signature = token.signatures[0]?.signature?.octets;
  const found = new Set<string>();
  if (CURVES[curve].shape !== 'weierstrass' || !hash || signature?.length !== signatureOctets) return found;
  const input = Uint8Array.from(signingInput(text, token, 0));
  const digest = new Uint8Array(await crypto.subtle.digest(hash, input));
  const library = await LIBRARIES[curve as 'P-256']();
  for (const id of [0, 1, 2, 3])
    try {
      const numbered = Uint8Array.from([id, ...signature]);
      found.add(hex(library.recoverPublicKey(numbered, digest, { prehash: false })));
    } catch {
      // There is no key for this one of the four.
    }
  return found;
}

/**
 * Whether one ECDSA key made the first signatures of both: an ECDSA signature and what it signs give the public key, but
 * for a choice of two. Undefined where that cannot be told: another algorithm, no signature, a detached payload.
 */
export async function haveOneSigner(one: SignedText, other: SignedText): Promise<boolean | undefined> {
  if (one.token.detached || other.token.detached) return undefined;
  const [first, second] = [algorithmOf(one.token, 0), algorithmOf(other.token, 0)];
  if (!('alg' in first && 'alg' in second) || first.alg !== second.alg || first.alg.family !== 'ecdsa')
    return undefined;
  const [curve] = first.alg.curves;
  if (!curve) return undefined;
  const [keys, others] = await Promise.all([possibleKeys(one, curve), possibleKeys(other, curve)]);
  return keys.size > 0 && others.size > 0 ? [...keys].some((key) => others.has(key)) : undefined;
}
