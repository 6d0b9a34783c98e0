import type { Key } from '../../jose/keys/key.ts';
import { keyName } from '../../words/keyName.ts';
import { language } from '../../words/catalogue.ts';
import { words } from '../../words/words.ts';

const known = new WeakMap<readonly Key[], { spoken: string; names: ReadonlyMap<string, string> }>();

/** Names the keys of a ring, by id. Secrets that look alike are numbered in the order in which they came. */
export function keyNames(ring: readonly Key[]): ReadonlyMap<string, string> {
  const before = known.get(ring);
  if (before?.spoken === language()) return before.names;
  const names = new Map<string, string>();
  const alike = new Map<string, number>();
  // The newest key is the first of the ring.
  for (const key of ring.toReversed()) {
    const name = keyName(key);
    const place = (alike.get(name) ?? 0) + 1;
    if (key.kind === 'secret' && key.kid === undefined) alike.set(name, place);
    names.set(key.id, place > 1 ? words.keys.sameName(name, place) : name);
  }
  known.set(ring, { spoken: language(), names });
  return names;
}
