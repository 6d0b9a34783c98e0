import { expect, it } from 'vitest';
import { importKeys } from '../../jose/keys/given/import.ts';
import type { Key } from '../../jose/keys/key.ts';
import { keyName } from '../../words/keyName.ts';
import { placesAlike } from './placesAlike.ts';

async function secret(id: string, text: string): Promise<Key> {
  const made = await importKeys(text, { secret: 'always' });
  if (!made.ok || !made.value.keys[0]) throw new Error(text);
  return { ...made.value.keys[0], id };
}

it('numbers secrets that look alike, the oldest first, and nothing else', async () => {
  const long = 'a secret that is long enough for its end to be shown';
  const ring = await Promise.all([
    secret('key-5', `another ${long}`),
    secret('key-4', 'changeme1'),
    secret('key-3', long),
    secret('key-2', 'hunter222'),
    secret('key-1', 'ten chars.'),
  ]);
  const names = (of: Key[]): [string, string][] =>
    [...placesAlike(of)].map(([id, place]) => [id, keyName(of.find((key) => key.id === id) as Key, place)]);
  expect(names(ring)).toEqual([
    ['key-1', 'Secret of 10 characters'],
    ['key-2', 'Secret of 9 characters'],
    ['key-3', 'Secret ending \u201c\u2026hown\u201d'],
    ['key-4', 'Secret of 9 characters (2)'],
    ['key-5', 'Secret ending \u201c\u2026hown\u201d (2)'],
  ]);
  const named = ring.map((key) => ({ ...key, kid: 'k1' }));
  expect(new Set(names(named).map(([, name]) => name))).toEqual(new Set(['k1']));
});
