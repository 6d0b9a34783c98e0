import type { Key } from '../key.ts';
import { keyFault } from '../keyFault.ts';

/** A certificate that issued the last one of a chain (RFC 5280 section 6.1: by name; nothing is validated). */
const continues = (chain: Key, next: Key): boolean => {
  const last = chain.certificates?.at(-1);
  const held = next.certificates?.[0];
  return (
    chain.format === 'certificate' &&
    next.format === 'certificate' &&
    last !== undefined &&
    held !== undefined &&
    !last.selfIssued &&
    last.issuer === held.subject
  );
};

/**
 * Joins the keys of one text: a chain of certificates is one key, its leaf; a certificate or a public half next to
 * its private key belongs to it. Keys of a JWK Set stay separate. Ids are not renumbered.
 */
export function joinChains(keys: readonly Key[]): Key[] {
  const joined: Key[] = [];
  const byThumbprint = new Map<string, number>();
  for (const key of keys) {
    const previous = joined.at(-1);
    if (previous && continues(previous, key)) {
      previous.certificates = [...(previous.certificates ?? []), ...(key.certificates ?? [])];
      continue;
    }
    const separate = key.format === 'jwk' || key.format === 'jwkSet' || key.thumbprint === undefined;
    const id = `${key.thumbprint} ${key.kid ?? ''}`;
    const at = separate ? undefined : byThumbprint.get(id);
    const same = at === undefined ? undefined : joined[at];
    if (at === undefined || !same) {
      if (!separate) byThumbprint.set(id, joined.length);
      joined.push(key);
      continue;
    }
    const [kept, other] = same.kind === 'public' && key.kind === 'private' ? [key, same] : [same, key];
    const certificates = kept.certificates ?? other.certificates;
    joined[at] = { ...kept, id: same.id, ...(certificates ? { certificates } : {}) };
  }
  return joined;
}

/** Adds the faults that keys have only because they are together in one JWK Set. */
export function setFaults(keys: readonly Key[]): Key[] {
  const set = keys.filter((key) => key.format === 'jwkSet');
  const count = new Map<string, number>();
  for (const { kid } of set) if (kid !== undefined) count.set(kid, (count.get(kid) ?? 0) + 1);
  const mixed = set.some((key) => key.kind === 'public');
  for (const key of set) {
    if (key.kid !== undefined && (count.get(key.kid) ?? 0) > 1)
      key.faults.push(keyFault('jwks-duplicate-kid', 'medium', { kid: key.kid.slice(0, 200) }));
    if (mixed && key.kind !== 'public') key.faults.push(keyFault('jwks-private-in-set', 'high'));
  }
  return [...keys];
}
