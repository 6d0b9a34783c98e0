import { ALGORITHMS, type KeyManagementAlgorithm } from '../../algs.ts';
import type { Fault } from '../../fault.ts';
import type { Key } from '../../keys/key.ts';
import { additionalDataOf, beforeDecrypting, sealedOf, type DecryptLimits } from '../../ops/decrypt.ts';
import { contentKey } from '../../ops/jwe/contentKey.ts';
import { decryptContent } from '../../ops/jwe/contentEncryption.ts';
import type { JweShape } from '../../ops/jwe/jweForm.ts';
import { judgeJweKey, mismatch } from '../../ops/jwe/jweKey.ts';
import type { Parameters } from '../../ops/jwe/jweParameters.ts';
import { ASK_ABOVE } from '../../ops/jwe/passwordKey.ts';
import { materialOf } from '../../ops/keyMaterial.ts';
import type { KeyMaterial } from '../../ops/material.ts';
import type { Jwe } from '../../token.ts';
import type { DiagnosisWords, Finding } from '../diagnosis.ts';

/** What the doctor looks at: a JWE that no key of the ring opens. */
export interface DecryptionCase {
  text: string;
  token: Jwe;
  faults: readonly Fault[];
  index: number;
  keys: readonly Key[];
  limits?: DecryptLimits;
}

/** One thing that people get wrong: tried, and named where the trial succeeds. */
export interface DecryptionDiagnosis {
  id: string;
  words: DiagnosisWords;
  /** Undefined: it is not that. May throw where an engine refuses. */
  examine: (patient: DecryptionCase, shape: JweShape) => Promise<Finding | undefined>;
}

export const shapeOf = (patient: DecryptionCase): JweShape | undefined => beforeDecrypting({ id: 'doctor', ...patient }).shape;

/** What a mistaken sender may have done otherwise. */
export interface Variant {
  alg?: KeyManagementAlgorithm;
  parameters?: Parameters;
  additionalData?: Uint8Array;
  /** Computes the content key in place of the algorithm. */
  cek?: Uint8Array;
}

/** Whether the token opens so. Whatever goes wrong is a no. */
export async function opens({ text, token, index, limits }: DecryptionCase, shape: JweShape, key: KeyMaterial, variant: Variant): Promise<boolean> {
  const alg = variant.alg ?? shape.alg;
  const tried = { ...shape, alg };
  const encryptedKey = token.recipients[index]?.encryptedKey?.octets ?? new Uint8Array();
  const parameters = variant.parameters ?? shape.parameters;
  if (judgeJweKey(tried, key, 'decrypt').unfit || mismatch(tried, key, encryptedKey)) return false;
  // A trial is not to cost more than opening does.
  if ((parameters.p2c ?? 0) > Math.min(limits?.iterations ?? ASK_ABOVE, ASK_ABOVE)) return false;
  try {
    const cek = variant.cek ?? (await contentKey({ alg, enc: shape.enc, key, parameters, encryptedKey }));
    const iv = token.initializationVector?.octets ?? new Uint8Array();
    return (await decryptContent(shape.enc, cek, iv, sealedOf(token), variant.additionalData ?? additionalDataOf(text, token))) !== null;
  } catch {
    return false;
  }
}

/** The first key of the ring with which one of the variants opens. */
export async function firstOpening<Named extends Variant>(patient: DecryptionCase, shape: JweShape, variants: (key: KeyMaterial) => readonly Named[] | Promise<readonly Named[]>): Promise<{ key: Key; variant: Named } | undefined> {
  for (const key of patient.keys) {
    const material = materialOf(key);
    for (const variant of await variants(material)) if (await opens(patient, shape, material, variant)) return { key, variant };
  }
  return undefined;
}

/** Others of the same family. */
export const siblings = (alg: KeyManagementAlgorithm): KeyManagementAlgorithm[] =>
  ALGORITHMS.filter((each): each is KeyManagementAlgorithm => each.use === 'keyManagement' && each.family === alg.family && each.id !== alg.id);

