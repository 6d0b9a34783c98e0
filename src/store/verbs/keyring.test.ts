import { clearBench } from '../fixtures/startBench.ts';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_KEY } from '../../first/demo/key.ts';
import { importKeys } from '../../jose/keys/given/import.ts';
import type { Key } from '../../jose/keys/key.ts';
import { sealRing } from '../../jose/keys/ringFile.ts';
import { DEMO_TOKEN } from '../../first/demo/token.ts';
import { redo, undo } from './commit.ts';
import { replaceText } from './edit.ts';
import { hasUnsaved, keepMade, leaveLocked, lockedOnBench, markSaved, ringFile, unlock, wipeRing } from './saveRing.ts';
import { addDemoKey } from './demoKey.ts';
import { addKeys } from './joinRing.ts';
import { giveKey } from './giveKey.ts';
import { pasteText } from './intake.ts';
import { entryName } from '../../words/ringEntry.ts';
import { ringOf } from '../derived/ringOf.ts';
import { textOf } from '../derived/select.ts';
import { get } from '../state/state.ts';
import { sayAll } from '../../words/say.ts';

const pem = (name: string): string =>
  readFileSync(new URL(`../../jose/keys/fixtures/${name}.pem`, import.meta.url), 'utf8');
const jwk = (): string =>
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }));
const kinds = (): string[] => get().ring.map(({ provenance }) => provenance.kind);

beforeEach(clearBench);

describe('giving keys', () => {
  it('takes the same key once, however it is written', async () => {
    await giveKey(pem('p256.spki'), 'never');
    await giveKey(pem('p256.cert'), 'never');
    expect(get().ring).toHaveLength(1);
    expect(get().notice?.code).toBe('keyKnown');
  });

  it('keeps a key under two names, and gives an unnamed one the name that comes later', async () => {
    const half = JSON.parse(jwk()) as object;
    const names = () => get().ring.map(({ kid }) => kid);
    await giveKey(JSON.stringify(half), 'never');
    expect(names()).toEqual([undefined]);
    await giveKey(JSON.stringify({ ...half, kid: 'one' }), 'never');
    expect(names()).toEqual(['one']);
    await giveKey(JSON.stringify({ ...half, kid: 'two' }), 'never');
    expect(names()).toEqual(['two', 'one']);
    await giveKey(JSON.stringify(half), 'never');
    expect(names()).toEqual(['two', 'one']);
    expect(get().notice?.code).toBe('keyKnown');
    const certificate = pem('p256.cert');
    await giveKey(JSON.stringify({ a: certificate, b: certificate }), 'never');
    expect(names()).toEqual(['a', 'b', 'two', 'one']);
  });

  it('believes the reader more than the token: a key that came along and is then given is a given one', async () => {
    const text = jwk();
    await giveKey(text, 'never', { kind: 'embedded', parameter: 'jwk' });
    expect(kinds()).toEqual(['embedded']);
    await giveKey(text, 'never');
    expect(kinds()).toEqual(['pasted']);
    // Nor the other way round.
    await giveKey(text, 'never', { kind: 'urlInToken', url: 'https://a.example/keys' });
    expect(kinds()).toEqual(['pasted']);
    undo();
    expect(kinds()).toEqual(['embedded']);
  });

  it('says in one line what a key is called, whatever its kid is', async () => {
    await giveKey(JSON.stringify({ ...(JSON.parse(jwk()) as object), kid: `\u202e${'x'.repeat(5000)}` }), 'never');
    const [entry] = ringOf(get());
    expect(entry && entryName(entry)).toMatch(/^U\+202Ex{39}\u2026$/);
  });
});

describe('the demo key', () => {
  const here = (): boolean => kinds().includes('demo');
  it('comes back by undo also where it was not here yet when the demo token left', async () => {
    // First of all: from then on the key is at hand.
    replaceText(DEMO_TOKEN);
    await pasteText('eyJhbGciOiJub25lIn0.e30.');
    await addDemoKey();
    expect(here()).toBe(false);
    undo();
    expect(here()).toBe(true);
    redo();
    expect(here()).toBe(false);
  });

  it('is the key that reading it whole makes', async () => {
    replaceText(DEMO_TOKEN);
    await addDemoKey();
    const made = await importKeys(JSON.stringify(DEMO_KEY), { provenance: { kind: 'demo' } });
    const [whole] = made.ok ? made.value.keys : [];
    expect(get().ring).toEqual([{ ...whole, id: get().ring[0]?.id }]);
  });

  it('leaves with the demo token, and comes back with it', async () => {
    replaceText(DEMO_TOKEN);
    await addDemoKey();
    expect(here()).toBe(true);
    await pasteText('eyJhbGciOiJub25lIn0.e30.');
    expect(here()).toBe(false);
    undo();
    expect(here()).toBe(true);
    replaceText('');
    expect(here()).toBe(false);
    replaceText(DEMO_TOKEN);
    expect(here()).toBe(true);
    // A token that was changed, and still names it.
    await pasteText(`Bearer ${DEMO_TOKEN.slice(0, -9)}AAAAAAAAA`);
    expect(here()).toBe(true);
  });

  it('does not come where the page begins with another token', async () => {
    replaceText('eyJhbGciOiJub25lIn0.e30.');
    await addDemoKey();
    expect([here(), get().ready]).toEqual([false, true]);
  });
});

describe('keys that others have', () => {
  const shared = async (text: string, how: 'never' | 'always' = 'never') => {
    clearBench();
    await giveKey(text, how);
    return ringOf(get())[0]?.shared;
  };
  it('are known however they are given', async () => {
    const { d: _d, kid: _kid, ...half } = DEMO_KEY;
    expect(await shared(JSON.stringify(half))).toMatchObject({ by: 'demo' });
    expect(await shared('your-256-bit-secret', 'always')).toEqual({ by: 'sample', where: 'jwt.io' });
    expect(await shared(jwk())).toBeNull();
  });
});

describe('what is encrypted', () => {
  it('a private key waits for its passphrase, which is kept nowhere', async () => {
    expect(await giveKey(pem('p256.encrypted'), 'never')).toBe(true);
    expect([get().ring.length, get().locked?.what]).toEqual([0, 'key']);
    expect(sayAll(await unlock('wrong'))).toMatch(/^The passphrase does not open this key/);
    expect(get().locked).not.toBeNull();
    expect(await unlock('correct horse')).toBeNull();
    expect(get()).toMatchObject({ locked: null, ring: [{ kind: 'private', provenance: { kind: 'pasted' } }] });
    expect(JSON.stringify(get())).not.toContain('correct horse');
  });

  it('of several keys in one text the open ones are taken at once', async () => {
    await giveKey(`${pem('ed25519.spki')}${pem('rsa.encrypted')}`, 'never');
    expect(get().ring.map(({ keyType }) => keyType)).toEqual(['OKP']);
    await unlock('correct horse');
    expect(get().ring.map(({ keyType }) => keyType)).toEqual(['RSA', 'OKP']);
  });

  it('a file of keys comes back with what its keys were worth', async () => {
    await giveKey(jwk(), 'never', { kind: 'embedded', parameter: 'jwk' });
    await giveKey('a secret as text', 'always');
    await addDemoKey();
    const file = await ringFile('open sesame');
    expect(file.ok && file.value.ids).toHaveLength(2);
    const before = get()
      .ring.filter(({ provenance }) => provenance.kind !== 'demo')
      .map(({ provenance, thumbprint, jwk: { k } }) => ({ provenance, thumbprint, k }));
    clearBench();
    await pasteText(file.ok ? file.value.text : '');
    expect(get().locked?.what).toBe('ring');
    expect(await unlock('open sesame')).toBeNull();
    expect(get().ring.map(({ provenance, thumbprint, jwk: { k } }) => ({ provenance, thumbprint, k }))).toEqual(before);
  });

  it('may be left alone, or looked at as the JWE that it is', async () => {
    const read = await importKeys(jwk());
    const sealed = await sealRing(read.ok ? read.value.keys : [], 'x', 1000);
    const text = sealed.ok ? sealed.value : '';
    await pasteText(text);
    leaveLocked();
    expect([get().locked, get().ring.length]).toEqual([null, 0]);
    await pasteText(text);
    lockedOnBench();
    expect([get().locked, textOf(get())]).toEqual([null, text]);
    for (const other of ['eyJhbGciOiJub25lIn0.e30.', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0.a.b.c.d']) {
      await pasteText(other);
      expect([get().locked, textOf(get())]).toEqual([null, other]);
    }
  });
});

describe('wiping', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const everything = (): string => JSON.stringify(get());
  const secret: Key = {
    id: 'a',
    kind: 'secret',
    keyType: 'oct',
    jwk: { kty: 'oct', k: 'THESECRET' },
    format: 'jwk',
    wrapping: 'json',
    provenance: { kind: 'pasted' },
    repairs: [],
    faults: [],
  };

  it('can be undone for ten seconds, and is then forgotten in every step of undo', () => {
    addKeys([secret], 'keyAdded');
    addKeys([{ ...secret, jwk: { kty: 'oct', k: 'ANOTHER' } }], 'keyAdded');
    wipeRing();
    expect(get().ring).toEqual([]);
    vi.advanceTimersByTime(9000);
    expect(everything()).toContain('THESECRET');
    vi.advanceTimersByTime(2000);
    expect(everything()).not.toMatch(/THESECRET|ANOTHER/);
    undo();
    expect(get().ring).toEqual([]);
  });

  it('forgets nothing that was brought back, nor what came after', () => {
    addKeys([secret], 'keyAdded');
    wipeRing();
    undo();
    addKeys([{ ...secret, jwk: { kty: 'oct', k: 'LATER' } }], 'keyAdded');
    vi.advanceTimersByTime(11_000);
    expect(get().ring.map(({ jwk: { k } }) => k)).toEqual(['LATER', 'THESECRET']);
    undo();
    expect(get().ring.map(({ jwk: { k } }) => k)).toEqual(['THESECRET']);
  });
});

describe('leaving', () => {
  it('would lose a private key that was made here and is nowhere else', async () => {
    const read = await importKeys(pem('p256.pkcs8'), { provenance: { kind: 'generated' } });
    const [made] = read.ok ? read.value.keys : [];
    await giveKey(pem('ed25519.pkcs8'), 'never');
    expect(hasUnsaved()).toBe(false);
    keepMade(made as Key);
    expect([get().notice?.code, hasUnsaved()]).toEqual(['keyMade', true]);
    markSaved([get().ring[0]?.id ?? '']);
    expect(hasUnsaved()).toBe(false);
  });
});
