// A list must say of a token what the bench says of it, with the same keys and at the same moment.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostile } from '../jose/vectors/hostile.ts';
import { tokenVectors as published } from '../jose/vectors/vectors.ts';
import { LARGE } from '../jose/recognise.ts';
import { verdictOf } from './derived/verdictOf.ts';
import { listBy, listFile } from './effects/manyEngine.ts';
import { startBench, until } from './fixtures/startBench.ts';
import { manyStore } from './state/many.ts';
import { get, set, store } from './state/state.ts';
import { giveKey } from './verbs/giveKey.ts';
import { openRow } from './verbs/many.ts';

/** What only the doctor finds, which a list does not ask: where it says no more than that, the state must still be the same. */
const DIAGNOSED = new Set<string>([
  'signature-diagnosed',
  'signature-undiagnosed',
  'decryption-diagnosed',
  'signature-attack',
]);

const isDone = (): void => {
  if (manyStore.getState().stage !== 'done') throw new Error('not done');
};

const lit = (light: { state: string; code: string } | undefined) => [light?.state, light?.code];

/** As soon as there are lights: what the doctor finds later is of no list. */
const judged = (): Promise<void> =>
  new Promise((resolve) => {
    const isDone = (): boolean => verdictOf(get())?.cryptography.state !== 'pending';
    if (isDone()) return resolve();
    const unsubscribe = store.subscribe(() => {
      if (!isDone()) return;
      unsubscribe();
      resolve();
    });
  });

describe('a list of tokens', () => {
  let stop: () => void = () => undefined;
  beforeAll(async () => {
    stop = await startBench();
    listBy(null);
    // Some of the keys: the rest of the tokens finds none.
    const keys = published.flatMap(({ keys: of, innerKeys }) => [...of, ...innerKeys]).filter((_, at) => at % 4 === 0);
    await giveKey(JSON.stringify({ keys }), 'never');
    set({ many: true });
    const texts = [...published, ...hostile].map(({ text }) => text).filter((text) => text.length < LARGE);
    await listFile(new Blob([texts.join('\n\n')]), 'vectors.txt');
    await until(isDone);
  });
  afterAll(() => stop());

  it('has the lights that the bench has', async () => {
    const { rows } = manyStore.getState();
    expect(rows.length).toBeGreaterThan(80);
    const differ: unknown[] = [];
    for (const { id, lights } of rows) {
      await openRow(id);
      await judged();
      const verdict = verdictOf(get());
      const [one, other] = [lit(lights?.cryptography), lit(verdict?.cryptography)];
      const same = one.join() === other.join() || (DIAGNOSED.has(other[1] ?? '') && one[0] === other[0]);
      // A password is not stretched for a list, and that is said (words.many.slow).
      if (lights?.slow) continue;
      if (!same || lit(lights?.time).join() !== lit(verdict?.time).join())
        differ.push([id, one, other, lit(lights?.time), lit(verdict?.time)]);
    }
    expect(differ).toEqual([]);
  }, 120_000);
});
