import { note, type Note } from '../token/note.ts';
import { jwkOctets, modulusBits, type KeyMaterial } from '../engine/material.ts';
import { judgeKey, type KeyJudgement } from '../keys/judgeKey.ts';
import type { JweShape } from './jweForm.ts';

/** Judges whether a key can open a token of this shape. */
export const judgeOpening = ({ alg, enc, parameters }: JweShape, key: KeyMaterial): KeyJudgement =>
  judgeKey({ alg, enc, operation: 'decrypt', epkCurve: epkCurve(parameters) }, key);

const epkCurve = ({ epk }: JweShape['parameters']): string | undefined => (epk ? String(epk['crv']) : undefined);

/** RFC 8017 section 7.1.2, step 1: a key that RSA encrypted is as long as the modulus. */
export function wrongLength({ alg }: JweShape, key: KeyMaterial, encryptedKey: Uint8Array): Note | undefined {
  if (key.kind !== 'jwk' || !alg.keyTypes.includes('RSA') || !jwkOctets(key.jwk, 'n')) return undefined;
  const wants = Math.ceil((modulusBits(key.jwk) ?? 0) / 8);
  return encryptedKey.length === wants
    ? undefined
    : note('jwe-key-length', { alg: alg.id, has: encryptedKey.length, wants });
}
