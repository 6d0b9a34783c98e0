import { ALGORITHMS, type SignatureAlgorithm } from '../tables/algs.ts';
import { judgeKey } from '../keys/judgeKey.ts';
import { materialOf } from '../keys/keyMaterial.ts';
import { jwkText, type KeyMaterial } from '../engine/material.ts';
import { algorithmOf, signingInput } from '../jws/verify.ts';
import { signerFor } from '../engine/engine.ts';
import { encodeBase64url } from '../text/base64url.ts';
import type { Case, PatientKey } from './diagnosis.ts';

/** The algorithm that the header names, if it is one of a signature that a key can check. */
export function algOf({ token, index }: Case): SignatureAlgorithm | undefined {
  const found = algorithmOf(token, index);
  return 'alg' in found && found.alg.family !== 'none' ? found.alg : undefined;
}

export const signatureOf = ({ token, index }: Case): Uint8Array =>
  token.signatures[index]?.signature?.octets ?? new Uint8Array();

export const inputOf = ({ text, token, index, payload }: Case): Uint8Array =>
  signingInput(text, token, index, token.detached ? payload : undefined);

/** Whether the numbers agree. Whatever goes wrong is a no. */
export async function holds(
  alg: SignatureAlgorithm,
  key: KeyMaterial,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (signature.length === 0 || judgeKey({ alg, operation: 'verify' }, key).unfit) return false;
  try {
    const signer = await signerFor(alg, key.kind === 'jwk' ? jwkText(key.jwk, 'crv') : undefined);
    return (await signer?.verify(key, data, signature)) ?? false;
  } catch {
    return false;
  }
}

/** The first key with which the signature holds. */
export async function firstHolding(
  alg: SignatureAlgorithm,
  keys: readonly PatientKey[],
  data: Uint8Array,
  signature: Uint8Array,
): Promise<PatientKey | undefined> {
  for (const key of keys) if (await holds(alg, materialOf(key), data, signature)) return key;
  return undefined;
}

/** The compact token with another signature, to be copied; nothing for other forms. */
export function withSignature({ text, token }: Case, octets: Uint8Array): { repaired: string } | undefined {
  const place = token.signatures[0]?.signature?.span;
  if (token.form !== 'compact' || !place) return undefined;
  return { repaired: text.slice(0, place.start) + encodeBase64url(octets) + text.slice(place.end) };
}

/** Every algorithm that a key fits, `none` aside. */
export const servedBy = (key: PatientKey): SignatureAlgorithm[] =>
  ALGORITHMS.filter(
    (entry): entry is SignatureAlgorithm =>
      entry.use === 'signature' &&
      entry.family !== 'none' &&
      !judgeKey({ alg: entry, operation: 'verify' }, materialOf(key)).unfit,
  );

/** The keys that the algorithm can use: without any, slow trials are unnecessary. */
export const fitting = (alg: SignatureAlgorithm, { keys }: Case): PatientKey[] =>
  keys.filter((key) => !judgeKey({ alg, operation: 'verify' }, materialOf(key)).unfit);
