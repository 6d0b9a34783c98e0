import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSceneText } from './isSceneText.ts';
import { readScene, SCENE_LIMIT } from './readScene.ts';
import { sceneText } from './sceneText.ts';

const SCENE = {
  jotlab: 'scene',
  version: 1,
  title: 'One bit',
  token: 'e30.e30.',
  clock: 1_795_160_000,
  keys: ['demo-1', { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', kid: 'theirs' }],
  steps: [
    { says: 'A signed token.', spot: 'payload/sub' },
    {
      says: 'Now it is another one.',
      acts: [
        { do: 'flip', at: 'signature', character: -1, bit: 0 },
        { do: 'edit', at: 'payload', member: 'roles', value: ['admin', 1.5, null] },
        { do: 'sign', key: 'demo-1' },
        { do: 'keys', keys: ['demo-rsa/public', 'demo-rsa/public-as-secret'] },
        { do: 'sign', key: 'demo-rsa/public-as-secret' },
      ],
      show: 'columns',
      columns: [{ step: 1, title: 'Before', says: 'As it was.' }],
      notes: 'Wait for the murmur.',
    },
  ],
  notes: 'Ten minutes.',
};

type Changed = { [Name in keyof typeof SCENE]?: unknown } & Record<string, unknown>;
const read = (change: Changed = {}) => readScene(JSON.stringify({ ...SCENE, ...change }));
const stepsWith = (step: object) => ({ steps: [{ says: 'First.' }, { says: 'Second.', ...step }] });

describe('a scene file', () => {
  it('is read, written and read again', () => {
    const outcome = read();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.note));
    expect(outcome.value.keys[0]).toEqual({ kind: 'demo', name: 'demo-1', half: 'whole' });
    expect(outcome.value.steps[1]?.acts?.[1]).toMatchObject({ do: 'edit', value: '["admin",1.5,null]' });
    expect(JSON.parse(sceneText(outcome.value))).toEqual(SCENE);
    expect(readScene(sceneText(outcome.value))).toEqual(outcome);
  });

  it('is known by its first member', () => {
    expect(isSceneText(JSON.stringify(SCENE))).toBe(true);
    expect(isSceneText('{"jotlab":"ring"}')).toBe(false);
    expect(isSceneText('a scene')).toBe(false);
  });

  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const refusals: [string, string | Changed, string, string][] = [
    ['a megabyte', `{"jotlab":"scene"${' '.repeat(1_000_000)}}`, 'too-large', ''],
    ['markup', '<html><script>alert(1)</script></html>', 'not-json', ''],
    ['a text that breaks off', '{"jotlab":"scene",', 'not-json', ''],
    ['deep nesting', deep, 'not-json', ''],
    ['another file', { jotlab: 'ring' }, 'not-scene', ''],
    ['a list', '[]', 'wrong-type', ''],
    ['a newer version', { version: 2 }, 'newer', 'version'],
    ['no version', { version: 'one' }, 'wrong-type', 'version'],
    ['a version that never was', { version: 0 }, 'unknown-value', 'version'],
    ['an unknown member', { script: 'alert(1)' }, 'unknown-member', ''],
    ['no steps', { steps: [] }, 'too-few', 'steps'],
    ['too many steps', { steps: Array.from({ length: 61 }, () => ({ says: '' })) }, 'too-many', 'steps'],
    ['markup in a text', stepsWith({ notes: '<img src=x onerror=alert(1)>' }), 'not-plain', 'steps[1].notes'],
    ['a text that turns around', { title: 'a\u202eb' }, 'not-plain', 'title'],
    ['a long text', { title: 'a'.repeat(81) }, 'too-long', 'title'],
    ['a long token', { token: 'a'.repeat(9_000) }, 'too-long', 'token'],
    ['a title that is missing', { title: undefined }, 'missing', 'title'],
    ['a clock that is no moment', { clock: 1e300 }, 'wrong-type', 'clock'],
    ['a private key', { keys: [{ kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', d: 'AA' }] }, 'private-key', 'keys[0].d'],
    ['a secret', { keys: ['demo-1', { kty: 'oct', k: 'c2VjcmV0' }] }, 'private-key', 'keys[1].k'],
    ['a secret without its octets', { keys: [{ kty: 'oct' }] }, 'private-key', 'keys[0].kty'],
    ['an RSA key with its primes', { keys: [{ kty: 'RSA', n: 'AA', e: 'AQAB', p: 'AA' }] }, 'private-key', 'keys[0].p'],
    ['a key that is no demo key', { keys: ['mine'] }, 'no-such-key', 'keys[0]'],
    ['the name of what every object has', { keys: ['constructor'] }, 'no-such-key', 'keys[0]'],
    [
      'an unknown act',
      stepsWith({ acts: [{ do: 'fetch', url: 'https://example.com' }] }),
      'unknown-value',
      'steps[1].acts[0].do',
    ],
    ['an act that every object has', stepsWith({ acts: [{ do: 'toString' }] }), 'unknown-value', 'steps[1].acts[0].do'],
    [
      'a key that the scene has not',
      stepsWith({ acts: [{ do: 'sign', key: 'demo-rsa' }] }),
      'no-such-key',
      'steps[1].acts[0].key',
    ],
    [
      'a private key that comes later',
      stepsWith({ acts: [{ do: 'keys', keys: [{ kty: 'OKP', d: '' }] }] }),
      'private-key',
      'steps[1].acts[0].keys[0].d',
    ],
    [
      'an edit of two kinds',
      stepsWith({ acts: [{ do: 'edit', at: 'payload', member: 'a', value: 1, text: 'x' }] }),
      'one-of',
      'steps[1].acts[0]',
    ],
    [
      'a step of the future',
      stepsWith({ columns: [{ step: 3, title: '', says: '' }] }),
      'no-such-step',
      'steps[1].columns[0].step',
    ],
  ];

  it.each(refusals)('is refused: %s', (_, given, code, place) => {
    const outcome = typeof given === 'string' ? readScene(given) : read(given);
    expect(outcome).toMatchObject({ ok: false, note: { code, args: place === '' ? {} : { place } } });
  });

  it('never throws, and never grows a prototype', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (text) => {
        expect(readScene(text).ok).toBe(false);
      }),
    );
    const odd = readScene(JSON.stringify(SCENE).replace('"title"', '"__proto__":{"polluted":1},"title"'));
    expect(odd).toMatchObject({ ok: false, note: { code: 'unknown-member', args: { name: '__proto__' } } });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(SCENE_LIMIT).toBeGreaterThan(JSON.stringify(SCENE).length);
  });
});
