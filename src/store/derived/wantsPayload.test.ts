import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { replaceText } from '../verbs/edit.ts';
import { giveKey } from '../verbs/giveKey.ts';
import { wantsPayload } from './wantsPayload.ts';

const SECRET = 'a secret of these tests that is long enough';
const HEAD = encodeBase64url(encodeUtf8('{"alg":"HS256"}'));
const signature = (payload: string) =>
  createHmac('sha256', SECRET)
    .update(`${HEAD}.${encodeBase64url(encodeUtf8(payload))}`)
    .digest('base64url');

let stop: () => void = () => undefined;
beforeEach(async () => {
  stop = await startBench();
});
afterEach(() => stop());

it('asks for a payload that is not in the token, and not once it is known to be empty', async () => {
  replaceText(`${HEAD}..${signature('')}`);
  expect(wantsPayload(get())).toBe(true);
  await giveKey(SECRET, 'always');
  await until(() => expect(wantsPayload(get())).toBe(false));
  replaceText(`${HEAD}..${signature('x')}`);
  expect(wantsPayload(get())).toBe(true);
  replaceText(`${HEAD}.eA.${signature('x')}`);
  expect(wantsPayload(get())).toBe(false);
});
