import { isSigned } from '../../jose/explain/coverage.ts';
import { isUnsecured } from '../../jose/explain/signatureFamily.ts';
import type { Selected } from '../../store/derived/selected.ts';
import { words } from '../../words/lens.ts';

/** Says what covers a Field, and whether nothing does. Inside a layer it names the layer of the signature or tag. */
export function coveredBy({ field, reading, layer }: Selected): { says: string; nothing: boolean } {
  if (!reading) return { says: words.inner.tagOf(layer - 1), nothing: false };
  const { placed } = field;
  // The signature covers the digest of a disclosure, not the disclosure.
  if (placed?.part.name === 'disclosure' && isSigned(reading.token, placed))
    return { says: words.facts.covered.digest, nothing: false };
  const unsigned = field.coveredBy === 'signature' && placed !== undefined && !isSigned(reading.token, placed);
  const covered = !unsigned ? field.coveredBy : isUnsecured(reading.token) ? 'unsecured' : 'unsigned';
  return {
    says: layer > 1 ? words.inner.covered[covered](layer) : words.facts.covered[covered],
    nothing: covered === 'nothing' || covered === 'unsecured' || covered === 'unsigned',
  };
}
