import type { Curve, CurveOf } from './curves.ts';

/** y² = x³ + ax + b over the field of p; n is the order of the group. */
export interface Equation {
  p: bigint;
  a: bigint;
  b: bigint;
  n: bigint;
}

/** FIPS 186-4 appendix D.1.2: on the curves of NIST, a is -3. */
const nist = (p: bigint, b: bigint, n: bigint): Equation => ({ p, a: p - 3n, b, n });

// Apart from the other facts of a curve, since these are not wanted before there is a key.
const EQUATIONS: Readonly<Record<CurveOf<'weierstrass'>, Equation>> = {
  'P-256': nist(
    2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  ),
  'P-384': nist(
    2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    0xb3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aefn,
    0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  ),
  'P-521': nist(
    2n ** 521n - 1n,
    0x51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
    0x01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
  ),
  // SEC 2 section 2.4.1.
  secp256k1: {
    p: 2n ** 256n - 2n ** 32n - 977n,
    a: 0n,
    b: 7n,
    n: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
  },
};

/** Undefined for a curve that is not a Weierstrass one. */
export const equationOf = (curve: Curve): Equation | undefined =>
  (EQUATIONS as Partial<Record<Curve, Equation>>)[curve];
