import { rsaNumbers } from '../../engine/rsa15.ts';
import type { Jwk } from '../../engine/material.ts';
import type { Hash } from '../../tables/curves.ts';
import { bitLength, concat, fromNumber, power, toNumber } from '../../text/octets.ts';
import { hashOf, mgf1, xor } from '../hash.ts';
import { fieldsOf, type Step, type Value } from '../step.ts';

/** RSAES-OAEP (RFC 8017 section 7.1.1). Ends with the encrypted key. `seed`: random when the token was made. */
export async function* coverSteps(hash: Hash, jwk: Jwk, contentKey: Value, seed: Value): AsyncGenerator<Step, Value> {
  const { n, e } = rsaNumbers(jwk);
  const width = fromNumber(n).length;
  const label: Value = { name: 'labelHash', octets: await hashOf(hash, new Uint8Array()) };
  const size = label.octets.length;
  const zeros = width - contentKey.octets.length - 2 * size - 2;
  const block: Value = {
    name: 'unmaskedBlock',
    octets: concat(label.octets, new Uint8Array(zeros), Uint8Array.of(1), contentKey.octets),
    fields: fieldsOf(['labelHash', size], ['zeros', zeros], ['separator', 1], ['contentKey', contentKey.octets.length]),
    secret: true,
  };
  yield { id: 'oaep-block', section: 'RFC 8017 §7.1.1', args: { hash }, takes: [label, contentKey], gives: [block] };

  const maskedBlock: Value = {
    name: 'maskedBlock',
    octets: xor(block.octets, await mgf1(hash, seed.octets, block.octets.length)),
    secret: true,
  };
  yield {
    id: 'oaep-cover-block',
    section: 'RFC 8017 §7.1.1',
    args: { hash, size },
    takes: [seed, block],
    gives: [maskedBlock],
  };

  const maskedSeed: Value = {
    name: 'maskedSeed',
    octets: xor(seed.octets, await mgf1(hash, maskedBlock.octets, size)),
    secret: true,
  };
  yield {
    id: 'oaep-cover-seed',
    section: 'RFC 8017 §7.1.1',
    args: { hash },
    takes: [maskedBlock, seed],
    gives: [maskedSeed],
  };

  const encoded: Value = {
    name: 'encodedMessage',
    octets: concat(new Uint8Array(1), maskedSeed.octets, maskedBlock.octets),
    fields: fieldsOf(['leadingZero', 1], ['maskedSeed', size], ['maskedBlock', maskedBlock.octets.length]),
    secret: true,
  };
  const made: Value = { name: 'madeKey', octets: fromNumber(power(toNumber(encoded.octets), e, n), width) };
  yield {
    id: 'oaep-public-operation',
    section: 'RFC 8017 §5.1.1',
    args: { bits: bitLength(n), e: e.toString() },
    takes: [
      encoded,
      { name: 'publicExponent', octets: fromNumber(e), as: 'number' },
      { name: 'modulus', octets: fromNumber(n), as: 'number' },
    ],
    gives: [made],
  };
  return made;
}
