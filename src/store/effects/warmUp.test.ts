import { expect, it } from 'vitest';
import { get } from '../state/state.ts';
import { warmUp } from './warmUp.ts';

it('leaves nothing behind: no key, no answer, no notice', async () => {
  const before = get();
  await warmUp();
  expect(get()).toBe(before);
});
