import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportedJwk } from '../jose/keys/key.ts';
import { encrypt } from '../jose/jwe/encrypt.ts';
import { ASK_ABOVE } from '../jose/jwe/passwordKey.ts';
import { jwkKey, publicHalf, secretKey, type KeyMaterial } from '../jose/engine/material.ts';
import { sign } from '../jose/jws/sign.ts';
import { encodeBase64url } from '../jose/text/base64url.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { PAUSE, STRETCHED_UNASKED } from './state/outerLayers.ts';
import { replaceText } from './verbs/edit.ts';
import { redo, undo } from './verbs/commit.ts';
import { dropLost, removeClaim, resetToPasted, setClaim, typePart } from './verbs/editing.ts';
import { holdPause, startBench, until } from './fixtures/startBench.ts';
import { jwk, sealed } from './fixtures/made.ts';
import { giveKey } from './verbs/giveKey.ts';
import { removeKey } from './verbs/keyring.ts';
import { benchLayers, contentIn, peeledOf } from './derived/layers.ts';
import { allow } from './verbs/allow.ts';
import { currentReading, isAwaited, placedParts, textOf } from './derived/select.ts';
import { setAutoSign, signNow } from './verbs/signing.ts';
import { signedLayerMade, draftAnswerOf } from './state/draftAnswers.ts';
import { get } from './state/state.ts';
import { verdictOf } from './derived/verdictOf.ts';
import { peel, wrapAgain } from './verbs/wrapping.ts';

const opened = () =>
  until(() =>
    expect(benchLayers(get()).every(({ answer }) => answer !== null) && benchLayers(get())[0]?.content).toBeTruthy(),
  );
const codes = async (): Promise<string[]> => {
  await opened();
  return verdictOf(get())?.layers.map(({ code }) => code) ?? [];
};
/** Outcomes of the layers of encryption, outermost first. */
const outerMade = () =>
  draftAnswerOf(get())
    ?.layers.filter(({ kind }) => kind !== 'signed')
    .toReversed();
/** Waits for an answer to the draft; gives the outcomes of its layers. */
const made = async () => {
  await until(() => expect(draftAnswerOf(get())).toBeTruthy());
  return outerMade()?.map(({ kind }) => kind);
};
const innerPayload = () =>
  placedParts(benchLayers(get()).at(-1)?.reading as never).find(({ part }) => part.name === 'payload')?.part.decoded
    ?.text;
const shared = (fill: number, length = 16): { key: KeyMaterial; text: string } => {
  const octets = Uint8Array.from({ length }, (_, index) => fill + index * index * 5);
  return { key: secretKey(octets), text: JSON.stringify({ kty: 'oct', k: encodeBase64url(octets) }) };
};

async function signed(key: ImportedJwk, payload = '{"sub":"joe"}'): Promise<string> {
  const answer = await sign({
    id: 's',
    form: 'compact',
    payload: encodeUtf8(payload),
    signatures: [{ protectedHeader: '{"alg":"ES256"}', key: jwkKey(key) }],
  });
  if (!answer.ok) throw new Error('sign');
  return answer.text;
}
const DIR = { alg: 'dir', enc: 'A128GCM', cty: 'JWT' };
const typeInto = (name: 'payload' | 'protectedHeader', text: string, at = 0) =>
  typePart({ part: { name } as never }, text, true, at);

describe('what lies inside an encrypted token, changed where it stands', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
  });
  afterEach(() => stop());

  it('is signed again and encrypted again; the token opens, and shows the change', async () => {
    const [rsa, ec] = [await jwk('RSA-OAEP-256'), await jwk('ES256')];
    const before = await sealed(await signed(ec), jwkKey(publicHalf(rsa)), {
      alg: 'RSA-OAEP-256',
      enc: 'A256GCM',
      cty: 'JWT',
      note: 'kept',
    });
    replaceText(before);
    await giveKey(JSON.stringify(rsa), 'never');
    await giveKey(JSON.stringify(ec), 'never');
    expect(await codes()).toEqual(['decrypted-sender-unknown', 'signature-verified']);

    typeInto('payload', '{\n  "sub": "jane"\n}', 1000);
    // Until there is a token of it, the old one is on the bench, and it is not taken for the new one.
    expect(textOf(get())).toBe(before);
    expect(currentReading(get()).pending).toBe(true);
    expect(verdictOf(get())?.layers.map(({ state }) => state)).toEqual(['pending', 'pending']);
    expect(innerPayload()).toBe('{"sub":"jane"}');
    expect(await made()).toEqual(['encrypted']);
    expect(await codes()).toEqual(['encrypted-here', 'signature-made-here']);
    const after = textOf(get());
    expect(after).not.toBe(before);
    const [layer] = benchLayers(get());
    expect(layer?.reading.token.kind === 'jwe' && layer.reading.token.protectedHeader?.decoded?.text).toBe(
      '{"alg":"RSA-OAEP-256","enc":"A256GCM","cty":"JWT","note":"kept"}',
    );
    // The text that was typed is kept as it was typed.
    const { source } = get();
    expect(source.from === 'draft' && source.draft.shown['payload 0']).toBe('{\n  "sub": "jane"\n}');

    // A burst of typing is one step, and undo finds the very same token.
    typeInto('payload', '{\n  "sub": "janet"\n}', 5000);
    await made();
    await opened();
    undo();
    expect(textOf(get())).toBe(after);
    undo();
    expect(textOf(get())).toBe(before);
    // The inside is there at once.
    expect(benchLayers(get()).length).toBe(2);
    redo();
    expect(textOf(get())).toBe(after);

    expect(await signNow()).toBe(true);
    expect(get().source).toEqual({ from: 'text', text: after, pick: 0 });
    expect(await codes()).toEqual(['encrypted-here', 'signature-made-here']);
    expect(innerPayload()).toBe('{"sub":"jane"}');
  });

  it('goes back to what was pasted', async () => {
    const { key, text } = shared(3);
    const before = await sealed(await signed(await jwk('ES256')), key, DIR);
    replaceText(before);
    await giveKey(text, 'never');
    await opened();
    expect(setClaim('sub', '"jane"')).toBe(true);
    await made();
    resetToPasted();
    expect(textOf(get())).toBe(before);
    expect(await codes()).toEqual(['decrypted-shared-key', 'signature-no-key']);
  });

  it('without the key that signs it keeps the old signature, which fails, and says why', async () => {
    const { key, text } = shared(3);
    const ec = await jwk('ES256');
    replaceText(await sealed(await sealed(await signed(ec), key, DIR), key, DIR));
    await giveKey(text, 'never');
    await giveKey(JSON.stringify(publicHalf(ec)), 'never');
    expect(await codes()).toEqual(['decrypted-shared-key', 'decrypted-shared-key', 'signature-verified']);
    setClaim('sub', '"jane"');
    expect(await made()).toEqual(['encrypted', 'encrypted']);
    expect(await codes()).toEqual(['encrypted-here', 'encrypted-here', 'signature-outdated']);
    expect(verdictOf(get())?.diagnosed).toEqual([]);
    // The key comes: the same draft is signed.
    await giveKey(JSON.stringify(ec), 'never');
    await until(() => expect(signedLayerMade(draftAnswerOf(get()))?.made.length).toBe(1));
    expect(await codes()).toEqual(['encrypted-here', 'encrypted-here', 'signature-made-here']);
    setAutoSign(false);
    await until(() => expect(signedLayerMade(draftAnswerOf(get()))?.made.length).toBe(0));
    expect(await codes()).toEqual(['encrypted-here', 'encrypted-here', 'signature-outdated']);
  });

  it('a secret that opens is not taken to sign too, unless it did', async () => {
    const { key, text } = shared(3, 32);
    const inner = async (by: KeyMaterial): Promise<string> => {
      const answer = await sign({
        id: 's',
        form: 'compact',
        payload: encodeUtf8('{"sub":"joe"}'),
        signatures: [{ protectedHeader: '{"alg":"HS256"}', key: by }],
      });
      if (!answer.ok) throw new Error('sign');
      return answer.text;
    };
    const header = { alg: 'dir', enc: 'A256GCM', cty: 'JWT' };
    await giveKey(text, 'never');
    for (const [signer, code] of [
      [shared(9, 32).key, 'signature-outdated'],
      [key, 'signature-made-here'],
    ] as const) {
      replaceText(await sealed(await inner(signer), key, header));
      await opened();
      setClaim('sub', '"jane"');
      expect(await made()).toEqual(['encrypted']);
      expect(await codes()).toEqual(['encrypted-here', code]);
    }
    // Nor is it when that layer has been peeled off.
    const lone = await inner(shared(9, 32).key);
    replaceText(await sealed(lone, key, header));
    await opened();
    peel(2, lone);
    setClaim('sub', '"jane"');
    await until(() => expect(verdictOf(get())?.cryptography.code).toBe('signature-outdated'));
  });

  it('a key that was taken out of the ring encrypts nothing', async () => {
    const { key, text } = shared(3);
    replaceText(await sealed('{"iss":"joe"}', key, DIR));
    await giveKey(text, 'never');
    await opened();
    setClaim('iss', '"jane"');
    expect(await made()).toEqual(['encrypted']);
    await opened();
    const standing = textOf(get());
    removeKey(get().ring.find(({ kind, provenance }) => kind === 'secret' && provenance.kind === 'pasted')?.id ?? '');
    await until(() => expect(outerMade()?.[0]).toEqual({ kind: 'lost', recipients: [0], all: true }));
    expect(isAwaited(get())).toBe(true);
    expect(await signNow()).toBe(false);
    // The last token of this change stays, and given again the key does as before.
    expect(textOf(get())).toBe(standing);
    await giveKey(text, 'never');
    await until(() => expect(isAwaited(get())).toBe(false));
    expect(await codes()).toEqual(['decrypted-no-token']);
    expect(contentIn(benchLayers(get()))).toMatchObject({ text: '{"iss":"jane"}' });
  });

  it('claims that nobody signed are encrypted again; broken JSON is not, and the last token stays', async () => {
    const { key, text } = shared(3);
    const before = await sealed('{"iss":"joe"}', key, { alg: 'dir', enc: 'A128GCM' });
    replaceText(before);
    await giveKey(text, 'never');
    await opened();
    typeInto('payload', '{\n  "iss": "jane"', 0);
    expect(await made()).toEqual(['waits']);
    expect(draftAnswerOf(get())?.broken).toBe('payload');
    expect(textOf(get())).toBe(before);
    expect(currentReading(get()).pending).toBe(true);
    typeInto('payload', '{\n  "iss": "jane"\n}', 10);
    expect(await made()).toEqual(['encrypted']);
    expect(await codes()).toEqual(['encrypted-here']);
    expect(contentIn(benchLayers(get()))).toMatchObject({ kind: 'json', text: '{"iss":"jane"}' });
    expect(removeClaim('iss')).toBe(true);
    await until(() => expect(isAwaited(get())).toBe(false));
    expect(contentIn(benchLayers(get()))).toMatchObject({ text: '{}' });
  });

  it('a header that breaks off leaves the layer where it is', async () => {
    const { key, text } = shared(3);
    const ec = await jwk('ES256');
    replaceText(await sealed(await signed(ec), key, DIR));
    await giveKey(text, 'never');
    await giveKey(JSON.stringify(ec), 'never');
    await opened();
    for (const header of ['{"alg":"ES2', '', '{']) {
      typeInto('protectedHeader', header, 0);
      await until(() => expect(draftAnswerOf(get())?.broken).toBe('protectedHeader'));
      expect(benchLayers(get()).map(({ reading }) => reading.token.kind)).toEqual(['jwe', 'jws']);
      // The box that is being typed in stays, also where nothing is left in it.
      expect(placedParts(benchLayers(get())[1]?.reading as never).map(({ part }) => part.name)).toContain(
        'protectedHeader',
      );
    }
    typeInto('protectedHeader', '{"alg":"ES256","kid":"one"}', 0);
    await until(() => expect(isAwaited(get())).toBe(false));
    expect(await codes()).toEqual(['encrypted-here', 'signature-made-here']);
  });

  it('nobody is left out in silence', async () => {
    const [one, two] = [
      await jwk('ECDH-ES+A128KW', { curve: 'P-256' }),
      await jwk('ECDH-ES+A128KW', { curve: 'P-256' }),
    ];
    const both = await encrypt({
      id: 'e',
      form: 'general',
      plaintext: encodeUtf8('{"sub":"joe"}'),
      protectedHeader: '{"enc":"A128GCM"}',
      recipients: [one, two].map((key, index) => ({
        key: jwkKey(publicHalf(key)),
        unprotectedHeader: `{"alg":"ECDH-ES+A128KW","kid":"${index}"}`,
      })),
    });
    if (!both.ok) throw new Error(both.reason.code);
    replaceText(both.text);
    await giveKey(JSON.stringify(one), 'never');
    await opened();
    setClaim('sub', '"jane"');
    expect(await made()).toEqual(['lost']);
    expect(textOf(get())).toBe(both.text);
    dropLost(1);
    expect(await made()).toEqual(['encrypted']);
    await opened();
    const kept = benchLayers(get())[0]?.reading.token;
    expect(kept?.kind === 'jwe' && kept.recipients.length).toBe(1);
    undo();
    expect(await made()).toEqual(['lost']);
    // The key that was missing comes: nobody is left out.
    await giveKey(JSON.stringify(two), 'never');
    await until(() => expect(outerMade()?.[0]).toMatchObject({ kind: 'encrypted', dropped: [] }));
    expect(await codes()).toEqual(['encrypted-here']);
  });

  it('who is lost after somebody agreed to leave others out is asked about anew', async () => {
    const keys = await Promise.all([0, 1, 2].map(() => jwk('ECDH-ES+A128KW', { curve: 'P-256' })));
    const three = await encrypt({
      id: 'e',
      form: 'general',
      plaintext: encodeUtf8('{"sub":"joe"}'),
      protectedHeader: '{"enc":"A128GCM"}',
      recipients: keys.map((key, index) => ({
        key: jwkKey(publicHalf(key)),
        unprotectedHeader: `{"alg":"ECDH-ES+A128KW","kid":"${index}"}`,
      })),
    });
    if (!three.ok) throw new Error(three.reason.code);
    const became = (expected: object) => until(() => expect(outerMade()?.[0]).toMatchObject(expected));
    replaceText(three.text);
    for (const key of keys.slice(0, 2)) await giveKey(JSON.stringify(key), 'never');
    await opened();
    setClaim('sub', '"jane"');
    await became({ kind: 'lost', recipients: [2], all: false });
    dropLost(1);
    await became({ kind: 'encrypted', dropped: [2] });
    const standing = textOf(get());
    const second = get().ring.find(({ jwk: { x } }) => x === keys[1]?.x);
    removeKey(second?.id ?? '');
    // The person agreed to lose one recipient, but not this other one.
    await became({ kind: 'lost', recipients: [1], all: false });
    expect(textOf(get())).toBe(standing);
    expect(await signNow()).toBe(false);
    // And those who go on typing are not made to agree by it.
    setClaim('sub', '"janet"');
    await became({ kind: 'lost', recipients: [1] });
    dropLost(1);
    await became({ kind: 'encrypted', dropped: [1, 2] });
    // Nobody is asked where nobody is lost, and agreeing is one step of undo.
    const { source } = get();
    dropLost(1);
    expect(get().source).toBe(source);
    undo();
    await became({ kind: 'lost', recipients: [1] });
    await giveKey(JSON.stringify(keys[1]), 'never');
    await became({ kind: 'encrypted', dropped: [2] });
    await giveKey(JSON.stringify(keys[2]), 'never');
    await became({ kind: 'encrypted', dropped: [] });
  });

  it('peeled off a draft that has no token, it can still be wrapped again', async () => {
    const { key, text } = shared(3);
    replaceText(await sealed(await signed(await jwk('ES256')), key, DIR));
    await giveKey(text, 'never');
    await opened();
    typeInto('payload', '{"sub":', 0);
    expect(await made()).toEqual(['waits']);
    expect(await wrapAgain()).toMatchObject({ code: 'not-encrypted-yet' });
    const inner = await signed(await jwk('ES256'), '{"sub":"jane"}');
    peel(2, inner);
    expect(await wrapAgain()).toBeNull();
    expect((await codes())[0]).toBe('encrypted-here');
  });

  it('peeled off and wrapped again, nobody is left out in silence either', async () => {
    const { key, text } = shared(3);
    const inner = await signed(await jwk('ES256'));
    const other = await jwk('RSA-OAEP-256');
    const both = await encrypt({
      id: 'e',
      form: 'general',
      plaintext: encodeUtf8(inner),
      protectedHeader: '{"enc":"A128GCM"}',
      recipients: [
        { key, unprotectedHeader: '{"alg":"A128KW"}' },
        { key: jwkKey(publicHalf(other)), unprotectedHeader: '{"alg":"RSA-OAEP-256"}' },
      ],
    });
    if (!both.ok) throw new Error(both.reason.code);
    replaceText(both.text);
    await giveKey(text, 'never');
    await opened();
    peel(2, inner);
    expect(await wrapAgain()).not.toBeNull();
    expect(textOf(get())).toBe(inner);
    expect(await wrapAgain(peeledOf(get()).map((layer) => ({ ...layer, dropping: [1] })))).toBeNull();
    expect((await codes())[0]).toBe('encrypted-here');
  });

  it('a password is stretched when typing pauses', async () => {
    const password = 'a long enough password';
    replaceText(
      await sealed(
        '{"sub":"joe"}',
        secretKey(encodeUtf8(password)),
        { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM' },
        30_000,
      ),
    );
    await giveKey(password, 'always');
    await opened();
    const pause = holdPause();
    try {
      typeInto('payload', '{"sub":"jan"}', 0);
      await until(() => expect(pause.isAwaited()).toBe(true));
      typeInto('payload', '{"sub":"jane"}', 10);
      expect(draftAnswerOf(get())).toBeNull();
      await until(() => {
        pause.end();
        expect(draftAnswerOf(get())).toBeTruthy();
      });
    } finally {
      pause.release();
    }
    expect(await made()).toEqual(['encrypted']);
    expect(await codes()).toEqual(['encrypted-here']);
    expect(contentIn(benchLayers(get()))).toMatchObject({ text: '{"sub":"jane"}' });
  });

  it('very many iterations wait for a press, and what was allowed for the token is allowed for its drafts', async () => {
    const password = 'a long enough password';
    const many = STRETCHED_UNASKED + 1;
    const token = await encrypt({
      id: 'e',
      form: 'compact',
      plaintext: encodeUtf8('{"sub":"joe"}'),
      protectedHeader: '{"alg":"PBES2-HS256+A128KW","enc":"A128GCM"}',
      recipients: [{ key: secretKey(encodeUtf8(password)), p2c: many, p2cAsked: true }],
    });
    if (!token.ok) throw new Error(token.reason.code);
    replaceText(token.text);
    await giveKey(password, 'always');
    expect(await until(() => verdictOf(get())?.layers[0]?.code)).toBeTruthy();
    allow({ iterations: many });
    await opened();
    typeInto('payload', '{"sub":"jane"}', 0);
    await new Promise((resolve) => setTimeout(resolve, PAUSE + 200));
    expect(draftAnswerOf(get())).toBeNull();
    expect(await signNow()).toBe(true);
    await opened();
    expect(contentIn(benchLayers(get()))).toMatchObject({ text: '{"sub":"jane"}' });
  });

  it('asks from the same count of iterations as opening does', () => expect(STRETCHED_UNASKED).toBe(ASK_ABOVE));
});
