import type { SignatureAlgorithm } from '../tables/algs.ts';
import { jwkText, modulusBits, type KeyMaterial } from '../engine/material.ts';

/** Octets of a signature that this algorithm makes with this key. */
export const signatureLengths = (algorithm: SignatureAlgorithm, key: KeyMaterial): readonly number[] => {
  if (algorithm.signatureOctets.length === 0)
    return key.kind === 'jwk' ? [Math.ceil((modulusBits(key.jwk) ?? 0) / 8)] : [];
  if (algorithm.signatureOctets.length === 1 || key.kind !== 'jwk') return algorithm.signatureOctets;
  // EdDSA leaves the curve to the key.
  const curve = (algorithm.curves as readonly string[]).indexOf(jwkText(key.jwk, 'crv') ?? '');
  return algorithm.signatureOctets.slice(curve, curve + 1);
};
