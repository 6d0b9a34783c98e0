import type { SignatureAlgorithm } from '../tables/algs.ts';

/** Lengths of RSA signatures are those of the modulus: in practice a multiple of 256 bits. */
const RSA_STEP = 32;
const RSA_LEAST = 64;

/** Whether the algorithm makes signatures of that many octets; for RSA with a key of a usual size. */
export const isUsualLength = ({ signatureOctets }: SignatureAlgorithm, octets: number): boolean =>
  signatureOctets.length > 0 ? signatureOctets.includes(octets) : octets >= RSA_LEAST && octets % RSA_STEP === 0;
