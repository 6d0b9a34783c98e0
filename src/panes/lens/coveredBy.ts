import { isUnsecured } from '../../jose/signatureFamily.ts';
import type { Selected } from '../../store/selected.ts';
import { inner as I } from '../../words/inner.ts';
import { facts as W } from '../../words/lens.ts';

/** What covers a Field, in words, and whether that is nothing. Inside a layer it is said whose signature or tag it is. */
export function coveredBy({ field, reading, layer }: Selected): { says: string; nothing: boolean } {
  if (!reading) return { says: I.tagOf(layer - 1), nothing: false };
  const covered = field.coveredBy === 'signature' && isUnsecured(reading.token) ? 'unsecured' : field.coveredBy;
  return { says: layer > 1 ? I.covered[covered](layer) : W.covered[covered], nothing: covered === 'nothing' || covered === 'unsecured' };
}
