import { privateOperation, rsaNumbers } from '../engine/rsa15.ts';
import type { Jwk } from '../engine/material.ts';
import type { Hash } from '../tables/curves.ts';
import { fromNumber, toNumber } from '../text/octets.ts';
import { hashOf, mgf1, xor } from './hash.ts';
import { compare, fieldsOf, type Step, type Value } from './step.ts';

/**
 * RSAES-OAEP backwards (RFC 8017 section 7.1.2), from the private operation to the key inside. JavaScript cannot promise
 * constant time: this runs in the reader's own page, when the reader asks to see it, and answers nobody else.
 */
export async function* oaepSteps(hash: Hash, jwk: Jwk, encryptedKey: Value): AsyncGenerator<Step, Value | undefined> {
  const numbers = rsaNumbers(jwk);
  const width = fromNumber(numbers.n).length;
  const c = toNumber(encryptedKey.octets);
  const size = (await hashOf(hash, new Uint8Array())).length;
  const block = c < numbers.n ? fromNumber(privateOperation(c, numbers), width) : new Uint8Array(width);
  const opened: Value = {
    name: 'encodedMessage',
    octets: block,
    fields: fieldsOf(['leadingZero', 1], ['maskedSeed', size], ['maskedBlock', width - size - 1]),
    secret: true,
  };
  yield {
    id: 'oaep-private-operation',
    section: 'RFC 8017 §5.1.2',
    args: { bits: numbers.n.toString(2).length },
    takes: [encryptedKey],
    gives: [opened],
  };

  const maskedSeed: Value = { name: 'maskedSeed', octets: block.slice(1, size + 1), secret: true };
  const maskedBlock: Value = { name: 'maskedBlock', octets: block.slice(size + 1), secret: true };
  const seed: Value = {
    name: 'seed',
    octets: xor(maskedSeed.octets, await mgf1(hash, maskedBlock.octets, size)),
    secret: true,
  };
  yield {
    id: 'oaep-seed',
    section: 'RFC 8017 §7.1.2',
    args: { hash },
    takes: [maskedSeed, maskedBlock],
    gives: [seed],
  };

  const data = xor(maskedBlock.octets, await mgf1(hash, seed.octets, maskedBlock.octets.length));
  const end = data.findIndex((octet, at) => at >= size && octet !== 0);
  const formed = block[0] === 0 && end >= size && data[end] === 1;
  const unmasked: Value = {
    name: 'unmaskedBlock',
    octets: data,
    fields: formed
      ? fieldsOf(['labelHash', size], ['zeros', end - size], ['separator', 1], ['contentKey', data.length - end - 1])
      : fieldsOf(['labelHash', size]),
    secret: true,
  };
  yield {
    id: 'oaep-unmask',
    section: 'RFC 8017 §7.1.2',
    args: { hash, formed: formed ? 1 : 0 },
    takes: [maskedBlock, seed],
    gives: [unmasked],
  };

  const comparison = compare(
    { name: 'labelHash', octets: await hashOf(hash, new Uint8Array()) },
    { name: 'receivedLabelHash', octets: data.slice(0, size) },
  );
  const key: Value = { name: 'contentKey', octets: formed ? data.slice(end + 1) : new Uint8Array(), secret: true };
  const holds = comparison.same && formed;
  yield {
    id: 'oaep-compare',
    section: 'RFC 8017 §7.1.2',
    args: { hash },
    takes: [unmasked],
    gives: holds ? [key] : [],
    comparison,
  };
  return holds ? key : undefined;
}
