import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jwkKey, secretKey } from '../../jose/engine/material.ts';
import { sign } from '../../jose/jws/sign.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { findingsOf } from '../derived/findings.ts';
import { benchLayers, contentIn } from '../derived/layers.ts';
import { ringOf } from '../derived/ringOf.ts';
import { currentReading, placedParts, textOf } from '../derived/select.ts';
import { verdictOf } from '../derived/verdictOf.ts';
import { loadLints } from '../doors/lintsDoor.ts';
import { jwk, sealed } from '../fixtures/made.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { tick } from '../effects/tick.ts';
import { get, type State } from '../state/state.ts';
import { actsOf } from './acts.ts';
import { openDialog } from './dialogs.ts';
import { replaceText } from './edit.ts';
import { setClaim } from './editing.ts';
import { pasteText } from './intake.ts';
import { expect as expectOf } from './keyring.ts';
import { giveKey } from './giveKey.ts';
import { leaveStage, playScene } from './playScene.ts';
import { redactScreen, showAll } from './redactScreen.ts';
import { settled } from './sceneActs.ts';
import { READY } from '../../scenes/ready/ready.ts';

const SECRET = 'a secret of this story, long enough for HS256';
const CLAIMS = {
  iss: 'https://id.example',
  sub: 'erika-mustermann',
  nonce: 'n-0S6_WzA2Mj-and-much-more-of-it',
  email: 'erika@example.com',
  account: 4_930_901_820,
  exp: 1_795_160_600,
};
const PERSONAL = ['erika', 'n-0S6_WzA2Mj', '4930901820', SECRET, Buffer.from(SECRET).toString('base64url')];

async function signed(claims: unknown): Promise<string> {
  const made = await sign({
    id: 's',
    form: 'compact',
    payload: encodeUtf8(JSON.stringify(claims)),
    signatures: [{ protectedHeader: '{"alg":"HS256"}', key: secretKey(encodeUtf8(SECRET)) }],
  });
  if (!made.ok) throw new Error('sign');
  return made.text;
}

/** Everything that panes may be drawn from, with what is encoded in it. */
function everything(): string {
  const state = { ...get(), redacted: null };
  const encoded = [textOf(get()), ...benchLayers(get()).map(({ reading }) => reading.source)].flatMap((text) =>
    text.split('.').map((part) => Buffer.from(part, 'base64url').toString()),
  );
  const opened = contentIn(benchLayers(get()));
  return JSON.stringify([
    state,
    encoded,
    opened && 'text' in opened ? opened.text : '',
    verdictOf(get()),
    findingsOf(get()),
    ringOf(get()),
    benchLayers(get()).map(({ reading }) => placedParts(reading).map(({ part }) => part.decoded)),
  ]);
}

const codes = (): unknown => [
  verdictOf(get())?.lights.map(({ id, state, code }) => ({ id, state, code })),
  findingsOf(get())?.list.map(({ id }) => id),
];

describe('a redacted screen', () => {
  let stop: () => void;
  let signature: string;
  beforeEach(async () => {
    await loadLints();
    stop = await startBench();
    const token = await signed(CLAIMS);
    signature = token.split('.')[2] as string;
    replaceText(token);
    await giveKey(SECRET, 'always');
    expectOf({ nonce: 'another-nonce-that-is-mine', issuer: ['https://id.example'] });
    await settled();
  });
  afterEach(() => {
    leaveStage();
    showAll();
    stop();
  });

  it('has nothing of the token, its signature or its keys, and the verdict of it', async () => {
    const before = codes();
    expect(everything()).toContain('erika');
    expect(await redactScreen()).toBe(true);
    for (const value of [...PERSONAL, signature, 'another-nonce']) expect(everything()).not.toContain(value);
    expect(everything()).toContain('https://id.example');
    expect(codes()).toEqual(before);
    expect(JSON.stringify(before)).toContain('signature-verified');
    expect(ringOf(get()).map(({ use }) => use)).toContain('verifies');
  });

  it('keeps what somebody ticked', async () => {
    await redactScreen(new Set(['email']));
    expect(everything()).toContain('erika@example.com');
    expect(everything()).not.toContain('erika-mustermann');
  });

  it('goes on with the clock', async () => {
    await redactScreen();
    const time = (): string | undefined => verdictOf(get())?.time.code;
    expect(time()).toBe('time-within');
    tick(CLAIMS.exp + 3600);
    expect(time()).toBe('time-expired');
  });

  it('takes no change, says so, and ends with the bench as it was', async () => {
    const bench = get();
    const { reading } = currentReading(bench);
    await redactScreen();
    const text = textOf(get());
    setClaim('sub', '"me"');
    await pasteText(await signed({ sub: 'mallory-the-other' }));
    await giveKey('another secret of this story', 'always');
    openDialog('encrypt');
    expect(textOf(get())).toBe(text);
    expect(get()).toMatchObject({
      ring: [],
      dialog: null,
      notice: { because: { code: 'while-redacted' } },
    });
    openDialog('share');
    expect(get().dialog?.name).toBe('share');
    expect(actsOf(get()).find(({ name }) => name === 'clear')?.not).toBe('isRedacted');
    showAll();
    const strip = (state: State): unknown => ({ ...state, notice: null });
    expect(strip(get())).toEqual(strip(bench));
    expect(currentReading(get()).reading).toBe(reading);
    expect(verdictOf(get())?.cryptography.code).toBe('signature-verified');
  });

  it('shows what opened inside an encrypted token', async () => {
    const key = await jwk('A256KW');
    replaceText(await sealed(await signed(CLAIMS), jwkKey(key), { alg: 'A256KW', enc: 'A256GCM', cty: 'JWT' }));
    await giveKey(JSON.stringify(key), 'never');
    await settled();
    await until(() => expect(benchLayers(get())).toHaveLength(2));
    const before = codes();
    expect(await redactScreen()).toBe(true);
    expect(benchLayers(get())).toHaveLength(2);
    for (const value of [...PERSONAL, signature, key.k as string]) expect(everything()).not.toContain(value);
    expect(codes()).toEqual(before);
  });

  it('shows the claims inside an encrypted token', async () => {
    const key = await jwk('A256KW');
    replaceText(await sealed(JSON.stringify(CLAIMS), jwkKey(key), { alg: 'A256KW', enc: 'A256GCM' }));
    await giveKey(JSON.stringify(key), 'never');
    await settled();
    await until(() => expect(contentIn(benchLayers(get()))?.kind).toBe('json'));
    await redactScreen();
    expect(contentIn(benchLayers(get()))).toMatchObject({
      kind: 'json',
      text: expect.stringContaining('"exp":1795160600'),
    });
    for (const value of PERSONAL) expect(everything()).not.toContain(value);
  });

  it('is still there after a talk', async () => {
    await redactScreen();
    const text = textOf(get());
    await playScene(READY[0] as (typeof READY)[number]);
    expect(get().stage).not.toBeNull();
    leaveStage();
    expect(get().redacted).not.toBeNull();
    expect(textOf(get())).toBe(text);
    showAll();
    expect(everything()).toContain('erika');
  });
});
