import type { Key } from './key.ts';
import { jwkKey, secretKey, type KeyMaterial } from '../engine/material.ts';

export type RingKey = Pick<Key, 'jwk' | 'secret'>;

/** One object for one key or reading, so that the imported key is found again (see KeyMaterial). */
const known = new WeakMap<object, KeyMaterial>();

function remembered(of: object, make: () => KeyMaterial): KeyMaterial {
  const found = known.get(of) ?? make();
  known.set(of, found);
  return found;
}

/** The form of your key that an operation needs; for a secret the pinned reading, or else the likeliest. */
export function materialOf(key: RingKey, reading = key.secret?.pinned ?? 0): KeyMaterial {
  const octets = key.secret?.readings[reading]?.octets;
  // The labels of a secret JWK (use, alg) are on the JWK: only a secret that was text has readings to choose from.
  if (octets && key.secret && key.secret.readings.length > 1) return remembered(octets, () => secretKey(octets));
  return remembered(key.jwk, () => jwkKey(key.jwk));
}
