import type { KeyMaterial } from '../engine/material.ts';
import { contentKeySteps, contentSteps } from '../steps/decryption.ts';
import { contentValue, fieldsOf, type StepsOutcome, type Step, type Value } from '../steps/step.ts';
import type { Jwe, Part } from '../token/token.ts';
import { additionalDataOf, beforeDecrypting } from './decrypt.ts';
import { inflate } from '../engine/inflate.ts';
import { randomOctets } from './random.ts';

export interface DecryptionStepsQuestion {
  text: string;
  token: Jwe;
  /** Which recipient. */
  index: number;
  key: KeyMaterial;
  /** Octets that a compressed content may come to. */
  inflated?: number;
}

/** `plaintext`: the content, if the steps lead to it. */
export interface DecryptionOutcome extends StepsOutcome {
  plaintext?: Uint8Array;
}

export function partValue(name: Value['name'], part: Part | undefined): Value {
  return { name, octets: part?.octets ?? new Uint8Array(), ...(part ? { span: part.span } : {}) };
}

/** RFC 7516 section 5.2 step 15: the characters of the protected header, and of the `aad` member behind a dot. */
export function additionalDataStep(text: string, token: Jwe): Step & { gives: [Value] } {
  const octets = additionalDataOf(text, token);
  const header = token.protectedHeader;
  const size = header ? header.span.end - header.span.start : 0;
  const headerText: Value = { name: 'headerText', octets: octets.slice(0, size), as: 'text' };
  if (header) headerText.span = header.span;
  const additionalData: Value = {
    name: 'additionalData',
    octets,
    as: 'text',
    fields: token.additionalData
      ? fieldsOf(['header', size], ['dot', 1], ['additionalData', octets.length - size - 1])
      : fieldsOf(['header', size]),
  };
  return {
    id: 'content-additional-data',
    section: 'RFC 7516 §5.2',
    args: { aad: token.additionalData ? 1 : 0 },
    takes: [headerText],
    gives: [additionalData],
  };
}

/**
 * Decrypts for one recipient in the open, with our own mathematics: the second opinion beside `decrypt`. Undefined if
 * the shape leaves nothing to try. The caller has judged the key (`decrypt`) and asked about iterations.
 */
export function decryptionSteps(
  question: DecryptionStepsQuestion,
): AsyncGenerator<Step, DecryptionOutcome> | undefined {
  const { text, token, index, key } = question;
  const { shape } = beforeDecrypting({ id: 'steps', text, token, index });
  if (!shape) return undefined;
  const { alg, enc, parameters, zip } = shape;
  return (async function* (): AsyncGenerator<Step, DecryptionOutcome> {
    const encryptedKey = partValue('encryptedKey', token.recipients[index]?.encryptedKey);
    const contentKey = yield* contentKeySteps({ alg, enc, key, parameters, encryptedKey, random: randomOctets });
    if (!contentKey || contentKey.octets.length !== enc.cekOctets) return { holds: false };
    const first = additionalDataStep(text, token);
    yield first;
    const plaintext = yield* contentSteps(enc, {
      key: contentKey,
      iv: partValue('initializationVector', token.initializationVector),
      ciphertext: partValue('ciphertext', token.ciphertext),
      tag: partValue('authenticationTag', token.authenticationTag),
      additionalData: first.gives[0],
    });
    if (!plaintext) return { holds: false };
    if (!zip) return { holds: true, plaintext: plaintext.octets };
    const unpacked = await inflate(plaintext.octets, question.inflated);
    if (!unpacked.ok) return { holds: true };
    const inflated = contentValue('inflated', unpacked.octets);
    yield { id: 'inflate', section: 'RFC 7516 §4.1.3', takes: [plaintext], gives: [inflated] };
    return { holds: true, plaintext: unpacked.octets };
  })();
}
