import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jwkKey } from '../../jose/engine/material.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { findingsOf, type SaidFinding } from '../derived/findings.ts';
import { benchLayers, contentIn } from '../derived/layers.ts';
import { textOf } from '../derived/select.ts';
import { verdictOf } from '../derived/verdictOf.ts';
import { loadLints } from '../doors/lintsDoor.ts';
import { jwk, sealed } from '../fixtures/made.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { get } from '../state/state.ts';
import { undo } from './commit.ts';
import { replaceText } from './edit.ts';
import { mend } from './findings.ts';
import { giveKey } from './giveKey.ts';
import { settled } from './sceneActs.ts';

const encoded = (value: unknown): string => encodeBase64url(encodeUtf8(JSON.stringify(value)));
const headerAt = (text: string, at = 0): unknown => {
  const own = text.startsWith('{')
    ? ((JSON.parse(text) as { signatures: { protected: string }[] }).signatures[at]?.protected ?? '')
    : (text.split('.')[0] ?? '');
  return JSON.parse(Buffer.from(own, 'base64url').toString());
};
const found = (id: string): SaidFinding | undefined => findingsOf(get())?.list.find((each) => each.id === id);

/** Presses the button of a finding, and waits until that is gone. */
async function press(id: string): Promise<void> {
  const fix = found(id)?.fix?.fix;
  if (!fix) throw new Error(`nothing to press for ${id}`);
  mend(fix);
  await until(() => expect(found(id)).toBeUndefined());
  await settled();
}

describe('one press on the bench', () => {
  let stop: () => void;
  beforeEach(async () => {
    await loadLints();
    stop = await startBench();
  });
  afterEach(() => stop());

  it('signs an unsecured token with a key of the ring', async () => {
    replaceText(`${encoded({ alg: 'none' })}.${encoded({ iss: 'https://id.example' })}.`);
    await giveKey(JSON.stringify(await jwk('ES256')), 'never');
    await settled();
    await press('alg-none');
    await until(() => expect(textOf(get())).toMatch(/\.[\w-]{86}$/));
    await until(() => expect(verdictOf(get())?.cryptography.state).toBe('made'));
  });

  it('changes the header that the finding points at, of several', async () => {
    const signature = (kid: unknown): object => ({
      protected: encoded({ alg: 'ES256', kid }),
      signature: encodeBase64url(new Uint8Array(64).fill(7)),
    });
    replaceText(JSON.stringify({ payload: encoded({ iss: 'x' }), signatures: [signature('one'), signature(7)] }));
    await settled();
    await press('kid-type');
    expect(headerAt(textOf(get()), 0)).toEqual({ alg: 'ES256', kid: 'one' });
    expect(headerAt(textOf(get()), 1)).toEqual({ alg: 'ES256', kid: '7' });
  });

  it('encrypts again what is inside, under the header put right, and undo takes it back', async () => {
    const key = await jwk('A256KW');
    const text = await sealed('{"iss":"https://id.example"}', jwkKey(key), { alg: 'A256KW', enc: 'A256GCM', kid: 7 });
    replaceText(text);
    await settled();
    // Without the key nothing could encrypt it again.
    expect(found('kid-type')?.fix).toBeUndefined();
    await giveKey(JSON.stringify(key), 'never');
    await settled();
    await press('kid-type');
    await until(() => expect(headerAt(textOf(get()))).toEqual({ alg: 'A256KW', enc: 'A256GCM', kid: '7' }));
    await settled();
    await until(() => expect(contentIn(benchLayers(get()))).toMatchObject({ text: '{"iss":"https://id.example"}' }));
    expect(verdictOf(get())?.cryptography.code).toMatch(/crypted/);
    undo();
    expect(textOf(get())).toBe(text);
  });
});
