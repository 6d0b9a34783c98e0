import type { Key } from '../../jose/keys/key.ts';
import { keyName } from '../../words/keyName.ts';

const known = new WeakMap<readonly Key[], ReadonlyMap<string, number>>();

/** Numbers the secrets of a ring whose names look alike, by id, in the order in which they came. Every other key has 1. */
export function placesAlike(ring: readonly Key[]): ReadonlyMap<string, number> {
  const before = known.get(ring);
  if (before) return before;
  const places = new Map<string, number>();
  const alike = new Map<string, number>();
  // The newest key comes first in the ring. Names that are the same in one language are the same in all.
  for (const key of ring.toReversed()) {
    const name = keyName(key);
    const place = (alike.get(name) ?? 0) + 1;
    if (key.kind === 'secret' && key.kid === undefined) alike.set(name, place);
    places.set(key.id, place);
  }
  known.set(ring, places);
  return places;
}
