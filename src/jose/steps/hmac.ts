import type { Hash } from '../tables/curves.ts';
import { concat } from '../text/octets.ts';
import { blockOctets, hashOf, xor } from './hash.ts';
import { compare, fieldsOf, type Step, type Steps, type Value } from './step.ts';

/** HMAC by its definition, two hashes (RFC 2104 section 2), instead of by the engine's own. Ends with the MAC. */
export async function* macSteps(hash: Hash, secret: Uint8Array, input: Value): AsyncGenerator<Step, Value> {
  const block = blockOctets(hash);
  // A key longer than a block is hashed first.
  const used = secret.length > block ? await hashOf(hash, secret) : secret;
  const key = concat(used, new Uint8Array(block - used.length));
  const fields = fieldsOf(['key', used.length], ['zeros', block - used.length]);
  const blockKey: Value = { name: 'blockKey', octets: key, fields, secret: true };
  yield {
    id: 'hmac-key-block',
    section: 'RFC 2104 §2',
    args: { block, hash, hashed: used === secret ? 0 : 1 },
    takes: [{ name: 'secret', octets: secret, secret: true }],
    gives: [blockKey],
  };

  const inner: Value = { name: 'innerKey', octets: xor(key, new Uint8Array(block).fill(0x36)), secret: true };
  const innerHash: Value = { name: 'innerHash', octets: await hashOf(hash, concat(inner.octets, input.octets)) };
  yield {
    id: 'hmac-inner',
    section: 'RFC 2104 §2',
    args: { hash },
    takes: [blockKey, inner, input],
    gives: [innerHash],
  };

  const outer: Value = { name: 'outerKey', octets: xor(key, new Uint8Array(block).fill(0x5c)), secret: true };
  const mac: Value = {
    name: 'computedMac',
    octets: await hashOf(hash, concat(outer.octets, innerHash.octets)),
    // Whoever has it can sign this very text with it.
    secret: true,
  };
  yield { id: 'hmac-outer', section: 'RFC 2104 §2', args: { hash }, takes: [outer, innerHash], gives: [mac] };
  return mac;
}

export async function* hmacSteps(hash: Hash, secret: Uint8Array, input: Value, signature: Value): Steps {
  const mac = yield* macSteps(hash, secret, input);
  const comparison = compare(signature, mac);
  yield { id: 'hmac-compare', section: 'RFC 7518 §3.2', takes: [signature, mac], gives: [], comparison };
  return { holds: comparison.same };
}
