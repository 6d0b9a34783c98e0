import type { Hash } from '../tables/curves.ts';
import type { Value } from './members.ts';
import type { Header } from './tokenLayer.ts';

/** How often a password is hashed (RFC 7518 section 4.8.1.2), if the algorithm hashes one and the count is a valid number. */
export function iterationsOf({ algorithm, members }: Header): { count: number; hash: Hash; value: Value } | undefined {
  const value = members.get('p2c');
  if (algorithm?.use !== 'keyManagement' || algorithm.family !== 'pbes2' || !algorithm.hash) return undefined;
  return value && /^[1-9]\d*$/.test(value.raw) ? { count: Number(value.raw), hash: algorithm.hash, value } : undefined;
}
