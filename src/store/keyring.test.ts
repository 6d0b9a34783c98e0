import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEMO_KEY } from '../first/demo/key.ts';
import { importKeys } from '../jose/keys/import.ts';
import type { Key } from '../jose/keys/key.ts';
import { sealRing } from '../jose/keys/ringFile.ts';
import { undo } from './edit.ts';
import { hasUnsaved, keepMade, leaveLocked, lockedOnBench, markSaved, ringFile, unlock, wipeRing } from './keep.ts';
import { addDemoKey, addKeys, giveKey, offerRing } from './keyring.ts';
import { ringOf } from './ringOf.ts';
import { textOf } from './select.ts';
import { get, set, START } from './state.ts';

const pem = (name: string): string => readFileSync(new URL(`../jose/keys/fixtures/${name}.pem`, import.meta.url), 'utf8');
const jwk = (): string => JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }));
const kinds = (): string[] => get().ring.map(({ provenance }) => provenance.kind);

beforeEach(() => set({ ...START, ring: [], past: [], future: [] }));

describe('giving keys', () => {
  it('takes the same key once, however it is written', async () => {
    await giveKey(pem('p256.spki'), 'never');
    await giveKey(pem('p256.cert'), 'never');
    expect(get().ring).toHaveLength(1);
    expect(get().notice?.code).toBe('keyKnown');
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
    expect(entry?.name).toMatch(/^U\+202Ex{39}\u2026$/);
  });
});

describe('keys that others have', () => {
  const shared = async (text: string, how: 'never' | 'always' = 'never') => {
    set({ ...START, ring: [] });
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
    expect(await unlock('wrong')).toMatch(/^The passphrase does not open this key/);
    expect(get().locked).not.toBeNull();
    expect(await unlock('correct horse')).toBe('');
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
    expect(file.ok && file.ids).toHaveLength(2);
    const before = get().ring.filter(({ provenance }) => provenance.kind !== 'demo').map(({ provenance, thumbprint, jwk: { k } }) => ({ provenance, thumbprint, k }));
    set({ ...START, ring: [] });
    expect(await offerRing(file.ok ? file.text : '')).toBe(true);
    expect(await unlock('open sesame')).toBe('');
    expect(get().ring.map(({ provenance, thumbprint, jwk: { k } }) => ({ provenance, thumbprint, k }))).toEqual(before);
  });

  it('may be left alone, or looked at as the JWE that it is', async () => {
    const read = await importKeys(jwk());
    const sealed = await sealRing(read.ok ? read.value.keys : [], 'x', 1000);
    const text = sealed.ok ? sealed.value : '';
    await offerRing(text);
    leaveLocked();
    expect([get().locked, get().ring.length]).toEqual([null, 0]);
    await offerRing(text);
    lockedOnBench();
    expect([get().locked, textOf(get())]).toEqual([null, text]);
    expect(await offerRing('eyJhbGciOiJub25lIn0.e30.')).toBe(false);
    expect(await offerRing('eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0.a.b.c.d')).toBe(false);
  });
});

describe('wiping', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const everything = (): string => JSON.stringify(get());
  const secret: Key = { id: 'a', kind: 'secret', keyType: 'oct', jwk: { kty: 'oct', k: 'THESECRET' }, format: 'jwk', wrapping: 'json', provenance: { kind: 'pasted' }, repairs: [], faults: [] };

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
