import { ALGORITHMS, type KeyManagementAlgorithm } from '../../tables/algs.ts';
import type { Fault } from '../../token/fault.ts';
import type { Key } from '../../keys/key.ts';
import { additionalDataOf, beforeDecrypting, sealedOf, type DecryptLimits } from '../../jwe/decrypt.ts';
import { contentKey } from '../../jwe/contentKey.ts';
import { decryptContent } from '../../jwe/contentEncryption.ts';
import type { JweShape } from '../../jwe/jweForm.ts';
import { judgeOpening, wrongLength } from '../../jwe/jweKey.ts';
import type { Parameters } from '../../jwe/jweParameters.ts';
import { ASK_ABOVE } from '../../jwe/passwordKey.ts';
import { materialOf } from '../../keys/keyMaterial.ts';
import type { KeyMaterial } from '../../engine/material.ts';
import type { Jwe } from '../../token/token.ts';
import type { DiagnosisWords, Finding } from '../diagnosis.ts';

/** A JWE that none of the keys opens. */
export interface DecryptionCase {
  text: string;
  token: Jwe;
  faults: readonly Fault[];
  index: number;
  keys: readonly Key[];
  limits?: DecryptLimits;
}

/** One common mistake: it is tried, and named if the trial succeeds. */
export interface DecryptionDiagnosis {
  id: string;
  words: DiagnosisWords;
  /** Undefined: it is not that. May throw where an engine refuses. */
  examine: (patient: DecryptionCase, shape: JweShape) => Promise<Finding | undefined>;
}

export const shapeOf = (patient: DecryptionCase): JweShape | undefined =>
  beforeDecrypting({ id: 'doctor', ...patient }).shape;

/** Something that a mistaken sender may have done differently. */
export interface Variant {
  alg?: KeyManagementAlgorithm;
  parameters?: Parameters;
  additionalData?: Uint8Array;
  /** Computes the content key in place of the algorithm. */
  cek?: Uint8Array;
}

const encryptedKeyOf = ({ token, index }: DecryptionCase): Uint8Array =>
  token.recipients[index]?.encryptedKey?.octets ?? new Uint8Array();

/** Whether a key may be tried at all: it fits, and a trial is not to cost more than opening does. */
function mayTry(patient: DecryptionCase, shape: JweShape, key: KeyMaterial, { p2c = 0 }: Parameters): boolean {
  if (judgeOpening(shape, key).unfit || wrongLength(shape, key, encryptedKeyOf(patient))) return false;
  return p2c <= Math.min(patient.limits?.iterations ?? ASK_ABOVE, ASK_ABOVE);
}

/** The content key that this key yields. Undefined if it yields none. */
export async function contentKeyWith(
  patient: DecryptionCase,
  shape: JweShape,
  key: KeyMaterial,
): Promise<Uint8Array | undefined> {
  const { alg, enc, parameters } = shape;
  if (!mayTry(patient, shape, key, parameters)) return undefined;
  const encryptedKey = encryptedKeyOf(patient);
  return contentKey({ alg, enc, key, parameters, encryptedKey }).catch(() => undefined);
}

/** Whether the token opens that way. Whatever goes wrong is a no. */
export async function opens(
  patient: DecryptionCase,
  shape: JweShape,
  key: KeyMaterial,
  variant: Variant,
): Promise<boolean> {
  const alg = variant.alg ?? shape.alg;
  const { text, token } = patient;
  const encryptedKey = encryptedKeyOf(patient);
  const parameters = variant.parameters ?? shape.parameters;
  if (!mayTry(patient, { ...shape, alg }, key, parameters)) return false;
  try {
    const cek = variant.cek ?? (await contentKey({ alg, enc: shape.enc, key, parameters, encryptedKey }));
    const iv = token.initializationVector?.octets ?? new Uint8Array();
    return (
      (await decryptContent(
        shape.enc,
        cek,
        iv,
        sealedOf(token),
        variant.additionalData ?? additionalDataOf(text, token),
      )) !== null
    );
  } catch {
    return false;
  }
}

/** The first key with which one of the variants opens. */
export async function firstOpening<Named extends Variant>(
  patient: DecryptionCase,
  shape: JweShape,
  variants: (key: KeyMaterial) => readonly Named[] | Promise<readonly Named[]>,
): Promise<{ key: Key; variant: Named } | undefined> {
  for (const key of patient.keys) {
    const material = materialOf(key);
    for (const variant of await variants(material))
      if (await opens(patient, shape, material, variant)) return { key, variant };
  }
  return undefined;
}

/** Others of the same family. */
export const siblings = (alg: KeyManagementAlgorithm): KeyManagementAlgorithm[] =>
  ALGORITHMS.filter(
    (each): each is KeyManagementAlgorithm =>
      each.use === 'keyManagement' && each.family === alg.family && each.id !== alg.id,
  );
