import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encodeBase64url } from '../jose/text/base64url.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { verdictOf } from './derived/verdictOf.ts';
import { benchLayers } from './derived/layers.ts';
import { findingsOf } from './derived/findings.ts';
import { loadLints } from './doors/lintsDoor.ts';
import { startBench, until } from './fixtures/startBench.ts';
import { get } from './state/state.ts';
import { replaceText } from './verbs/edit.ts';

const NOW = 1_795_160_000;

/** A JWS with this payload, compressed or as it is; nobody has signed it. */
const card = (payload: Uint8Array): string =>
  [encodeUtf8('{"alg":"ES256","zip":"DEF","kid":"k"}'), payload, new Uint8Array(64).fill(9)]
    .map((part) => encodeBase64url(Uint8Array.from(part)))
    .join('.');
const packed = (claims: object): string => card(deflateRawSync(JSON.stringify(claims)));

let stop: () => void;
beforeEach(async () => {
  stop = await startBench();
  await loadLints();
});
afterEach(() => stop());

/** What the lights say of a text, and what it was decompressed to. */
async function shown(text: string) {
  replaceText(text);
  await until(() => expect(benchLayers(get())[0]?.answer).toBeTruthy());
  const unpacked = benchLayers(get())[0]?.answer?.unpacked;
  return { unpacked, time: verdictOf(get())?.lights.find(({ code }) => code.startsWith('time-')) };
}

it('judges the claims that were compressed', async () => {
  const vc = { type: ['https://smarthealth.cards#health-card'] };
  const { unpacked, time } = await shown(packed({ iss: 'https://issuer.example', nbf: NOW - 60, vc }));
  expect(unpacked).toMatchObject({ ok: true });
  expect(time).toMatchObject({ code: 'time-no-expiry', state: 'neutral' });
  expect((await shown(packed({ iss: 'a', nbf: NOW + 600, vc }))).time).toMatchObject({ code: 'time-not-yet' });
  expect((await shown(packed({ iss: 'a', exp: NOW - 600, vc }))).time).toMatchObject({ code: 'time-expired' });
});

it('makes a zipped token a Health Card only by its claims', async () => {
  const severity = async (claims: object) => {
    await shown(packed(claims));
    return findingsOf(get())?.list.find(({ id }) => id === 'zip-in-jws')?.severity;
  };
  expect(await severity({ iss: 'a', nbf: NOW, vc: {} })).toBe('info');
  expect(await severity({ iss: 'a', exp: NOW + 60 })).toBe('medium');
});

it('leaves a payload that is JSON as it is, and unpacks no bomb', async () => {
  const plain = await shown(card(encodeUtf8(`{"exp":${NOW - 600}}`)));
  expect(plain).toMatchObject({ unpacked: { ok: false, why: 'plain' }, time: { code: 'time-expired' } });
  const bomb = await shown(card(deflateRawSync(new Uint8Array(5_000_000).fill(0x20), { level: 9 })));
  expect(bomb).toMatchObject({ unpacked: { ok: false, why: 'limit' }, time: { code: 'time-no-claims' } });
});
