import { isPrivate } from '../../jose/engine/material.ts';
import { algorithm } from '../../jose/tables/algs.ts';
import type { Watchable } from '../state/watching.ts';

/** Whether it can be shown how the token is made: with what signs, or where opening it gives what was random. */
export function canMake({ kind, key, holds, alg }: Watchable): boolean {
  if (kind === 'decryption') return holds && algorithm(alg)?.status !== 'legacy';
  return key.secret !== undefined || (key.jwk !== undefined && isPrivate(key.jwk)) || key.jwk?.['k'] !== undefined;
}
