import { makingSteps } from '../steps/make/signature.ts';
import type { Random } from '../steps/make/made.ts';
import type { Steps } from '../steps/step.ts';
import { inputStep, type SignatureQuestion } from './signatureSteps.ts';
import { algorithmOf } from './verify.ts';

/**
 * How a signature of the token is made, with a private key or a secret, step by step. What was random then is found again
 * in the signature where that is possible; where it is not this key's, it is new. Undefined if the key cannot sign.
 */
export function signingSteps(question: SignatureQuestion & { random: Random }): Steps | undefined {
  const found = algorithmOf(question.token, question.index);
  const part = question.token.signatures[question.index]?.signature;
  if ('refused' in found || !part) return undefined;
  const first = inputStep(question);
  const signature = { name: 'signature', octets: part.octets, span: part.span } as const;
  const rest = makingSteps(found.alg, question.key, first.gives[0], signature, question.random);
  if (!rest) return undefined;
  return (async function* () {
    yield first;
    return yield* rest;
  })();
}
