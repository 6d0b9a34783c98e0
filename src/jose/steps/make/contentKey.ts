import { secretOctets } from '../../engine/material.ts';
import { agreedSteps, directSteps, stretchSteps, type ContentKeyQuestion } from '../decryption.ts';
import { gcmParts } from '../gcm.ts';
import type { StepsOutcome, Step, Value } from '../step.ts';
import { concat } from '../../text/octets.ts';
import { ctr } from '@noble/ciphers/aes.js';
import { wrapSteps } from './aesKeyWrap.ts';
import { madeStep } from './made.ts';
import { coverSteps } from './oaep.ts';

const NOTHING = new Uint8Array();

/** The random values from when the token was made, recovered by opening it. */
export interface Recovered {
  contentKey: Value;
  /** Only for RSA-OAEP. */
  seed: Value | undefined;
}

type Question = Omit<ContentKeyQuestion, 'random'>;

/** AES-GCM over the content key (RFC 7518 section 4.7): with its tag, which goes into the header. */
async function* sealSteps(
  { key, parameters, encryptedKey }: Question,
  contentKey: Value,
): AsyncGenerator<Step, StepsOutcome> {
  const { iv = NOTHING, tag = NOTHING } = parameters;
  const wrappingKey: Value = { name: 'wrappingKey', octets: secretOctets(key) ?? NOTHING, secret: true };
  const sealed = ctr(wrappingKey.octets, concat(iv, Uint8Array.of(0, 0, 0, 2))).encrypt(contentKey.octets);
  const { computedTag } = gcmParts(wrappingKey.octets, iv, sealed, NOTHING);
  const made: Value = { name: 'madeKey', octets: sealed };
  const compared = madeStep('made-key', { name: 'authenticationTag', octets: tag }, computedTag);
  yield {
    id: 'gcmkw-seal',
    section: 'RFC 7518 §4.7',
    takes: [wrappingKey, { name: 'initializationVector', octets: iv }, contentKey],
    gives: [made, computedTag],
    ...(compared.step.comparison ? { comparison: compared.step.comparison } : {}),
  };
  const { step, outcome } = madeStep('made-key', encryptedKey, made);
  yield step;
  return { holds: compared.outcome.holds === true && outcome.holds === true };
}

async function* wrappedSteps(
  wrappingKey: Value,
  contentKey: Value,
  encryptedKey: Value,
): AsyncGenerator<Step, StepsOutcome> {
  const { step, outcome } = madeStep('made-key', encryptedKey, yield* wrapSteps(wrappingKey, contentKey));
  yield step;
  return outcome;
}

/** The content key is random, and what an algorithm makes of it for a recipient (RFC 7516 section 5.1, steps 1 to 8). */
export async function* makeContentKeySteps(
  question: Question,
  { contentKey, seed }: Recovered,
): AsyncGenerator<Step, StepsOutcome> {
  const { alg, enc, key, encryptedKey } = question;
  if (alg.family === 'dir') {
    yield* directSteps(question);
    return { holds: true };
  }
  const isAgreed = alg.family === 'ecdhEs' && alg.wrappingKeyBits === undefined;
  if (!isAgreed)
    yield {
      id: 'cek-made',
      section: 'RFC 7516 §5.1',
      args: { size: enc.cekOctets },
      takes: [],
      gives: [contentKey],
    };
  switch (alg.family) {
    case 'aesKw': {
      const octets = secretOctets(key) ?? NOTHING;
      return yield* wrappedSteps({ name: 'wrappingKey', octets, secret: true }, contentKey, encryptedKey);
    }
    case 'aesGcmKw':
      return yield* sealSteps(question, contentKey);
    case 'pbes2':
      return yield* wrappedSteps(yield* stretchSteps(question), contentKey, encryptedKey);
    case 'ecdhEs': {
      yield { id: 'agreement-sender', section: 'RFC 7518 §4.6', takes: [], gives: [] };
      const derived = yield* agreedSteps(question);
      return isAgreed ? { holds: true } : yield* wrappedSteps(derived, contentKey, encryptedKey);
    }
    case 'rsaesOaep': {
      const jwk = key.kind === 'jwk' ? key.jwk : {};
      const used: Value = seed ?? { name: 'seed', octets: NOTHING };
      const made = yield* coverSteps(alg.hash ?? 'SHA-1', jwk, contentKey, used);
      const { step, outcome } = madeStep('made-key', encryptedKey, made);
      yield step;
      return outcome;
    }
    case 'rsaesPkcs1':
      return { holds: undefined };
  }
}
