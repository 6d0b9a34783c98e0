import { makeContentKeySteps } from '../steps/make/contentKey.ts';
import { makeContentSteps } from '../steps/make/content.ts';
import type { Steps, Value } from '../steps/step.ts';
import { beforeDecrypting } from './decrypt.ts';
import { additionalDataStep, decryptionSteps, partValue, type DecryptionStepsQuestion } from './decryptionSteps.ts';

/** Opens the token to find its random values and its text again. The last value of each name wins. */
async function valuesIn(question: DecryptionStepsQuestion): Promise<ReadonlyMap<Value['name'], Value> | undefined> {
  const opening = decryptionSteps(question);
  const found = new Map<Value['name'], Value>();
  for (;;) {
    const next = await opening?.next();
    if (!next) return undefined;
    if (next.done) return next.value.holds ? found : undefined;
    for (const value of next.value.gives) found.set(value.name, value);
  }
}

/**
 * How the token was encrypted for one recipient, step by step: the content key and whatever else was random is what
 * opening it gives, so that the very same token must come out. Undefined if it does not open, or with RSA1_5, which
 * is never made here.
 */
export function encryptionSteps(question: DecryptionStepsQuestion): Steps | undefined {
  const { text, token, index, key } = question;
  const { shape } = beforeDecrypting({ id: 'steps', text, token, index });
  if (!shape || shape.alg.family === 'rsaesPkcs1') return undefined;
  const { alg, enc, parameters, zip } = shape;
  return (async function* (): Steps {
    const values = await valuesIn(question);
    const contentKey = values?.get('contentKey');
    const plaintext = values?.get('plaintext');
    if (!contentKey || !plaintext) return { holds: false };
    const encryptedKey = partValue('encryptedKey', token.recipients[index]?.encryptedKey);
    const wrapped = yield* makeContentKeySteps(
      { alg, enc, key, parameters, encryptedKey },
      { contentKey, seed: values?.get('seed') },
    );
    const inflated = values?.get('inflated');
    if (zip && inflated) yield { id: 'deflate', section: 'RFC 7516 §4.1.3', takes: [inflated], gives: [plaintext] };
    const first = additionalDataStep(text, token);
    yield first;
    const sealed = yield* makeContentSteps(
      enc,
      {
        key: contentKey,
        iv: partValue('initializationVector', token.initializationVector),
        ciphertext: partValue('ciphertext', token.ciphertext),
        tag: partValue('authenticationTag', token.authenticationTag),
        additionalData: first.gives[0],
      },
      plaintext,
    );
    return { holds: wrapped.holds === true && sealed.holds === true };
  })();
}
