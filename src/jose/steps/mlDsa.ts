import { shake256 } from '@noble/hashes/sha3.js';
import { concat } from '../text/octets.ts';
import { fieldsOf, type Steps, type Value } from './step.ts';

/**
 * ML-DSA as far as one can follow it in octets (FIPS 204 algorithms 3 and 8): what is hashed, and the representative
 * that is signed. What comes then are polynomials of 256 numbers each, thousands of them: nothing that a screen shows.
 */
export async function* mlDsaSteps(publicKey: Uint8Array, input: Value, signature: Value, making = false): Steps {
  const key: Value = { name: 'publicKey', octets: publicKey };
  const keyHash: Value = { name: 'keyHash', octets: shake256(publicKey, { dkLen: 64 }) };
  yield { id: 'mldsa-key-hash', section: 'FIPS 204 §6.3', takes: [key], gives: [keyHash] };

  // RFC 9964 section 3: the context is empty.
  const message: Value = {
    name: 'message',
    octets: concat(Uint8Array.of(0, 0), input.octets),
    fields: fieldsOf(['type', 1], ['context', 1], ['message', input.octets.length]),
  };
  yield { id: 'mldsa-message', section: 'FIPS 204 §5.3', takes: [input], gives: [message] };

  const representative: Value = {
    name: 'representative',
    octets: shake256(concat(keyHash.octets, message.octets), { dkLen: 64 }),
  };
  yield { id: 'mldsa-representative', section: 'FIPS 204 §6.3', takes: [keyHash, message], gives: [representative] };
  yield {
    id: making ? 'mldsa-make-stop' : 'mldsa-stop',
    section: 'FIPS 204 §6.3',
    args: { size: signature.octets.length, key: publicKey.length },
    takes: [representative, key, signature],
    gives: [],
  };
  return { holds: undefined };
}
