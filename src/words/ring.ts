// What the key ring says, apart from the rest: it comes with the ring, not with the first view.
import type { Provenance } from '../jose/keys/key.ts';
import { count } from './en.ts';
import { oneLine } from './keyName.ts';
import { keysPane } from './keysPane.ts';

export const ring = {
  details: 'Details, other forms, copy',
  box: 'Keys of the ring',
  missing: (kid: string) => `The token asks for a key called \u201c${kid}\u201d, and no key here goes by that name.`,
  find: (found: number, all: number) => (found === all ? `Find among ${all.toLocaleString('en')} keys` : `Find: ${found.toLocaleString('en')} of ${all.toLocaleString('en')} keys`),
  shared: { demo: () => 'This is the demo key: everybody has its private half.', sample: (where: string) => `Published in ${where}: everybody has its secret half.` },
  warnings: (number: number) => count(number, 'warning', 'warnings'),
  more: (number: number) => `And ${count(number, 'more', 'more')}: see its details.`,
  makes: (indexes: readonly number[]) =>
    indexes.length === 1 ? `could make signature ${Number(indexes[0]) + 1}`
    : indexes.length > 4 ? `could make ${indexes.length} of the signatures`
    : `could make signatures ${indexes.map((index) => index + 1).join(', ').replace(/, (\d+)$/, ' and $1')}`,
  lockedRing: 'This is a file of keys, encrypted to a passphrase.',
  lockedKey: 'This private key is encrypted. Its passphrase stays in this page.',
  passphrase: 'Passphrase',
  open: 'Open',
  opening: 'Opening \u2026',
  onBench: 'Look at it on the bench',
  notNow: 'Not now',
  fetchedFrom: (url: string) => `fetched from ${url}`,
};

/** Where a key came from, in words. */
export function originOf(provenance: Provenance): string {
  if ('url' in provenance && provenance.url !== undefined) {
    const from = ring.fetchedFrom(oneLine(provenance.url, 80));
    return provenance.kind === 'urlInToken' ? `${from}, ${keysPane.provenances.urlInToken}` : from;
  }
  return keysPane.provenances[provenance.kind];
}
