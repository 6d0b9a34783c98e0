import { read } from '../../jose/read/read.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { headerString } from '../../jose/token/header.ts';
import { headerOf } from '../../jose/token/joseHeader.ts';
import type { Jws } from '../../jose/token/token.ts';
import { algorithm, type KeyType } from '../../jose/tables/algs.ts';
import { jwsOf } from '../../jose/token/parts.ts';
import type { Key } from '../../jose/keys/key.ts';
import { pickedCandidate } from '../derived/select.ts';
import { loadCheck } from '../doors/checkDoor.ts';
import { loadGiven } from '../doors/givenDoor.ts';
import { get, set } from '../state/state.ts';

import { SECOND_LIMIT } from './intake.ts';

/** Puts a second token beside the one on the bench. */
export const setSecond = (text: string): void => set({ second: text.slice(0, SECOND_LIMIT) });

export function readSecond(text: string): TokenReading | null {
  const reading = read(text);
  return reading.kind === 'token' ? reading : null;
}

/** Whether one key made both signatures, as far as that can be told. */
export type OneSigner = { kind: 'key'; key: Key } | { kind: 'same' | 'other' | 'unknown' | 'unsigned' };

const EVERY: readonly KeyType[] = ['oct', 'RSA', 'EC', 'OKP', 'AKP'];

/** Types of keys that may have made the first signature; every type where the header does not say it. */
function keyTypes({ signatures }: Jws): readonly KeyType[] {
  const found = algorithm(headerString(headerOf(signatures[0]), 'alg') ?? '');
  return found?.use === 'signature' ? found.keyTypes : EVERY;
}

/** Tries your keys on the first signature of both. A signature with ECDSA tells by itself. */
export async function oneSignerOf(one: TokenReading, other: TokenReading): Promise<OneSigner> {
  const [{ verifyWithKey }, { haveOneSigner }] = await Promise.all([loadCheck(), loadGiven()]);
  const [first, second] = [one, other].map((reading) => {
    const token = jwsOf(reading.token);
    return token && token.signatures[0]?.signature?.octets.length
      ? { text: pickedCandidate(reading).text, token, faults: reading.faults }
      : undefined;
  });
  if (!first || !second) return { kind: 'unsigned' };
  if (!keyTypes(first.token).some((type) => keyTypes(second.token).includes(type))) return { kind: 'other' };
  for (const key of get().ring) {
    const tried = await Promise.all(
      [first, second].map((each, index) => verifyWithKey({ id: `${index}`, index: 0, ...each }, key)),
    );
    if (tried.every(({ answer }) => answer.mathematics === 'holds')) return { kind: 'key', key };
    if (tried.some(({ answer }) => answer.mathematics === 'holds')) return { kind: 'other' };
  }
  const same = await haveOneSigner(first, second).catch(() => undefined);
  return { kind: same === undefined ? 'unknown' : same ? 'same' : 'other' };
}
