import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { secretKey } from '../../jose/engine/material.ts';
import { TEMPLATES } from '../../jose/explain/templates.ts';
import { encrypt } from '../../jose/jwe/encrypt.ts';
import { encodeBase64url } from '../../jose/text/base64url.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { startBench, until } from '../fixtures/startBench.ts';
import { draftAnswerOf } from '../state/draftAnswers.ts';
import { get } from '../state/state.ts';
import { buildFrom } from '../verbs/build.ts';
import { undo } from '../verbs/commit.ts';
import { clearText, replaceText, typeText } from '../verbs/edit.ts';
import { removeSignature, resetToPasted, setClaim, setParameter, typePart } from '../verbs/editing.ts';
import { giveKey } from '../verbs/giveKey.ts';
import { removeKey } from '../verbs/keyring.ts';
import { setAutoSign, signNow } from '../verbs/signing.ts';
import { tamper } from '../verbs/tamper.ts';
import { changedOn, pastedBefore } from './changed.ts';
import { benchLayers } from './layers.ts';
import { textOf } from './select.ts';
import { tamperedOn } from './tampered.ts';

const SECRET = 'a secret of these tests that is long enough';
const b64 = (text: string): string => encodeBase64url(encodeUtf8(text));
function hs256(payload: string): string {
  const input = `${b64('{"alg":"HS256"}')}.${b64(payload)}`;
  return `${input}.${createHmac('sha256', SECRET).update(input).digest('base64url')}`;
}
const TOKEN = hs256('{"sub":"joe"}');
const KEY = new Uint8Array(16).fill(7);
async function sealed(plaintext: string): Promise<string> {
  const made = await encrypt({
    id: 'e',
    form: 'compact',
    plaintext: encodeUtf8(plaintext),
    protectedHeader: '{"alg":"dir","enc":"A128GCM"}',
    recipients: [{ key: secretKey(KEY) }],
  });
  if (!made.ok) throw new Error(made.reason.code);
  return made.text;
}
const now = (): [ReturnType<typeof changedOn>, boolean] => [changedOn(get()), pastedBefore(get()) !== null];
const comesTo = (...expected: ReturnType<typeof now>) => until(() => expect(now()).toEqual(expected));
const verified = () => until(() => expect(benchLayers(get())[0]?.answer?.checked.length).toBeGreaterThan(0));

describe('what was done here to the token on the bench', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
    replaceText(TOKEN);
  });
  afterEach(() => stop());

  it('is nothing of a pasted token, and the way back to it stays until it is there again', async () => {
    expect(now()).toEqual([null, false]);
    setClaim('sub', '"jane"');
    expect(now()).toEqual(['outdated', true]);
    await giveKey(SECRET, 'always');
    await comesTo('signed', true);
    expect(await signNow()).toBe(true);
    // Signed for good it is still not what was pasted.
    expect(now()).toEqual(['signed', true]);
    setClaim('sub', '"jim"');
    await comesTo('signed', true);
    resetToPasted();
    expect(textOf(get())).toBe(TOKEN);
    expect(now()).toEqual([null, false]);
  });

  it('signing while typing is switched off: what is signed is, what is typed then is not', async () => {
    await giveKey(SECRET, 'always');
    await verified();
    setClaim('sub', '"jane"');
    await comesTo('signed', true);
    setAutoSign(false);
    expect(now()).toEqual(['signed', true]);
    setClaim('sub', '"jim"');
    expect(now()).toEqual(['outdated', true]);
    setAutoSign(true);
    setClaim('sub', '"joe"');
    // It is what was pasted again, with the signature that fits.
    expect(now()).toEqual([null, false]);
  });

  it('an edit of the token text is one too', () => {
    typeText(`${TOKEN.slice(0, -4)}AAAA`, 0);
    expect(now()).toEqual(['edited', true]);
    resetToPasted();
    expect(now()).toEqual([null, false]);
  });

  it('what was built came from nothing until it is signed: then that is the original', async () => {
    const template = TEMPLATES.find(({ needsKey }) => needsKey);
    if (!template) throw new Error('no template');
    await buildFrom(template, { kind: 'generate' });
    await comesTo('signed', false);
    setAutoSign(false);
    setClaim('sub', '"x"');
    expect(now()).toEqual(['unsigned', false]);
    await signNow();
    expect(now()).toEqual(['signed', false]);
    const signed = textOf(get());
    setClaim('sub', '"y"');
    expect(now()).toEqual(['outdated', true]);
    resetToPasted();
    expect(textOf(get())).toBe(signed);
  });

  it.each([true, false])(
    'what was built and then changed by hand is compared with what was built (a key: %s)',
    async (isSigned) => {
      const template = TEMPLATES.find(({ needsKey }) => needsKey === isSigned);
      if (!template) throw new Error('no template');
      await buildFrom(template, { kind: 'generate' });
      await comesTo(isSigned ? 'signed' : 'unsecured', false);
      const built = textOf(get());
      tamper();
      expect(now()).toEqual(['edited', true]);
      expect(tamperedOn(get())).toMatchObject({
        from: built,
        madeHere: false,
        changes: [{ effect: isSigned ? 'signature' : 'nothing' }],
      });
      resetToPasted();
      expect(textOf(get())).toBe(built);
      expect(now()[1]).toBe(false);
    },
  );

  it('a text that is typed where one was signed did not come of it', async () => {
    const template = TEMPLATES.find(({ needsKey }) => needsKey);
    if (!template) throw new Error('no template');
    await buildFrom(template, { kind: 'generate' });
    await comesTo('signed', false);
    await signNow();
    clearText();
    typeText(TOKEN, 0);
    expect(now()).toEqual([null, false]);
  });

  it('what was pasted without a signature is not said to have an old one', () => {
    replaceText(`${b64('{"alg":"HS256"}')}.${b64('{"sub":"joe"}')}.`);
    setClaim('sub', '"jane"');
    expect(now()).toEqual(['unsigned', true]);
  });

  it('with alg none the signature can be taken out', async () => {
    setParameter('alg', '"none"');
    expect(now()).toEqual(['unsecured', true]);
    expect(textOf(get()).split('.')[2]).toBe(TOKEN.split('.')[2]);
    removeSignature(0);
    expect(textOf(get())).toBe(`${b64('{"alg":"none"}')}.${b64('{"sub":"joe"}')}.`);
    undo();
    expect(textOf(get()).split('.')[2]).toBe(TOKEN.split('.')[2]);
  });

  it('inside encryption it is encrypted again, or not, whether the token there can be signed or not', async () => {
    replaceText(await sealed('{"sub":"joe"}'));
    await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(KEY) }), 'never');
    await until(() => expect(benchLayers(get())[0]?.content).toBeTruthy());
    typePart({ part: { name: 'payload' } as never }, '{"sub":"jane"}', true, 0);
    expect(now()).toEqual(['encrypting', true]);
    await comesTo('encrypted', true);
    removeKey(get().ring.find(({ jwk }) => jwk.kty === 'oct')?.id ?? '');
    await until(() => expect(draftAnswerOf(get())?.text).toBeNull());
    expect(now()).toEqual(['notEncrypted', true]);
    resetToPasted();
    expect(now()).toEqual([null, false]);

    replaceText(await sealed(TOKEN));
    await giveKey(JSON.stringify({ kty: 'oct', k: encodeBase64url(KEY) }), 'never');
    await until(() => expect(benchLayers(get())[1]?.answer).toBeTruthy());
    setClaim('sub', '"jane"');
    await comesTo('outdatedInside', true);
    await giveKey(SECRET, 'always');
    await comesTo('encrypted', true);
  });
});
