import type { Hash } from '../tables/curves.ts';
import { bitLength, concat, fromHex, fromNumber, power, toNumber } from '../text/octets.ts';
import { hashOf, mgf1, xor } from './hash.ts';
import { compare, fieldsOf, type ByteField, type Step, type Steps, type Value } from './step.ts';

/** RFC 8017 section 9.2, note 1: DigestInfo in DER up to the hash itself. */
const DIGEST_INFO: Readonly<Record<string, string>> = {
  'SHA-256': '3031300d060960864801650304020105000420',
  'SHA-384': '3041300d060960864801650304020205000430',
  'SHA-512': '3051300d060960864801650304020305000440',
};

export interface RsaNumbers {
  n: bigint;
  e: bigint;
}

export async function hashStep(hash: Hash, input: Value): Promise<Step & { gives: [Value] }> {
  const digest: Value = { name: 'messageDigest', octets: await hashOf(hash, input.octets) };
  return { id: 'rsa-hash', section: 'RFC 8017 §9', args: { hash }, takes: [input], gives: [digest] };
}

/**
 * The signature as a number, raised to e modulo n: the signer's value before the private key was applied (RFC 8017
 * section 5.2.2). One that is not as long as the modulus is refused before that (sections 8.1.2 and 8.2.2, step 1).
 */
function publicOperation({ n, e }: RsaNumbers, signature: Value, length: number): Step & { gives: [Value] } {
  const s = toNumber(signature.octets);
  const [has, wants] = [signature.octets.length, Math.ceil(bitLength(n) / 8)];
  const opened: Value = {
    name: 'encodedMessage',
    octets: has === wants && s < n ? fromNumber(power(s, e, n), length) : new Uint8Array(),
  };
  return {
    id: 'rsa-public-operation',
    section: 'RFC 8017 §5.2.2',
    args: { bits: bitLength(n), e: e.toString(), outOfRange: s < n ? 0 : 1, ...(has === wants ? {} : { has, wants }) },
    takes: [
      signature,
      { name: 'publicExponent', octets: fromNumber(e), as: 'number' },
      { name: 'modulus', octets: fromNumber(n), as: 'number' },
    ],
    gives: [opened],
  };
}

/** The block 00 01 FF ... FF 00 DigestInfo, named if it has that form. */
function pkcs1Fields(octets: Uint8Array): ByteField[] {
  if (octets[0] !== 0 || octets[1] !== 1) return [];
  let at = 2;
  while (octets[at] === 0xff) at += 1;
  if (octets[at] !== 0) return [];
  const info = Object.values(DIGEST_INFO)
    .map(fromHex)
    .find((each) => each.every((octet, index) => octets[at + 1 + index] === octet));
  const rest = octets.length - at - 1;
  return fieldsOf(
    ['leadingZero', 1],
    ['type', 1],
    ['padding', at - 2],
    ['separator', 1],
    ['digestInfo', info?.length ?? 0],
    ['hash', rest - (info?.length ?? 0)],
  );
}

/** RFC 8017 section 9.2: the block that is signed. */
export function blockStep(hash: Hash, digest: Value, length: number): Step & { gives: [Value] } {
  const info = concat(fromHex(DIGEST_INFO[hash] ?? ''), digest.octets);
  const padding = new Uint8Array(Math.max(0, length - info.length - 3)).fill(0xff);
  const block = concat(Uint8Array.of(0, 1), padding, Uint8Array.of(0), info);
  return {
    id: 'pkcs1-expected',
    section: 'RFC 8017 §9.2',
    args: { hash, padding: padding.length },
    takes: [digest],
    gives: [{ name: 'expectedMessage', octets: block, fields: pkcs1Fields(block) }],
  };
}

/** RFC 8017 section 8.2.2. */
export async function* pkcs1Steps(hash: Hash, key: RsaNumbers, input: Value, signature: Value): Steps {
  const length = fromNumber(key.n).length;
  const hashed = await hashStep(hash, input);
  yield hashed;
  const [digest] = hashed.gives;

  const operation = publicOperation(key, signature, length);
  const [opened] = operation.gives;
  opened.fields = pkcs1Fields(opened.octets);
  yield operation;

  const building = blockStep(hash, digest, length);
  const [expected] = building.gives;
  yield building;

  const comparison = compare(expected, opened);
  yield { id: 'pkcs1-compare', section: 'RFC 8017 §8.2.2', takes: [opened, expected], gives: [], comparison };
  return { holds: comparison.same };
}

/** The place of the octet 01 after the zeros of DB; -1 if it has another form. */
function saltStart(block: Uint8Array): number {
  const at = block.findIndex((octet) => octet !== 0);
  return at >= 0 && block[at] === 1 ? at + 1 : -1;
}

/** RFC 8017 section 9.1.1 steps 5 and 6, section 9.1.2 steps 12 and 13. */
export async function messageStep(hash: Hash, digest: Value, salt: Value): Promise<Step & { gives: [Value, Value] }> {
  const octets = concat(new Uint8Array(8), digest.octets, salt.octets);
  const fields = fieldsOf(['zeros', 8], ['hash', digest.octets.length], ['salt', salt.octets.length]);
  return {
    id: 'pss-message',
    section: 'RFC 8017 §9.1',
    args: { hash },
    takes: [digest, salt],
    gives: [
      { name: 'message', octets, fields },
      { name: 'computedHash', octets: await hashOf(hash, octets) },
    ],
  };
}

/** RFC 8017 sections 8.1.2 and 9.1.2, with MGF1 on the same hash (RFC 7518 section 3.5). */
export async function* pssSteps(hash: Hash, key: RsaNumbers, input: Value, signature: Value): Steps {
  const bits = bitLength(key.n) - 1;
  const length = Math.ceil(bits / 8);
  const hashed = await hashStep(hash, input);
  yield hashed;
  const [digest] = hashed.gives;
  const size = digest.octets.length;

  const operation = publicOperation(key, signature, length);
  const [opened] = operation.gives;
  yield operation;
  if (opened.octets.length < size + 2) return { holds: false };

  const split = opened.octets.length - size - 1;
  opened.fields = fieldsOf(['maskedBlock', split], ['hash', size], ['trailer', 1]);
  const masked: Value = { name: 'maskedBlock', octets: opened.octets.slice(0, split) };
  const expected: Value = { name: 'hash', octets: opened.octets.slice(split, split + size) };
  const trailer = opened.octets[opened.octets.length - 1] as number;
  yield {
    id: 'pss-split',
    section: 'RFC 8017 §9.1.2',
    args: { trailer: trailer.toString(16), size },
    takes: [opened],
    gives: [masked, expected],
  };

  const mask: Value = { name: 'mask', octets: await mgf1(hash, expected.octets, split) };
  yield { id: 'pss-mask', section: 'RFC 8017 §B.2.1', args: { hash }, takes: [expected], gives: [mask] };

  const block = xor(masked.octets, mask.octets);
  // The bits that the modulus leaves unused are zero in what was encoded.
  block[0] = (block[0] as number) & (0xff >> (8 * length - bits));
  const at = saltStart(block);
  const unmasked: Value = {
    name: 'unmaskedBlock',
    octets: block,
    ...(at < 0 ? {} : { fields: fieldsOf(['zeros', at - 1], ['separator', 1], ['salt', block.length - at]) }),
  };
  const salt: Value = { name: 'salt', octets: at < 0 ? new Uint8Array() : block.slice(at) };
  yield {
    id: 'pss-unmask',
    section: 'RFC 8017 §9.1.2',
    args: { salt: salt.octets.length, size, found: at < 0 ? 0 : 1 },
    takes: [masked, mask],
    gives: [unmasked, salt],
  };

  const hashing = await messageStep(hash, digest, salt);
  const [, computed] = hashing.gives;
  yield hashing;

  const comparison = compare(expected, computed);
  yield { id: 'pss-compare', section: 'RFC 8017 §9.1.2', takes: [expected, computed], gives: [], comparison };
  // RFC 7518 section 3.5 fixes the length of the salt; RFC 8017 the form of the block and of its unused bits.
  const form = at >= 0 && trailer === 0xbc && salt.octets.length === size;
  const spare = ((opened.octets[0] as number) & ~(0xff >> (8 * length - bits)) & 0xff) === 0;
  return { holds: comparison.same && form && spare };
}
