import { createHash, createHmac, generateKeyPairSync, sign as nodeSign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_KEY, DEMO_THUMBPRINT } from '../first/demo/key.ts';
import { tokenVector } from '../jose/vectors/vectors.ts';
import { notePaste, replaceText, typeText } from './verbs/edit.ts';
import { redo, undo } from './verbs/commit.ts';
import { resetToPasted, setClaim, setParameter, typePart } from './verbs/editing.ts';
import { startBench, until } from './fixtures/startBench.ts';
import { expect as expectClaims, removeKey, supplyPayload } from './verbs/keyring.ts';
import { giveKey } from './verbs/giveKey.ts';
import { pasteText } from './verbs/intake.ts';
import { takeInBox } from './verbs/takeKeys.ts';
import { readAs } from '../words/ringEntry.ts';
import { ringOf } from './derived/ringOf.ts';
import { currentReading, placedParts, textOf } from './derived/select.ts';
import { draftAnswerOf } from './state/draftAnswers.ts';
import { chooseSigner, setAutoSign, signNow } from './verbs/signing.ts';
import { resetTo, tamper } from './verbs/tamper.ts';
import { get, store } from './state/state.ts';
import { verdictOf } from './derived/verdictOf.ts';
import { sayAll } from '../words/say.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');
const SECRET = 'of-the-flow-tests: 32 bytes and more';

function hs256(claims: string, secret: string | Buffer = SECRET, header = '{"alg":"HS256","typ":"JWT"}'): string {
  const input = `${b64(header)}.${b64(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const CLAIMS = '{"sub":"johndoe","n":100002348117421473,"f":3.0}';

const lights = () => {
  const verdict = verdictOf(get());
  if (!verdict) throw new Error('no verdict yet');
  return verdict;
};
/** Waits until the question on the bench is answered. */
const settled = () => until(() => expect(lights().cryptography.state).not.toBe('pending'));
const code = async (): Promise<string> => (await settled(), lights().cryptography.code);

function typePayload(text: string): void {
  const { reading } = currentReading(get());
  const placed =
    reading?.kind === 'token' ? placedParts(reading).find(({ part }) => part.name === 'payload') : undefined;
  if (!placed) throw new Error('no payload');
  typePart(placed, text, true, performance.now());
}

describe('the bench', () => {
  let stop: () => void = () => undefined;
  beforeEach(async () => {
    stop = await startBench();
  });
  afterEach(() => stop());

  it('says of the demo token that anyone can make it', async () => {
    expect(await code()).toBe('signature-anyone');
    expect(lights().cryptography.state).not.toBe('good');
  });

  it('is not fooled by the public half of the demo key, given by hand', async () => {
    const { kty, crv, x, y } = DEMO_KEY;
    await giveKey(JSON.stringify({ kty, crv, x, y }), 'never');
    expect(await code()).toBe('signature-anyone');
    expect(ringOf(get())[0]?.key.thumbprint).toBe(DEMO_THUMBPRINT);
  });

  it.each(['your-256-bit-secret', 'your-secret-key', 'changeme'])(
    'knows that anyone can sign with %s, in whatever encoding it was given',
    async (sample) => {
      replaceText(hs256(CLAIMS, sample));
      await giveKey(sample, 'always');
      await settled();
      expect(lights().cryptography).toMatchObject({ code: 'signature-anyone', state: 'warn' });
      expect(lights().cryptography.says).toMatch(/^Anyone can make this: the secret is published \(.+\)$/);
      removeKey(get().ring[0]?.id ?? '');
      await giveKey(Buffer.from(sample).toString('hex'), 'always');
      expect(await code()).toBe('signature-anyone');
    },
  );

  it('says that a published secret signed it when another was given, never in green', async () => {
    replaceText(hs256(CLAIMS, 'your-secret-key'));
    await giveKey('a wrong secret, long enough for HS256', 'always');
    await until(() => expect(lights().cryptography.code).toBe('signature-diagnosed'));
    expect(lights().cryptography).toMatchObject({
      state: 'bad',
      says: 'Not verified: it was signed with the published secret "your-secret-key", which anyone has. Your key is different',
    });
    expect(ringOf(get()).find(({ key }) => key.kind === 'secret')?.use).toBe('fails');
  });

  it('knows a sample also as a JWK, and by its public half', async () => {
    for (const id of ['rfc7515-a1-compact', 'rfc7515-a3-compact', 'rfc8037-a4-compact', 'rfc9964-mldsa44-compact']) {
      const { text, keys } = tokenVector(id);
      replaceText(text);
      await giveKey(JSON.stringify(keys[0]), 'never');
      expect(await code(), id).toBe('signature-anyone');
      expect(lights().cryptography.says).toMatch(/is published \(RFC \d{4}\)/);
    }
  });

  it('does not trust a key that came in one text with the token', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = publicKey.export({ format: 'jwk' });
    const [header, payload] = [b64('{"alg":"ES256"}'), b64(CLAIMS)];
    const signature = nodeSign('sha256', Buffer.from(`${header}.${payload}`), {
      key: privateKey,
      dsaEncoding: 'ieee-p1363',
    }).toString('base64url');
    const text = JSON.stringify({ payload, protected: header, header: { jwk }, signature });
    replaceText(text);
    await takeInBox(text, 'otherwise');
    await settled();
    expect(lights().cryptography.state).not.toBe('good');
  });

  it('does not call an SD-JWT verified whose key binding nobody has checked', async () => {
    replaceText(`${hs256(CLAIMS)}~${b64('{"alg":"ES256","typ":"kb+jwt"}')}.${b64('{"nonce":"1"}')}.c2ln`);
    await giveKey(SECRET, 'always');
    await settled();
    expect(lights().cryptography.state).not.toBe('good');
  });

  it('checks the key binding of an SD-JWT with the key that its issuer named, after its issuer', async () => {
    const holder = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const issued = `${hs256(JSON.stringify({ cnf: { jwk: holder.publicKey.export({ format: 'jwk' }) } }))}~`;
    const bind = (claims: object): string => {
      const input = `${b64('{"alg":"ES256","typ":"kb+jwt"}')}.${b64(JSON.stringify({ iat: 1795000000, aud: 'https://shop.example', nonce: 'n-1', sd_hash: createHash('sha256').update(issued).digest('base64url'), ...claims }))}`;
      return `${issued}${input}.${nodeSign('sha256', Buffer.from(input), { key: holder.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
    };
    replaceText(bind({}));
    await settled();
    expect(lights().keyBinding?.code).toBe('key-binding-before-issuer');
    await giveKey(SECRET, 'always');
    expect(await code()).toBe('signature-verified');
    expect(lights().keyBinding).toMatchObject({ state: 'neutral', code: 'key-binding-holds' });
    expect(lights().keyBinding?.hint).toContain('https://shop.example');
    replaceText(bind({ sd_hash: 'AAAA' }));
    expect(await code()).toBe('key-binding-fails');
    expect(lights().cryptography.state).toBe('bad');
  });

  it('names the disclosure that does not fit, and a digest that it cannot compute', async () => {
    const disclosure = b64('["salt","role","admin"]');
    replaceText(`${hs256('{"_sd":[]}')}~${disclosure}~`);
    await giveKey(SECRET, 'always');
    expect(await code()).toBe('disclosures-mismatch');
    expect(lights().disclosures).toMatchObject([{ index: 0, says: 'Disclosure 1 is not among the digests.' }]);
    replaceText(`${hs256('{"_sd":[],"_sd_alg":"sha3-256"}')}~${disclosure}~`);
    expect(await code()).toBe('disclosures-not-compared');
    expect(lights().disclosures).toMatchObject([
      { index: null, says: '_sd_alg is "sha3-256", a digest that Jotlab cannot compute.' },
    ]);
    expect(lights().time.state).toBe('neutral');
  });

  it('shows the structure as the rules have it', async () => {
    replaceText(hs256(CLAIMS, SECRET, '{"alg":"HS256","crit":["nobody-knows"],"nobody-knows":1}'));
    await giveKey(SECRET, 'always');
    await settled();
    expect(lights().format.state).toBe('bad');
    expect(lights().cryptography.state).not.toBe('good');
  });

  it('gives every key an id of its own, also those that come at once', async () => {
    await Promise.all([giveKey('one', 'always'), giveKey('two', 'always'), giveKey('three', 'always')]);
    const ids = get().ring.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it('verifies with a secret, in whatever encoding it was given, and leaves the token alone', async () => {
    const token = hs256(CLAIMS);
    replaceText(token);
    expect(await code()).toBe('signature-no-key');
    await pasteText(Buffer.from(SECRET).toString('base64'));
    expect(await code()).toBe('signature-verified');
    expect(textOf(get())).toBe(token);
    const [entry] = ringOf(get());
    expect(entry).toMatchObject({ use: 'verifies', canSign: true });
    expect(entry && readAs(entry)).toBe('base64');
  });

  it('says how a secret was read; one that has to be added to is another secret', async () => {
    replaceText(hs256(CLAIMS));
    await giveKey(Buffer.from(SECRET).toString('hex'), 'always');
    expect(await code()).toBe('signature-verified');
    expect(lights().cryptography.hint).toContain('The secret was decoded from hexadecimal');
    undo();
    await giveKey(`"${SECRET}"`, 'always');
    expect(await code()).toBe('signature-verified');
    expect(lights().cryptography.hint).toContain('The secret was used without the quotes around it.');
    replaceText(hs256(CLAIMS, `${SECRET}\n`));
    await giveKey(SECRET, 'always');
    expect(await code()).toBe('signature-other-secret');
    expect(lights()).toMatchObject({
      cryptography: { state: 'warn', says: 'The secret matches only with a line break at its end' },
      key: { state: 'neutral' },
    });
  });

  it('takes a key back with undo, and its verdict with it', async () => {
    replaceText(hs256(CLAIMS));
    await giveKey(SECRET, 'always');
    expect(await code()).toBe('signature-verified');
    undo();
    expect(await code()).toBe('signature-no-key');
    redo();
    expect(await code()).toBe('signature-verified');
    removeKey(get().ring[0]?.id ?? '');
    expect(await code()).toBe('signature-no-key');
  });

  it('never shows a verdict of another text or ring', async () => {
    replaceText(hs256(CLAIMS));
    await giveKey(SECRET, 'always');
    expect(await code()).toBe('signature-verified');
    replaceText(hs256('{"sub":"mallory"}', 'other'));
    expect(lights().cryptography.state).toBe('pending');
    expect(await code()).toBe('signature-none-fits');
  });

  it('does not blame a new token for the keys of an earlier one, until they are given for it', async () => {
    replaceText(hs256(CLAIMS), 'pasted');
    await giveKey(SECRET, 'always');
    expect(await code()).toBe('signature-verified');
    await giveKey(`${SECRET} too`, 'always');
    const other = hs256('{"sub":"mallory"}', 'another secret, of the other service');
    replaceText(other, 'pasted');
    expect(await code()).toBe('signature-none-fits');
    expect(lights().cryptography).toMatchObject({ state: 'neutral', says: 'Not checked: none of your 2 secrets fits' });
    // Given again they are given for this one.
    await giveKey(SECRET, 'always');
    expect(get().ring.map(({ earlier }) => earlier)).toEqual([undefined, true]);
    expect(await code()).toBe('signature-fails');
    expect(lights().cryptography.state).toBe('bad');
    // The same token pasted with a change in it is that token.
    replaceText(
      other.replace(/[^.]+$/, (signature) => `A${signature.slice(1)}`),
      'pasted',
    );
    expect(await code()).toBe('signature-fails');
    // A key that has served a token counts when that is edited.
    replaceText('', 'cleared');
    replaceText(hs256(CLAIMS), 'pasted');
    expect(await code()).toBe('signature-verified');
    typeText(hs256(CLAIMS).replace(/.{4}$/, 'AAAA'), 1e6);
    expect(await code()).toBe('signature-changed-here');
    undo();
    expect(await code()).toBe('signature-verified');
  });

  it('says of a text that was changed here that it was, and claims no check that nobody made', async () => {
    replaceText(hs256(CLAIMS), 'pasted');
    tamper();
    expect(lights().cryptography).toMatchObject({
      state: 'warn',
      says: 'Not checked: changed here',
    });
    await giveKey(SECRET, 'always');
    await settled();
    expect(lights().cryptography).toMatchObject({
      state: 'bad',
      says: 'Not verified: changed here',
    });
    // Nothing that is tried afterwards takes its place.
    await until(() => expect(get().check?.diagnosed).not.toBeNull());
    expect(await code()).toBe('signature-changed-here');
    // The text as it was verifies, and a fresh one that does not has another cause.
    resetTo(hs256(CLAIMS));
    expect(await code()).toBe('signature-verified');
    replaceText(hs256(CLAIMS).replace(/.{4}$/, 'AAAA'), 'pasted');
    expect(await code()).toBe('signature-fails');
    // Typed over all of it, it is another token.
    typeText(hs256('{"sub":"amy"}', 'another secret, of 32 bytes or more'), 1e6);
    expect(await code()).toBe('signature-fails');
    // Repaired by hand it verifies like any other.
    typeText(hs256(CLAIMS), 1e6);
    expect(await code()).toBe('signature-verified');
  });

  it('says what would have worked', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    replaceText(hs256(CLAIMS));
    await giveKey(publicKey.export({ type: 'spki', format: 'pem' }), 'never');
    await settled();
    expect(lights().cryptography.says).toBe('Not checked: no key here fits');
    expect(ringOf(get())[0]).toMatchObject({ use: 'unfit' });
    // The best diagnosis is the light itself, and is not said again below it.
    await giveKey(Buffer.from(SECRET).toString('base64').slice(0, -1), 'always');
    await until(() => expect(lights().cryptography.code).toBe('signature-fails'));
    replaceText(hs256(CLAIMS, Buffer.from(`${SECRET} and a tail`).toString('base64')));
    await giveKey(`${SECRET} and a tail`, 'always');
    await until(() => expect(lights().cryptography.code).toBe('signature-diagnosed'));
    expect(lights().cryptography).toMatchObject({
      state: 'bad',
      says: 'Not verified: the signer used the base64 text of this secret, character by character, and did not decode it',
    });
    expect(lights().diagnosed.map(({ id }) => id)).not.toContain('secret-text');
  });

  it('does not verify what verifies only without its line wraps', async () => {
    const token = hs256(CLAIMS);
    replaceText(`${token.slice(0, 30)}\n${token.slice(30)}`);
    await giveKey(SECRET, 'always');
    expect(await code()).toBe('signature-cleaned-only');
  });

  it('asks for a detached payload, and says that it was supplied', async () => {
    const [header, payload, signature] = hs256(CLAIMS).split('.');
    replaceText(`${header}..${signature}`);
    await giveKey(SECRET, 'always');
    expect(await code()).toBe('signature-payload-wanted');
    supplyPayload(Buffer.from(payload ?? '', 'base64url').toString());
    expect(await code()).toBe('signature-verified-supplied');
  });

  it('undo brings back the payload that was supplied, and what reset goes back to', async () => {
    const [header, payload, signature] = hs256(CLAIMS).split('.');
    const detached = `${header}..${signature}`;
    replaceText(detached);
    await giveKey(SECRET, 'always');
    supplyPayload(Buffer.from(payload ?? '', 'base64url').toString());
    expect(await code()).toBe('signature-verified-supplied');
    replaceText(hs256('{"sub":"other"}'));
    expect(get()).toMatchObject({ detachedPayload: null, pastedText: hs256('{"sub":"other"}') });
    undo();
    expect(get()).toMatchObject({ detachedPayload: CLAIMS, pastedText: detached });
    expect(await code()).toBe('signature-verified-supplied');
    undo();
    expect(get().detachedPayload).toBeNull();
    expect(await code()).toBe('signature-payload-wanted');
    redo();
    redo();
    expect(get()).toMatchObject({ detachedPayload: null, pastedText: hs256('{"sub":"other"}') });
  });

  it('a token pasted over all of the field is what reset goes back to; one that is typed into is not', () => {
    const [first, second] = [hs256('{"sub":"first"}'), hs256('{"sub":"second"}')];
    replaceText(first);
    notePaste(second);
    typeText(second, 1);
    expect(get()).toMatchObject({ pastedText: second, source: { from: 'text', text: second } });
    typeText(`${second}A`, 2);
    expect(get().pastedText).toBe(second);
    notePaste('AAAA');
    typeText(`${second}AAAAA`, 3);
    typeText('AAAA', 4);
    expect(get().pastedText).toBe(second);
    // A text field has line feeds only.
    notePaste(`${first}\r\n`);
    typeText(`${first}\n`, 5);
    expect(get().pastedText).toBe(`${first}\n`);
  });

  it('keeps the last good reading while a part is no JSON, however often it is edited', () => {
    const token = hs256(CLAIMS);
    const [header, payload = '', signature] = token.split('.');
    replaceText(token);
    currentReading(get());
    const good = () =>
      get().lastGood
        ? placedParts(get().lastGood as never).find(({ part }) => part.name === 'payload')?.part.decoded?.text
        : undefined;
    let at = 0;
    for (const broken of [
      payload.slice(1),
      `A${payload}`,
      b64('no JSON at all'),
      b64('neither this'),
      `${payload.slice(0, 20)}*${payload.slice(20)}`,
    ]) {
      typeText(`${header}.${broken}.${signature}`, (at += 5000));
      currentReading(get());
      expect(good(), broken).toBe(CLAIMS);
    }
    typeText(hs256('{"sub":"other"}'), (at += 5000));
    currentReading(get());
    typeText(`${header}.${payload.slice(1)}.${signature}`, at + 5000);
    expect(good()).toBe('{"sub":"other"}');
    replaceText(token);
    expect(get().lastGood).toBeNull();
  });

  it('calls an embedded key possession, not trust', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const jwk = publicKey.export({ format: 'jwk' });
    const input = `${b64(JSON.stringify({ alg: 'ES256', jwk }))}.${b64(CLAIMS)}`;
    replaceText(
      `${input}.${nodeSign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`,
    );
    await giveKey(JSON.stringify(jwk), 'never', { kind: 'embedded', parameter: 'jwk' });
    await settled();
    expect(lights().cryptography.state).not.toBe('good');
    expect(lights().key.code).toBe('key-embedded');
  });

  it('judges each signature of several, and none of them all', async () => {
    const [header, payload, signature] = hs256(CLAIMS).split('.');
    const bad = hs256(CLAIMS, 'another').split('.')[2];
    replaceText(
      JSON.stringify({
        payload,
        signatures: [
          { protected: header, signature },
          { protected: header, signature: bad },
        ],
      }),
    );
    await giveKey(SECRET, 'always');
    expect(await code()).toBe('signatures-counted');
    expect(lights().cryptography.state).toBe('bad');
    expect(lights().signatures.map(({ state }) => state)).toEqual(['good', 'bad']);
  });

  it('holds expectations against the claims', async () => {
    expectClaims({ audience: ['orders-api'] });
    await settled();
    // The demo's key vouches for nothing: the claims are the sender's words.
    expect(lights().expectations).toMatchObject({ state: 'neutral', says: 'Met, according to the token' });
    const token = hs256('{"aud":"orders-api"}');
    replaceText(token);
    await giveKey(SECRET, 'always');
    await until(() => expect(lights().expectations).toMatchObject({ state: 'good' }));
    expectClaims({ audience: ['other'] });
    expect(lights().expectations).toMatchObject({ state: 'bad' });
    expectClaims({ audience: [] });
    expect(lights().expectations.code).toBe('expectations-not-set');
  });

  describe('a draft', () => {
    const signature = (): string => textOf(get()).split('.')[2] ?? '';
    const payload = (): string => Buffer.from(textOf(get()).split('.')[1] ?? '', 'base64url').toString();

    it('keeps the old signature where there is no key, and says that it no longer fits', async () => {
      const token = hs256(CLAIMS);
      replaceText(token);
      typePayload('{\n  "sub": "mallory",\n  "n": 100002348117421473,\n  "f": 3.0\n}');
      await settled();
      expect(payload()).toBe('{"sub":"mallory","n":100002348117421473,"f":3.0}');
      expect(signature()).toBe(token.split('.')[2]);
      await giveKey(JSON.stringify({ kty: 'oct', k: b64(SECRET), key_ops: ['verify'] }), 'never');
      expect(await code()).toBe('signature-outdated');
      resetToPasted();
      expect(textOf(get())).toBe(token);
    });

    it('is signed as it is typed with the key at hand, and never called verified', async () => {
      replaceText(hs256(CLAIMS));
      await giveKey(SECRET, 'always');
      await settled();
      typePayload('{"sub":"alice"}');
      await until(() => expect(textOf(get())).toBe(hs256('{"sub":"alice"}')));
      expect(await code()).toBe('signature-made-here');
      // Also when it is pasted again.
      const made = textOf(get());
      replaceText('');
      replaceText(made);
      expect(await code()).toBe('signature-made-here');
    });

    it('is not signed while typing when that is switched off, but on demand', async () => {
      replaceText(hs256(CLAIMS));
      await giveKey(SECRET, 'always');
      await settled();
      setAutoSign(false);
      typePayload('{"sub":"alice"}');
      expect(await code()).toBe('signature-outdated');
      expect(await signNow()).toBe(true);
      expect(textOf(get())).toBe(hs256('{"sub":"alice"}'));
      expect(await code()).toBe('signature-made-here');
    });

    it('is signed with the reading of the secret that verified', async () => {
      replaceText(hs256(CLAIMS));
      await giveKey(Buffer.from(SECRET).toString('base64'), 'always');
      expect(await code()).toBe('signature-verified');
      setAutoSign(false);
      typePayload('{"sub":"alice"}');
      await settled();
      expect(await signNow()).toBe(true);
      expect(textOf(get())).toBe(hs256('{"sub":"alice"}'));
    });

    describe('of a randomised algorithm', () => {
      const es256 = async (): Promise<void> => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        const input = `${b64('{"alg":"ES256"}')}.${b64(CLAIMS)}`;
        replaceText(
          `${input}.${nodeSign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`,
        );
        await giveKey(privateKey.export({ type: 'pkcs8', format: 'pem' }), 'never');
        await settled();
      };
      const typeSigned = async (text: string): Promise<string> => {
        const before = textOf(get());
        typePayload(text);
        store.setState({ typing: null });
        await until(() => expect(draftAnswerOf(get())?.text).toBeTruthy());
        expect(await code()).toBe('signature-made-here');
        expect(textOf(get())).not.toBe(before);
        return textOf(get());
      };

      it('has the very same signature when undo and redo come back to it', async () => {
        await es256();
        const texts = [textOf(get())];
        for (const name of ['one', 'two', 'three']) texts.push(await typeSigned(`{"sub":"${name}"}`));
        for (const back of [2, 1, 0]) {
          undo();
          expect(textOf(get())).toBe(texts[back]);
          await settled();
          expect(textOf(get())).toBe(texts[back]);
        }
        for (const forth of [1, 2, 3]) {
          redo();
          expect(textOf(get())).toBe(texts[forth]);
          expect(await code()).toBe('signature-made-here');
          expect(textOf(get())).toBe(texts[forth]);
        }
      });

      it('keeps its signature when it is signed by an act, and when undo takes that back', async () => {
        await es256();
        const draft = await typeSigned('{"sub":"one"}');
        expect(await signNow()).toBe(true);
        expect(textOf(get())).toBe(draft);
        undo();
        expect(textOf(get())).toBe(draft);
        expect(get().source.from).toBe('draft');
        redo();
        expect(textOf(get())).toBe(draft);
      });

      it('has one signature for each key that it was signed with', async () => {
        await es256();
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        await giveKey(privateKey.export({ type: 'pkcs8', format: 'pem' }), 'never');
        await settled();
        await typeSigned('{"sub":"one"}');
        const [first, second] = get().ring.map(({ id }) => id);
        const with_ = async (id = ''): Promise<string> => {
          chooseSigner(id);
          await until(() => expect(draftAnswerOf(get())?.by).toContain(id));
          return textOf(get());
        };
        const made = [await with_(first), await with_(second)];
        expect(made[0]).not.toBe(made[1]);
        expect([await with_(first), await with_(second)]).toEqual(made);
      });
    });

    it('of a detached token is signed over the payload that was supplied, or not at all', async () => {
      const [header, , signature] = hs256(CLAIMS).split('.');
      replaceText(`${header}..${signature}`);
      await giveKey(SECRET, 'always');
      await settled();
      expect(await signNow()).toBe(false);
      supplyPayload(CLAIMS);
      await settled();
      expect(await signNow()).toBe(true);
      expect(textOf(get())).toBe(`${header}..${signature}`);
    });

    it('is signed with the key that verified, whatever other keys could sign', async () => {
      replaceText(hs256(CLAIMS));
      await giveKey(SECRET, 'always');
      await giveKey('another secret that could sign, of 32 bytes', 'always');
      expect(await code()).toBe('signature-verified');
      typePayload('{"sub":"alice"}');
      await until(() => expect(textOf(get())).toBe(hs256('{"sub":"alice"}')));
      chooseSigner(get().ring[0]?.id ?? '');
      await until(() =>
        expect(textOf(get())).toBe(hs256('{"sub":"alice"}', 'another secret that could sign, of 32 bytes')),
      );
      // The choice is one for this token.
      replaceText(hs256('{"sub":"other"}'));
      expect(await code()).toBe('signature-verified');
      expect(await signNow()).toBe(true);
      expect(textOf(get())).toBe(hs256('{"sub":"other"}'));
    });

    it('without any key it is known that the old signature cannot fit, until the text is what it was', async () => {
      replaceText(hs256(CLAIMS));
      typePayload('{"sub":"alice"}');
      expect(await code()).toBe('signature-outdated');
      expect(lights().cryptography).toMatchObject({ state: 'bad' });
      expect(lights().cryptography.hint).toContain('To sign it you need the secret');
      typePayload(CLAIMS);
      expect(await code()).toBe('signature-no-key');
      await giveKey(SECRET, 'always');
      expect(await code()).toBe('signature-of-draft');
      expect(textOf(get())).toBe(hs256(CLAIMS));
    });

    it('that was never signed says so', async () => {
      const input = `${b64('{"alg":"HS256"}')}.${b64(CLAIMS)}.`;
      replaceText(input);
      typePayload('{"sub":"alice"}');
      expect(await code()).toBe('signature-not-made');
      await giveKey(SECRET, 'always');
      expect(await code()).toBe('signature-made-here');
    });

    it('in JSON: the header of the second signature is edited, that one is signed anew and the first one kept', async () => {
      const [first, second] = [
        hs256(CLAIMS),
        hs256(CLAIMS, 'the second secret, of 32 bytes or more', '{"alg":"HS256","kid":"2"}'),
      ].map((token) => token.split('.'));
      replaceText(
        JSON.stringify({
          payload: first?.[1],
          signatures: [first, second].map((parts) => ({ protected: parts?.[0], signature: parts?.[2] })),
        }),
      );
      await giveKey(
        JSON.stringify({ kty: 'oct', k: b64('the second secret, of 32 bytes or more'), kid: '2' }),
        'never',
      );
      await settled();
      expect(setParameter('typ', '"JOSE"', 1)).toBe(true);
      type General = { signatures: { protected: string; signature: string }[] };
      await until(() => expect((JSON.parse(textOf(get())) as General).signatures[1]?.signature).not.toBe(second?.[2]));
      const { signatures } = JSON.parse(textOf(get())) as General;
      expect(signatures[0]).toEqual({ protected: first?.[0], signature: first?.[2] });
      expect(`${signatures[1]?.protected}.${first?.[1]}.${signatures[1]?.signature}`).toBe(
        hs256(CLAIMS, 'the second secret, of 32 bytes or more', '{"alg":"HS256","kid":"2","typ":"JOSE"}'),
      );
      await settled();
      expect(lights().signatures.map((each) => each.code)).toEqual(['signature-fails', 'signature-made-here']);
    });

    it('takes another algorithm where that is not protected', async () => {
      const [, payload] = hs256(CLAIMS).split('.');
      const signature = createHmac('sha256', SECRET).update(`.${payload}`).digest('base64url');
      replaceText(JSON.stringify({ payload, header: { alg: 'HS256' }, signature }));
      await giveKey(SECRET, 'always');
      await settled();
      expect(setParameter('alg', '"HS384"')).toBe(true);
      await until(() =>
        expect(JSON.parse(textOf(get()))).toEqual({
          payload,
          header: { alg: 'HS384' },
          signature: createHmac('sha384', SECRET).update(`.${payload}`).digest('base64url'),
        }),
      );
    });

    it('says why a text could not be signed, for as long as it stays', async () => {
      const [header, , signature] = hs256(CLAIMS).split('.');
      replaceText(`${header}..${signature}`);
      await giveKey(SECRET, 'always');
      await settled();
      expect(await signNow()).toBe(false);
      expect(get().unsigned).toMatchObject({ reason: { code: 'payload-wanted' } });
      expect(sayAll(get().notice?.because ?? null)).toMatch(/payload/);
    });

    it('of an SD-JWT: the issuer\u2019s part is signed anew, what stands behind it stays character by character', async () => {
      const disclosure = b64('["salt", "role",  "admin"]');
      const digest = createHash('sha256').update(disclosure).digest('base64url');
      const tail = `~${disclosure}~`;
      replaceText(hs256(`{"_sd":["${digest}"],"sub":"johndoe"}`) + tail);
      await giveKey(SECRET, 'always');
      expect(await code()).toBe('signature-verified');
      expect(setClaim('sub', '"alice"')).toBe(true);
      await until(() => expect(textOf(get())).toBe(hs256(`{"_sd":["${digest}"],"sub":"alice"}`) + tail));
      expect(await code()).toBe('signature-made-here');
      expect(await signNow()).toBe(true);
      expect(textOf(get())).toBe(hs256(`{"_sd":["${digest}"],"sub":"alice"}`) + tail);
      // A digest that is taken out leaves its disclosure without a place.
      expect(setClaim('_sd', '[]')).toBe(true);
      await until(() => expect(textOf(get())).toBe(hs256('{"_sd":[],"sub":"alice"}') + tail));
      expect(await code()).toBe('disclosures-mismatch');
    });

    it('of an SD-JWT takes no change of a disclosure or of the key binding', () => {
      const text = `${hs256(CLAIMS)}~${b64('["s","a",1]')}~${hs256('{"nonce":"n"}', 'holder')}`;
      replaceText(text);
      const { reading } = currentReading(get());
      if (reading?.kind !== 'token') throw new Error('no token');
      for (const placed of placedParts(reading).filter(({ group }) => group)) typePart(placed, '["s","a",2]', false, 1);
      expect(textOf(get())).toBe(text);
    });

    it('takes claims and another algorithm by an act', async () => {
      replaceText(hs256(CLAIMS));
      await giveKey(SECRET, 'always');
      await settled();
      expect(setClaim('exp', '1795160000')).toBe(true);
      expect(payload()).toBe(`${CLAIMS.slice(0, -1)},"exp":1795160000}`);
      expect(setParameter('alg', '"HS512"')).toBe(true);
      await until(() => expect(Buffer.from(signature(), 'base64url')).toHaveLength(64));
      undo();
      undo();
      expect(textOf(get())).toBe(hs256(CLAIMS));
    });

    it('may be broken JSON on the way', async () => {
      replaceText(hs256(CLAIMS));
      typePayload('{"sub": tru');
      expect(payload()).toBe('{"sub":tru');
      const { reading } = currentReading(get());
      expect(reading?.kind).toBe('token');
      typePayload('{"sub": true}');
      expect(payload()).toBe('{"sub":true}');
    });
  });
});
