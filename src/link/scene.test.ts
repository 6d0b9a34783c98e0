import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { READY, readyName, readyScene } from '../scenes/ready/ready.ts';
import { READY_NAMES } from '../scenes/ready/names.ts';
import { SCENE_LIMIT } from '../scenes/readScene.ts';
import { DEMO_KEY_NAMES, EDITED_PARTS, PART_PATHS, type Scene } from '../scenes/scene.ts';
import { sayAll } from '../words/say.ts';
import type { LinkContent } from './content.ts';
import { packLink, unpackLink } from './pack.ts';

const packed = async (content: LinkContent): Promise<string> => {
  const made = await packLink(content);
  if (!made.ok) throw new Error(made.note.code);
  return made.value;
};
/** A link as nobody of us would make it. */
const forged = (content: unknown): string =>
  `v1.${deflateSync(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64url')}`;

const text = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom(...'abcXYZ019 .-_/"\\{}\u00e9\u6f22\n'), minLength, maxLength });
const key = fc.oneof(
  fc.record({
    kind: fc.constant('demo' as const),
    name: fc.constantFrom(...DEMO_KEY_NAMES),
    half: fc.constantFrom('whole' as const, 'public' as const, 'publicAsSecret' as const),
  }),
  fc.record({
    kind: fc.constant('public' as const),
    jwk: fc.record({ kty: fc.constant('EC'), x: text(20), kid: text(10) }, { requiredKeys: ['kty'] }),
  }),
);
const moment = fc.nat({ max: 253_402_300_799 });
const act = fc.oneof(
  fc.record(
    {
      do: fc.constant('flip' as const),
      at: fc.constantFrom(...PART_PATHS),
      character: fc.integer({ min: -9, max: 9 }),
      bit: fc.nat(5),
    },
    { requiredKeys: ['do', 'at'] },
  ),
  fc.record({
    do: fc.constant('edit' as const),
    at: fc.constantFrom(...EDITED_PARTS),
    member: text(10),
    value: fc
      .json()
      .filter((json) => !/<[a-z!/?]|[\u007f-\u009f\u200e\u200f]/i.test(json))
      .map((json) => JSON.stringify(JSON.parse(json))),
  }),
  fc.record({ do: fc.constant('edit' as const), at: fc.constantFrom(...EDITED_PARTS), text: text(40) }),
  fc.record({ do: fc.constantFrom('peel' as const, 'encode' as const) }),
  fc.record({ do: fc.constant('token' as const), token: text(40) }),
  fc.record({ do: fc.constant('clock' as const), clock: moment }),
  fc.record({ do: fc.constant('keys' as const), keys: fc.array(key, { maxLength: 3 }) }),
);
const scenes: fc.Arbitrary<Scene> = fc.record({
  title: text(80),
  token: text(200),
  clock: moment,
  keys: fc.array(key, { maxLength: 4 }),
  steps: fc.array(
    fc.record(
      { says: text(100), spot: text(20), notes: text(100), acts: fc.array(act, { maxLength: 4 }) },
      { requiredKeys: ['says'] },
    ),
    { minLength: 1, maxLength: 5 },
  ),
  notes: text(100),
}) as fc.Arbitrary<Scene>;

const SCENE = { jotlab: 'scene', version: 1, title: 'A', token: 'e30.e30.', clock: 1, steps: [{ says: 'a' }] };
const scene = (members: object): string => forged({ scene: { ...SCENE, ...members } });
const EC = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' };

describe('a link to a scene', () => {
  it('gives back what went in', async () => {
    await fc.assert(
      fc.asyncProperty(scenes, async (given) => {
        const content = { kind: 'scene', scene: given } as const;
        expect(await unpackLink(await packed(content))).toEqual({ ok: true, value: content });
      }),
      { numRuns: 200 },
    );
  });

  it('names a scene that comes with Jotlab, and holds it as well as any other', async () => {
    expect(READY).toHaveLength(READY_NAMES.length);
    for (const ready of READY_NAMES) {
      const link = await packed({ kind: 'ready', ready });
      expect(link.length).toBeLessThan(70);
      expect(await unpackLink(link)).toEqual({ ok: true, value: { kind: 'ready', ready } });
      const own = readyScene(ready) as Scene;
      expect(readyName(own)).toBe(ready);
      expect(readyName({ ...own })).toBeUndefined();
      expect(await unpackLink(await packed({ kind: 'scene', scene: own }))).toMatchObject({ value: { scene: own } });
    }
  });

  it.each([
    ['a scene of another file', forged({ scene: { jotlab: 'ring' } }), /does not say \u201cjotlab\u201d/],
    ['a list', forged({ scene: [] }), /The scene must be an object/],
    ['a newer version', scene({ version: 9 }), /A newer version of Jotlab/],
    ['an unknown member', scene({ run: 1 }), /a member \u201crun\u201d/],
    ['markup', scene({ title: '<img src=x onerror=alert(1)>' }), /title must be plain text/],
    ['a private key', scene({ keys: [{ ...EC, d: 'AA' }] }), /keys\[0\]\.d is private/],
    ['a secret', scene({ keys: [{ kty: 'oct', k: 'AA' }] }), /keys\[0\]\.k is private/],
    [
      'a private key in an act',
      scene({ steps: [{ says: 'a', acts: [{ do: 'keys', keys: [{ ...EC, d: 'AA' }] }] }] }),
      /is private/,
    ],
    ['a demo key that there is not', scene({ keys: ['demo-9'] }), /there is no key with that name/],
    ['a thousand steps', scene({ steps: Array(1000).fill({ says: 'a' }) }), /At most 60/],
    ['a huge token', scene({ token: 'a'.repeat(20_000) }), /too long/],
    ['far more than a file may have', scene({ notes: 'a'.repeat(SCENE_LIMIT + 1) }), /at most 200 KB/],
    [
      'deep nesting',
      forged(`{"scene":{"jotlab":"scene","steps":${'['.repeat(5000)}${']'.repeat(5000)}}}`),
      /nested deeper/,
    ],
    [
      'nesting deeper than the engine follows',
      forged(`{"scene":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
      /nested deeper/,
    ],
    ['a prototype', forged('{"scene":{"__proto__":{"jotlab":"scene"}}}'), /does not say/],
    ['a name that no scene has', forged({ ready: 'constructor' }), /the scene \u201cconstructor\u201d/],
    ['a name that is an object', forged({ ready: {} }), /\u201cready\u201d in this link is not text/],
    ['a scene and a bench', forged({ scene: SCENE, bench: { token: 'a' } }), /exactly one thing/],
  ])('with %s is refused, and the words say why', async (_, link, why) => {
    const read = await unpackLink(link);
    if (read.ok) throw new Error('it was taken');
    expect(sayAll(read.note)).toMatch(why);
  });
});
