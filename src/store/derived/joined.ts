import type { Key, Provenance } from '../../jose/keys/key.ts';

/** How many keys were added in this visit: their ids are numbered. */
let count = 0;
const withId = (key: Key): Key => ({ ...key, id: `key-${(count += 1)}` });

/** Two keys are one if their thumbprints agree, or the characters of two secrets. A key with two names is kept under both. */
const identity = ({ kind, thumbprint, jwk }: Key): string => `${kind} ${thumbprint ?? jwk.k ?? ''}`;

/** Whether the maker of the token chose the key, or the reader. */
const THEIRS = new Set<Provenance['kind']>(['withToken', 'urlInToken', 'embedded']);
const YOURS = new Set<Provenance['kind']>(['pasted', 'recognisedIssuer']);

/** Keys that the ring lacks, or has only from the token or for an earlier token: a key that the reader gives proves more. */
export function unknown(keys: readonly Key[], ring: readonly Key[]): Key[] {
  // A key that comes with a token never replaces the same key from elsewhere, even under another name.
  const held = new Set(ring.filter(({ provenance }) => !THEIRS.has(provenance.kind)).map(identity));
  const yours = new Set(keys.filter(({ provenance }) => YOURS.has(provenance.kind)).map(identity));
  const known = new Map<string, Set<string | undefined>>();
  const isNew = (key: Key): boolean => {
    const names = known.get(identity(key)) ?? new Set();
    known.set(identity(key), names);
    // A key without a name matches any of them; one with another name is kept apart.
    const there = names.size > 0 && (key.kid === undefined || names.has(key.kid));
    names.add(key.kid);
    return !there;
  };
  for (const key of ring)
    if (!(THEIRS.has(key.provenance.kind) || key.earlier) || !yours.has(identity(key))) isNew(key);
  return keys.filter((key) => !(THEIRS.has(key.provenance.kind) && held.has(identity(key))) && isNew(key)).map(withId);
}

/** New keys in front of a ring, each in the place of the same key that came otherwise. */
export function joined(fresh: readonly Key[], ring: readonly Key[]): readonly Key[] {
  const named = (key: Key): string => `${identity(key)} ${key.kid ?? ''}`;
  const names = new Set(fresh.map(named));
  const ids = new Set(fresh.map(identity));
  const isReplaced = (key: Key): boolean =>
    names.has(named(key)) || (ids.has(identity(key)) && (key.kid === undefined || names.has(`${identity(key)} `)));
  return [...fresh, ...ring.filter((key) => !isReplaced(key))];
}

/** Adds to a ring the keys that it lacks, and counts them. */
export function withKeys(keys: readonly Key[], ring: readonly Key[]): { ring: readonly Key[]; count: number } {
  const fresh = unknown(keys, ring);
  return { ring: joined(fresh, ring), count: fresh.length };
}
