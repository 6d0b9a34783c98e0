import { describe, expect, it } from 'vitest';
import { importKeys } from '../../jose/keys/given/import.ts';
import { recognise } from '../../jose/recognise.ts';
import { tokenVectors } from '../../jose/vectors/vectors.ts';
import type { BenchContent } from '../../link/content.ts';
import { packLink, unpackLink } from '../../link/pack.ts';
import type { RingEntry } from '../../store/derived/ringOf.ts';
import { offersOf, withoutSignature, type OnBench } from './offers.ts';

const read = async (text: string, how: 'never' | 'always' = 'never') => {
  const imported = await importKeys(text, { secret: how });
  return imported.ok ? imported.value.keys : [];
};
const EC = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
const D = 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI';
const entry = (key: RingEntry['key'], use: RingEntry['use']) =>
  ({ key, use, place: 1, reading: undefined }) as RingEntry;
const BENCH: OnBench = { ring: [], expectations: {}, payload: null, selected: null, clock: { kind: 'live', now: 5.5 } };
const TOKEN = tokenVectors.find(({ id }) => id === 'rfc7515-a2-compact')?.text ?? '';

describe('offers', () => {
  it('hold nothing secret unless it is ticked', async () => {
    const keys = [
      ...(await read(JSON.stringify({ ...EC, d: D, kid: 'own' }))),
      ...(await read('a secret of some length', 'always')),
    ];
    const { offers } = offersOf({ ...BENCH, ring: keys.map((key) => entry(key, 'verifies')) });
    expect(offers.map(({ id, first, secret }) => [id.split(' ')[0], first, secret])).toEqual([
      ['public', true, false],
      ['secret', false, true],
      ['secret', false, true],
      ['clock', false, false],
    ]);
    const put = (chosen: typeof offers) =>
      chosen.reduce<BenchContent>((content, offer) => offer.put(content), { token: TOKEN });
    const first = put(offers.filter((offer) => offer.first));
    expect(first).toEqual({ token: TOKEN, keys: [{ ...EC, kid: 'own' }] });
    const all = put(offers);
    expect(all).toMatchObject({
      secrets: [{ d: D }, { k: Buffer.from('a secret of some length').toString('base64url') }],
      clock: 5,
    });
    // What is offered can be opened.
    const packed = await packLink({ kind: 'bench', bench: all });
    expect(await unpackLink(packed.ok ? packed.value : '')).toEqual({ ok: true, value: { kind: 'bench', bench: all } });
  });

  it('begin with the keys that concern the token, and leave out the demo key', async () => {
    const [key] = await read(JSON.stringify(EC));
    if (!key) throw new Error('no key');
    const ring = (['unfit', 'fails', 'verifies'] as const).map((use) => entry({ ...key, id: use, kid: use }, use));
    const demo = entry({ ...key, id: 'demo', provenance: { kind: 'demo' } }, 'verifies');
    const made = offersOf({ ...BENCH, ring: [demo, ...ring, ...Array<RingEntry>(20).fill(ring[0] as RingEntry)] });
    expect(made.offers.slice(0, 3).map(({ id, first }) => [id, first])).toEqual([
      ['public verifies', true],
      ['public fails', true],
      ['public unfit', false],
    ]);
    expect(made).toMatchObject({ demo: true, unlisted: 11 });
  });

  it('say what is expected, and no longer whose it was', () => {
    const { offers } = offersOf({ ...BENCH, expectations: { issuer: ['a', 'b'], leeway: 60, ofLink: true } });
    expect(offers[0]).toMatchObject({ id: 'expectations', first: true, about: 'issuer: a, b; leeway in seconds: 60' });
    expect(offers[0]?.put({ token: 'a' })).toEqual({ token: 'a', expectations: { issuer: ['a', 'b'], leeway: 60 } });
  });

  it('of a frozen clock are ticked', () => {
    const { offers } = offersOf({ ...BENCH, clock: { kind: 'linked', now: 7 } });
    expect(offers.at(-1)).toMatchObject({ id: 'clock', first: true });
  });
});

describe('a token without its signature', () => {
  it('is the same token still, and only a compact JWS has it', () => {
    expect(withoutSignature(TOKEN)).toBe(TOKEN.slice(0, TOKEN.lastIndexOf('.') + 1));
    expect(recognise(withoutSignature(TOKEN) ?? '').tokens).toHaveLength(1);
    for (const { kind, form, text } of tokenVectors)
      expect(withoutSignature(text) !== undefined, text).toBe(
        kind === 'jws' && form === 'compact' && /^[\w.-]+[\w-]$/.test(text),
      );
  });
});
