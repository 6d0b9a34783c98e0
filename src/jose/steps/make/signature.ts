import { curveOfShape } from '../../tables/curves.ts';
import { rsaNumbers } from '../../engine/rsa15.ts';
import { jwkOctets, jwkText, secretOctets, type KeyMaterial } from '../../engine/material.ts';
import type { SignatureAlgorithm } from '../../tables/algs.ts';
import { mlDsaSteps } from '../mlDsa.ts';
import type { Steps, Value } from '../step.ts';
import { makeEcdsaSteps } from './ecdsa.ts';
import { makeEddsaSteps } from './eddsa.ts';
import { makeHmacSteps } from './hmac.ts';
import type { Random } from './made.ts';
import { makePkcs1Steps, makePssSteps } from './rsa.ts';

/**
 * How a signature is made, from its signing input on, compared with the one in the token. Undefined if the key has no
 * private half, or there is nothing to compute (`none`).
 */
export function makingSteps(
  alg: SignatureAlgorithm,
  key: KeyMaterial,
  input: Value,
  signature: Value,
  random: Random,
): Steps | undefined {
  const hash = alg.hash ?? 'SHA-256';
  if (alg.family === 'hmac') {
    const secret = secretOctets(key);
    return secret && makeHmacSteps(hash, secret, input, signature);
  }
  if (key.kind !== 'jwk') return undefined;
  const member = (name: string): Uint8Array => jwkOctets(key.jwk, name) ?? new Uint8Array();
  const d = member('d');
  if (alg.family === 'mlDsa')
    return member('priv').length > 0 ? mlDsaSteps(member('pub'), input, signature, true) : undefined;
  if (d.length === 0) return undefined;
  switch (alg.family) {
    case 'rsassaPkcs1':
      return makePkcs1Steps(hash, rsaNumbers(key.jwk), input, signature);
    case 'rsassaPss':
      return makePssSteps(hash, rsaNumbers(key.jwk), input, signature, random);
    case 'ecdsa': {
      const curve = curveOfShape('weierstrass', alg.curves[0]);
      return curve && makeEcdsaSteps(hash, { curve, d }, input, signature, random);
    }
    case 'eddsa': {
      const curve = curveOfShape('edwards', jwkText(key.jwk, 'crv'));
      return curve && makeEddsaSteps(curve, { d, x: member('x') }, input, signature);
    }
    case 'none':
      return undefined;
  }
}
