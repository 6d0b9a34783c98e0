import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { get } from '../state/state.ts';
import { SECRET, TOKEN, warmUp } from './warmUp.ts';

it('leaves nothing behind: no key, no answer, no notice', async () => {
  const before = get();
  await warmUp(() => Promise.resolve());
  expect(get()).toBe(before);
});

it('goes all the way: the secret is the one of the token', () => {
  const [header, payload, signature] = TOKEN.split('.');
  expect(createHmac('sha256', SECRET).update(`${header}.${payload}`).digest('base64url')).toBe(signature);
});
