import { privateOperation, type RsaPrivateNumbers } from '../../engine/rsa15.ts';
import type { Hash } from '../../tables/curves.ts';
import { bitLength, concat, fromNumber, toNumber } from '../../text/octets.ts';
import { mgf1, xor } from '../hash.ts';
import { blockStep, hashStep, messageStep, pssSteps } from '../rsa.ts';
import { fieldsOf, type Step, type Steps, type Value } from '../step.ts';
import { madeStep, type Chance, type Random } from './made.ts';

/** The block as a number, raised to d modulo n (RFC 8017 section 5.2.1). */
function privateStep(key: RsaPrivateNumbers, block: Value): Step & { gives: [Value] } {
  const octets = fromNumber(privateOperation(toNumber(block.octets), key), fromNumber(key.n).length);
  return {
    id: 'rsa-private-operation',
    section: 'RFC 8017 §5.2.1',
    args: { bits: bitLength(key.n) },
    takes: [
      block,
      { name: 'privateKey', octets: fromNumber(key.d), as: 'number', secret: true },
      { name: 'modulus', octets: fromNumber(key.n), as: 'number' },
    ],
    gives: [{ name: 'madeSignature', octets }],
  };
}

async function* signBlock(key: RsaPrivateNumbers, block: Value, signature: Value): Steps {
  const operation = privateStep(key, block);
  yield operation;
  const { step, outcome } = madeStep('made-signature', signature, operation.gives[0]);
  yield step;
  return outcome;
}

/** RFC 8017 section 8.2.1. The same text and key always give the same signature. */
export async function* makePkcs1Steps(hash: Hash, key: RsaPrivateNumbers, input: Value, signature: Value): Steps {
  const hashed = await hashStep(hash, input);
  yield hashed;
  const building = blockStep(hash, hashed.gives[0], fromNumber(key.n).length);
  yield building;
  return yield* signBlock(key, building.gives[0], signature);
}

/** The salt of the token's signature, if it is made with this key over this text; otherwise a new one. */
async function saltFor(
  hash: Hash,
  key: RsaPrivateNumbers,
  input: Value,
  signature: Value,
  random: Random,
): Promise<Chance> {
  let salt: Uint8Array | undefined;
  const check = pssSteps(hash, key, input, signature);
  for (;;) {
    const next = await check.next();
    if (next.done) {
      const size = (await hashStep(hash, input)).gives[0].octets.length;
      return next.value.holds && salt ? { octets: salt, again: 1 } : { octets: random(size), again: 0 };
    }
    salt = next.value.gives.find(({ name }) => name === 'salt')?.octets ?? salt;
  }
}

/** RFC 8017 sections 8.1.1 and 9.1.1. */
export async function* makePssSteps(
  hash: Hash,
  key: RsaPrivateNumbers,
  input: Value,
  signature: Value,
  random: Random,
): Steps {
  const bits = bitLength(key.n) - 1;
  const length = Math.ceil(bits / 8);
  const hashed = await hashStep(hash, input);
  yield hashed;
  const [digest] = hashed.gives;
  const size = digest.octets.length;

  const { octets, again } = await saltFor(hash, key, input, signature, random);
  const salt: Value = { name: 'salt', octets };
  yield { id: 'pss-salt', section: 'RFC 7518 §3.5', args: { size, again }, takes: [], gives: [salt] };
  const hashing = await messageStep(hash, digest, salt);
  const [, second] = hashing.gives;
  yield hashing;

  const zeros = length - 2 * size - 2;
  const block: Value = {
    name: 'unmaskedBlock',
    octets: concat(new Uint8Array(zeros), Uint8Array.of(1), octets),
    fields: fieldsOf(['zeros', zeros], ['separator', 1], ['salt', size]),
  };
  yield { id: 'pss-block', section: 'RFC 8017 §9.1.1', takes: [salt], gives: [block] };

  const mask: Value = { name: 'mask', octets: await mgf1(hash, second.octets, block.octets.length) };
  yield { id: 'pss-mask', section: 'RFC 8017 §B.2.1', args: { hash }, takes: [second], gives: [mask] };
  const masked = xor(block.octets, mask.octets);
  // The bits that the modulus leaves unused are cleared.
  masked[0] = (masked[0] as number) & (0xff >> (8 * length - bits));
  const encoded: Value = {
    name: 'expectedMessage',
    octets: concat(masked, second.octets, Uint8Array.of(0xbc)),
    fields: fieldsOf(['maskedBlock', masked.length], ['hash', size], ['trailer', 1]),
  };
  yield { id: 'pss-cover', section: 'RFC 8017 §9.1.1', takes: [block, mask, second], gives: [encoded] };
  return yield* signBlock(key, encoded, signature);
}
