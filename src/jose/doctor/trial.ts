import { ALGORITHMS, type SignatureAlgorithm } from '../algs.ts';
import { judgeKey } from '../ops/fit.ts';
import { materialOf } from '../ops/keyMaterial.ts';
import { jwkText, type KeyMaterial } from '../ops/material.ts';
import { algorithmOf, signingInput } from '../ops/verify.ts';
import { signerFor } from '../polyfill/engine.ts';
import type { Case, PatientKey } from './diagnosis.ts';

/** The algorithm that the header names, if it is one of a signature that a key can check. */
export function algOf({ token, index }: Case): SignatureAlgorithm | undefined {
  const found = algorithmOf(token, index);
  return 'alg' in found && found.alg.family !== 'none' ? found.alg : undefined;
}

export const signatureOf = ({ token, index }: Case): Uint8Array => token.signatures[index]?.signature?.octets ?? new Uint8Array();

export const inputOf = ({ text, token, index, payload }: Case): Uint8Array => signingInput(text, token, index, token.detached ? payload : undefined);

/** Whether the numbers agree. Whatever goes wrong is a no. */
export async function holds(alg: SignatureAlgorithm, key: KeyMaterial, data: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (signature.length === 0 || judgeKey(alg, key, 'verify').unfit) return false;
  try {
    const signer = await signerFor(alg, key.kind === 'jwk' ? jwkText(key.jwk, 'crv') : undefined);
    return (await signer?.verify(key, data, signature)) ?? false;
  } catch {
    return false;
  }
}

/** The first key whose material makes it hold. */
export async function firstHolding(alg: SignatureAlgorithm, keys: readonly PatientKey[], data: Uint8Array, signature: Uint8Array): Promise<PatientKey | undefined> {
  for (const key of keys) if (await holds(alg, materialOf(key), data, signature)) return key;
  return undefined;
}

/** Every algorithm that a key could serve, `none` aside. */
export const servedBy = (key: PatientKey): SignatureAlgorithm[] =>
  ALGORITHMS.filter((entry): entry is SignatureAlgorithm => entry.use === 'signature' && entry.family !== 'none' && !judgeKey(entry, materialOf(key), 'verify').unfit);
