import type { Key } from '../../jose/keys/key.ts';

/** A secret may be read in several ways: the one that worked is pinned. */
export function withReading(key: Key, reading: number | undefined): Key {
  return key.secret && reading !== undefined && reading !== key.secret.pinned
    ? { ...key, secret: { ...key.secret, pinned: reading } }
    : key;
}
