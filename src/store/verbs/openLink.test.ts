import { beforeEach, describe, expect, it } from 'vitest';
import { generateKeyPairSync } from 'node:crypto';
import type { BenchContent } from '../../link/content.ts';
import { packLink } from '../../link/pack.ts';
import { clearBench, startBench } from '../fixtures/startBench.ts';
import { textOf } from '../derived/select.ts';
import { get, type State } from '../state/state.ts';
import { begin, undo } from './commit.ts';
import { isExpected } from './fetching.ts';
import { expect as expectClaims } from './keyring.ts';
import { giveKey } from './giveKey.ts';
import { openLink } from './openLink.ts';
import { READY } from '../../scenes/ready/ready.ts';
import type { Scene } from '../../scenes/scene.ts';
import { leaveStage } from './playScene.ts';
import { freezeClock } from './view.ts';
import { speak } from '../../words/catalogue.ts';
import { sayAll } from '../../words/say.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const TOKEN = `${part({ alg: 'ES256', kid: 'k' })}.${part({ iss: 'https://a.example' })}.${'A'.repeat(86)}`;
const MINE = `${part({ alg: 'ES256' })}.${part({ sub: 'mine' })}.${'A'.repeat(86)}`;
const PAIR = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PUBLIC = PAIR.publicKey.export({ format: 'jwk' }) as { kty: 'EC' };
const PRIVATE = PAIR.privateKey.export({ format: 'jwk' }) as { kty: 'EC' };
const OTHER = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }) as { kty: 'EC' };

async function open(bench: Partial<BenchContent>): Promise<void> {
  const packed = await packLink({ kind: 'bench', bench: { token: TOKEN, ...bench } });
  await openLink({ text: '', packed: packed.ok ? packed.value : '' });
}
const said = (): string => sayAll(get().notice?.because ?? null);

beforeEach(() => {
  clearBench();
  begin(MINE);
});

describe('a link', () => {
  it('puts all of it on the bench in one step, and undo takes all of it back', async () => {
    await open({
      keys: [{ ...PUBLIC, kid: 'k' }],
      payload: 'p',
      expectations: { issuer: ['https://a.example'] },
      clock: 1_700_000_000,
    });
    expect(textOf(get())).toBe(TOKEN);
    expect(get()).toMatchObject({
      ring: [{ kid: 'k', kind: 'public', provenance: { kind: 'withToken', in: 'link' } }],
      expectations: { issuer: ['https://a.example'], ofLink: true },
      detachedPayload: 'p',
      clock: { kind: 'linked', now: 1_700_000_000 },
      notice: { code: 'fromAddress', undoable: true },
    });
    expect(said()).toMatch(/^Opened from the link: the token, its payload, 1 public key, expectations, a clock/);
    undo();
    expect(textOf(get())).toBe(MINE);
    expect(get()).toMatchObject({ ring: [], expectations: {}, detachedPayload: null });
  });

  it('tells what came in the language of now', async () => {
    await open({ keys: [{ ...PUBLIC, kid: 'k' }], clock: 1_700_000_000 });
    await speak('ja');
    expect(said()).toMatch(/^リンクから開いたもの: トークン、公開鍵 1 個、.*で止めた時計。/);
    await speak('en');
    expect(said()).toMatch(/^Opened from the link: the token, 1 public key, a clock that is stopped at/);
  });

  it('never takes the place of a key that was given, whatever name it goes by', async () => {
    await giveKey(JSON.stringify(PUBLIC), 'never');
    await open({ keys: [{ ...PUBLIC, kid: 'k' }, OTHER] });
    expect(get().ring.map(({ provenance, kid }) => [provenance.kind, kid])).toEqual([
      ['withToken', undefined],
      ['pasted', undefined],
    ]);
    expect(said()).toContain('You already had 1 key from it.');
    // Given by the reader, a key of the link is worth more from then on.
    await giveKey(JSON.stringify(OTHER), 'never');
    expect(get().ring.map(({ provenance }) => provenance.kind)).toEqual(['pasted', 'pasted']);
  });

  it('leaves the expectations of the reader where it has none', async () => {
    expectClaims({ issuer: ['https://b.example'] });
    await open({});
    expect(get().expectations).toEqual({ issuer: ['https://b.example'] });
  });

  it('has no say in which issuer is expected, until the reader says so', async () => {
    await open({ expectations: { issuer: ['https://a.example'] } });
    expect(isExpected('https://a.example')).toBe(false);
    expectClaims({ ofLink: undefined });
    expect(isExpected('https://a.example')).toBe(true);
    await open({ expectations: { issuer: ['https://a.example'] } });
    expectClaims({ issuer: [] });
    expect(get().expectations).toEqual({});
  });

  it('starts a clock that another link has stopped, and none that the reader has', async () => {
    await open({ clock: 5 });
    await open({ token: MINE });
    expect(get().clock.kind).toBe('live');
    expect(get().clock.now).toBeGreaterThan(1_700_000_000);
    freezeClock(7);
    await open({});
    expect(get().clock).toEqual({ kind: 'frozen', now: 7 });
  });

  it('says that everyone has its private key', async () => {
    await open({ secrets: [PRIVATE, { kty: 'oct', k: 'c2VjcmV0' }] });
    expect(get().ring.map(({ kind }) => kind)).toEqual(['private', 'secret']);
    expect(said()).toContain('2 private keys or secrets. The link may still be in your browser history. Everyone');
  });

  const untouched = ({ source, ring, expectations, clock, past, detachedPayload }: State) =>
    JSON.stringify([source, ring, expectations, clock, past.length, detachedPayload]);
  it.each([
    ['a token that is markup', { token: '<img src=x onerror=alert(1)>' }, 'There is no JSON token in this link.'],
    ['a token that is a key', { token: JSON.stringify(PUBLIC) }, 'There is no JSON token in this link.'],
    ['a broken key', { keys: [PUBLIC, { ...PUBLIC, x: 'A' }] }, 'Key 2 of this link cannot be used: '],
    ['a broken secret', { secrets: [{ kty: 'oct', k: '' }] }, 'Key 1 of this link cannot be used: '],
  ] as [string, Partial<BenchContent>, string][])('with %s is refused as a whole', async (_, bench, why) => {
    const before = untouched(get());
    await open({ expectations: { type: 'x' }, clock: 5, ...bench });
    expect(untouched(get())).toBe(before);
    expect(get().notice).toMatchObject({ code: 'linkRefused', undoable: false });
    expect(said()).toContain(why);
    expect(said()).toMatch(/ Nothing was changed\.$/);
    expect(said()).not.toMatch(/undefined| {2}/);
  });

  it('that is damaged says so, and the demo comes where nothing else is', async () => {
    begin('');
    await openLink({ text: '', packed: 'v1.AAAA' });
    expect(textOf(get())).toMatch(/^ey/);
    expect(said()).toMatch(/^This link is damaged: /);
  });

  it('of jwt.io brings a public key beside its token, and nothing private', async () => {
    await openLink({ text: MINE, key: PAIR.publicKey.export({ format: 'pem', type: 'spki' }) as string });
    expect(get().ring).toMatchObject([{ kind: 'public', provenance: { kind: 'withToken', in: 'link' } }]);
    const { ring } = get();
    await openLink({ text: MINE, key: PAIR.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string });
    expect(get().ring).toBe(ring);
    expect(said()).toMatch(/^\u201cpublicKey\u201d in this link holds a private key .* Only the token was loaded\.$/);
  });

  it('plays a scene, by its name or whole, and leaving the stage brings back what was there', async () => {
    // A scene waits for its verdict.
    const stop = await startBench();
    begin(MINE);
    const own = { ...(READY[3] as Scene), title: 'Mine' };
    for (const content of [{ kind: 'ready', ready: 'one-bit' } as const, { kind: 'scene', scene: own } as const]) {
      const packed = await packLink(content);
      await openLink({ text: '', packed: packed.ok ? packed.value : '' });
      expect(get().stage?.scene).toEqual(content.kind === 'ready' ? READY[3] : own);
      expect(get().ring.map(({ provenance }) => provenance.kind)).toEqual(['demo']);
      // A second one finds the stage taken.
      const other = await packLink({ kind: 'ready', ready: 'base64' });
      await openLink({ text: '', packed: other.ok ? other.value : '' });
      expect(get().stage?.scene.title).not.toBe(READY[1]?.title);
      leaveStage();
      expect(textOf(get())).toBe(MINE);
    }
    stop();
  });
});
