import type { KeyMaterial } from '../engine/material.ts';
import { mathematicsSteps } from '../steps/signature.ts';
import { fieldsOf, type Step, type Steps, type Value } from '../steps/step.ts';
import type { Jws } from '../token/token.ts';
import { algorithmOf, signingInput } from './verify.ts';

export interface SignatureQuestion {
  text: string;
  token: Jws;
  index: number;
  key: KeyMaterial;
  /** A detached payload, as it was signed. */
  payload?: Uint8Array;
}

/** RFC 7515 section 5.2 step 8: the characters as they are in the token, joined by a dot. */
export function inputStep({ text, token, index, payload }: SignatureQuestion): Step & { gives: [Value] } {
  const octets = signingInput(text, token, index, payload);
  const header = token.signatures[index]?.protectedHeader;
  const size = header ? header.span.end - header.span.start : 0;
  const headerText: Value = { name: 'headerText', octets: octets.slice(0, size), as: 'text' };
  if (header) headerText.span = header.span;
  const payloadText: Value = { name: 'payloadText', octets: octets.slice(size + 1) };
  if (token.b64) payloadText.as = 'text';
  if (token.payload && !payload) payloadText.span = token.payload.span;
  const input: Value = {
    name: 'signingInput',
    octets,
    fields: fieldsOf(['header', size], ['dot', 1], ['payload', octets.length - size - 1]),
  };
  if (token.b64) input.as = 'text';
  return {
    id: 'signing-input',
    section: token.b64 ? 'RFC 7515 §5.2' : 'RFC 7797 §3',
    takes: [headerText, payloadText],
    gives: [input],
  };
}

/**
 * Checks one signature in the open, step by step, with our own mathematics: the second opinion beside the engine's.
 * The caller has judged form and key before (`verifySignature`): undefined if there is nothing to compute.
 */
export function signatureSteps(question: SignatureQuestion): Steps | undefined {
  const found = algorithmOf(question.token, question.index);
  const part = question.token.signatures[question.index]?.signature;
  if ('refused' in found || !part) return undefined;
  const first = inputStep(question);
  const [input] = first.gives;
  const rest = mathematicsSteps(found.alg, question.key, input, {
    name: 'signature',
    octets: part.octets,
    span: part.span,
  });
  if (!rest) return undefined;
  return (async function* () {
    yield first;
    return yield* rest;
  })();
}
