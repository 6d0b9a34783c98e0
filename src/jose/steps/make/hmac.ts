import type { Hash } from '../../tables/curves.ts';
import { macSteps } from '../hmac.ts';
import type { Steps, Value } from '../step.ts';
import { madeStep } from './made.ts';

/** RFC 7518 section 3.2: the MAC is the signature. */
export async function* makeHmacSteps(hash: Hash, secret: Uint8Array, input: Value, signature: Value): Steps {
  const mac = yield* macSteps(hash, secret, input);
  const { step, outcome } = madeStep('made-signature', signature, mac);
  yield step;
  return outcome;
}
