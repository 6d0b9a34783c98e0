import { curveOfShape } from '../tables/curves.ts';
import { jwkOctets, jwkText, secretOctets, type KeyMaterial } from '../engine/material.ts';
import type { SignatureAlgorithm } from '../tables/algs.ts';
import { toNumber } from '../text/octets.ts';
import { ecdsaSteps } from './ecdsa.ts';
import { eddsaSteps } from './eddsa.ts';
import { hmacSteps } from './hmac.ts';
import { mlDsaSteps } from './mlDsa.ts';
import { pkcs1Steps, pssSteps } from './rsa.ts';
import type { Steps, Value } from './step.ts';

/**
 * The mathematics of one signature in the open, from its signing input on. The caller has judged form and key before:
 * undefined if the key has not what the algorithm takes, or there is nothing to compute (`none`).
 */
export function mathematicsSteps(
  alg: SignatureAlgorithm,
  key: KeyMaterial,
  input: Value,
  signature: Value,
): Steps | undefined {
  const hash = alg.hash ?? 'SHA-256';
  if (alg.family === 'hmac') {
    const secret = secretOctets(key);
    return secret && hmacSteps(hash, secret, input, signature);
  }
  if (key.kind !== 'jwk') return undefined;
  const member = (name: string): Uint8Array => jwkOctets(key.jwk, name) ?? new Uint8Array();
  switch (alg.family) {
    case 'rsassaPkcs1':
    case 'rsassaPss': {
      const numbers = { n: toNumber(member('n')), e: toNumber(member('e')) };
      if (numbers.n === 0n || numbers.e === 0n) return undefined;
      return (alg.family === 'rsassaPss' ? pssSteps : pkcs1Steps)(hash, numbers, input, signature);
    }
    case 'ecdsa': {
      const curve = curveOfShape('weierstrass', alg.curves[0]);
      return curve && ecdsaSteps(hash, { curve, x: member('x'), y: member('y') }, input, signature);
    }
    case 'eddsa': {
      const curve = curveOfShape('edwards', jwkText(key.jwk, 'crv'));
      return curve && eddsaSteps(curve, member('x'), input, signature);
    }
    case 'mlDsa':
      return mlDsaSteps(member('pub'), input, signature);
    case 'none':
      return undefined;
  }
}
