import { concat, fromNumber } from '../../text/octets.ts';
import { HALF, INTEGRITY, ROUNDS, wrapState } from '../aesKeyWrap.ts';
import { xor } from '../hash.ts';
import { fieldsOf, type Step, type Value } from '../step.ts';

const loadAes = async () => import('@noble/ciphers/aes.js');

/** Wraps a content key, round by round (RFC 3394 section 2.2.1). Ends with the encrypted key. */
export async function* wrapSteps(wrappingKey: Value, contentKey: Value): AsyncGenerator<Step, Value> {
  const { ecb } = await loadAes();
  const count = contentKey.octets.length / HALF;
  let integrity: Uint8Array = INTEGRITY;
  const registers = Array.from({ length: count }, (_, at) => contentKey.octets.slice(at * HALF, (at + 1) * HALF));
  let before = wrapState(integrity, registers, 0);
  yield {
    id: 'aeskw-make-start',
    section: 'RFC 3394 §2.2.1',
    args: { blocks: count },
    takes: [contentKey],
    gives: [before],
  };
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let at = 1; at <= count; at += 1) {
      const block = ecb(wrappingKey.octets, { disablePadding: true }).encrypt(
        concat(integrity, registers[at - 1] as Uint8Array),
      );
      integrity = xor(block.slice(0, HALF), fromNumber(BigInt(count * (round - 1) + at), HALF));
      registers[at - 1] = block.slice(HALF);
    }
    const after = wrapState(integrity, registers, round);
    yield {
      id: 'aeskw-make-round',
      section: 'RFC 3394 §2.2.1',
      args: { round, blocks: count },
      takes: [wrappingKey, before],
      gives: [after],
    };
    before = after;
  }
  const fields = fieldsOf(['integrity', HALF], ['key', count * HALF]);
  return { name: 'madeKey', octets: concat(integrity, ...registers), fields };
}
