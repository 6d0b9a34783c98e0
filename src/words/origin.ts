import type { Provenance } from '../jose/keys/key.ts';
import { oneLine } from './keyName.ts';
import { words } from './keys.ts';

/** Where a key came from, in words. */
export function originOf(provenance: Provenance): string {
  if ('url' in provenance && provenance.url !== undefined) {
    const from = words.ring.fetchedFrom(oneLine(provenance.url, 80));
    return provenance.kind === 'urlInToken' ? `${from}, ${words.keysPane.provenances.urlInToken}` : from;
  }
  return provenance.kind === 'withToken' && provenance.in === 'link'
    ? words.keysPane.cameWithLink
    : words.keysPane.provenances[provenance.kind];
}
