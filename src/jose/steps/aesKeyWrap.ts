import { concat, fromNumber } from '../text/octets.ts';
import { xor } from './hash.ts';
import { compare, fieldsOf, type Step, type Value } from './step.ts';

const loadAes = async () => import('@noble/ciphers/aes.js');

/** One block of AES backwards, by a library: no engine offers a block alone. */
async function blockDecryption(key: Uint8Array): Promise<(block: Uint8Array) => Uint8Array> {
  const { ecb } = await loadAes();
  return (block) => ecb(key, { disablePadding: true }).decrypt(block);
}

export const HALF = 8;
export const ROUNDS = 6;
export const INTEGRITY = new Uint8Array(HALF).fill(0xa6);

export const wrapState = (integrity: Uint8Array, registers: readonly Uint8Array[], index: number): Value => ({
  name: 'wrapState',
  octets: concat(integrity, ...registers),
  fields: fieldsOf(['integrity', HALF], ['key', registers.length * HALF]),
  secret: true,
  index,
});

/** Unwraps a content key, round by round (RFC 3394 section 2.2.2). Undefined if the integrity value is not right. */
export async function* unwrapSteps(wrappingKey: Value, encryptedKey: Value): AsyncGenerator<Step, Value | undefined> {
  const count = encryptedKey.octets.length / HALF - 1;
  const inverse = await blockDecryption(wrappingKey.octets);
  let integrity = encryptedKey.octets.slice(0, HALF);
  const registers = Array.from({ length: count }, (_, at) =>
    encryptedKey.octets.slice((at + 1) * HALF, (at + 2) * HALF),
  );
  let before = wrapState(integrity, registers, ROUNDS);
  yield {
    id: 'aeskw-start',
    section: 'RFC 3394 §2.2.2',
    args: { blocks: count },
    takes: [{ ...encryptedKey, fields: fieldsOf(['integrity', HALF], ['key', count * HALF]) }],
    gives: [],
  };
  for (let round = ROUNDS - 1; round >= 0; round -= 1) {
    for (let at = count; at >= 1; at -= 1) {
      const step = fromNumber(BigInt(count * round + at), HALF);
      const block = inverse(concat(xor(integrity, step), registers[at - 1] as Uint8Array));
      integrity = block.slice(0, HALF);
      registers[at - 1] = block.slice(HALF);
    }
    const after = wrapState(integrity, registers, round);
    yield {
      id: 'aeskw-round',
      section: 'RFC 3394 §2.2.2',
      args: { round: ROUNDS - round, blocks: count },
      takes: [wrappingKey, before],
      gives: [after],
    };
    before = after;
  }
  const found: Value = { name: 'integrityValue', octets: integrity };
  const comparison = compare({ name: 'integrityValue', octets: INTEGRITY }, found);
  const key: Value = { name: 'contentKey', octets: concat(...registers), secret: true };
  yield {
    id: 'aeskw-compare',
    section: 'RFC 3394 §2.2.3',
    takes: [before],
    gives: comparison.same ? [key] : [],
    comparison,
  };
  return comparison.same ? key : undefined;
}
