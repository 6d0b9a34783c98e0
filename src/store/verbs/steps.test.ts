import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startBench, until } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { watchables } from '../derived/watchable.ts';
import { replaceText } from './edit.ts';
import { giveKey } from './giveKey.ts';
import { allSteps, goToStep, nextStep, previousStep, stopSteps, watchSteps } from './steps.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');

function hs256(secret: string): string {
  const input = `${b64('{"alg":"HS256"}')}.${b64('{"sub":"johndoe"}')}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const ids = () => get().steps?.steps.map(({ id }) => id);
const watchable = () => until(() => expect(watchables(get())).toHaveLength(1));

describe('watching a check', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
  });
  afterEach(() => stop());

  it('goes on by one step, back, to any that was shown, and ends as the check did', async () => {
    await watchable();
    await watchSteps();
    expect(ids()).toEqual(['signing-input']);
    await nextStep();
    expect(ids()).toEqual(['signing-input', 'ecdsa-hash']);
    previousStep();
    expect(get().steps).toMatchObject({ at: 0, ended: null });
    previousStep();
    expect(get().steps?.at).toBe(0);
    // A step that was shown is not computed again.
    await nextStep();
    expect(get().steps).toMatchObject({ at: 1, steps: { length: 2 } });
    await allSteps();
    expect(ids()?.at(-1)).toBe('ecdsa-compare');
    expect(get().steps?.ended).toEqual({ holds: true });
    expect(get().steps?.watched?.holds).toBe(true);
    goToStep(99);
    expect(get().steps?.at).toBe(5);
    await nextStep();
    expect(ids()).toHaveLength(6);
  });

  it('of a secret that is wrong: the steps end without a match, like the check', async () => {
    replaceText(hs256('the one'));
    await giveKey('the other', 'always');
    await until(() => expect(watchables(get())[0]?.holds).toBe(false));
    await watchSteps();
    await allSteps();
    expect(get().steps?.ended).toEqual({ holds: false });
    expect(get().steps?.steps.at(-1)?.comparison?.same).toBe(false);
  });

  it('the other way, how it is made: with the private key of the demo the very same signature', async () => {
    await watchable();
    await watchSteps(undefined, 'make');
    expect(get().steps?.way).toBe('make');
    await allSteps();
    expect(ids()?.at(-1)).toBe('made-signature');
    expect(get().steps?.ended).toEqual({ holds: true });
    // Another check on screen meanwhile: what was being computed does not get into it.
    const late = watchSteps(undefined, 'make');
    await watchSteps(undefined, 'check');
    await late;
    expect(get().steps).toMatchObject({ way: 'check', steps: [{ id: 'signing-input' }] });
  });

  it('to the end is heard while a step is being computed', async () => {
    await watchable();
    const first = watchSteps();
    expect(get().steps?.busy).toBe(true);
    await allSteps();
    await first;
    expect(get().steps?.ended).toEqual({ holds: true });
    expect(ids()).toHaveLength(6);
  });

  it('a step that takes too long is given up: nothing of it comes later, and it can be started again', async () => {
    await watchable();
    await watchSteps();
    const under = nextStep();
    expect(get().steps?.busy).toBe(true);
    stopSteps();
    await under;
    expect(get().steps).toMatchObject({ busy: false, stopped: true, steps: [{ id: 'signing-input' }] });
    await nextStep();
    expect(ids()).toEqual(['signing-input']);
    await watchSteps();
    await nextStep();
    expect(ids()).toEqual(['signing-input', 'ecdsa-hash']);
    expect(get().steps?.stopped).toBeUndefined();
  });

  it('without a key there is nothing to watch', async () => {
    replaceText(hs256('the one'));
    await until(() => expect(watchables(get())).toEqual([]));
    await watchSteps();
    expect(get().steps).toMatchObject({ watched: null, steps: [], busy: false });
  });

  it('holds nothing of a key in the state but the key itself, which is in the ring', async () => {
    await watchable();
    await watchSteps();
    expect(get().ring).toContain(get().steps?.watched?.key);
  });
});
