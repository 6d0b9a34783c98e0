// Words of the key ring, in their own file: they load with the ring, not with the first view.
import { grouped } from '../../jose/text/grouped.ts';
import { count } from './count.ts';

export const ring = {
  details: 'Details, other forms, copy',
  box: 'Your keys',
  missing: (kid: string) => `The token asks for the key \u201c${kid}\u201d. You have no key with that name.`,
  earlier: (number: number) => count(number, 'key for an earlier token', 'keys for earlier tokens'),
  others: (number: number) => count(number, 'other key', 'other keys'),
  find: (found: number, all: number) =>
    found === all ? `Search ${grouped(all)} keys` : `Search: ${grouped(found)} of ${grouped(all)} keys`,
  shared: {
    demo: () => 'This is a demo key. Everyone has it, its private half too.',
    sample: (where: string) => `Published in ${where}: everyone has it.`,
    cracked: () => 'Found by trying words: anyone can find it.',
    link: () => 'It came in a link: everyone who has the link has it.',
  },
  demoMark: 'demo key',
  warnings: (number: number) => count(number, 'warning', 'warnings'),
  more: (number: number) => `And ${count(number, 'more', 'more')}. See the details.`,
  makes: (indexes: readonly number[]) =>
    indexes.length === 1
      ? `can make signature ${Number(indexes[0]) + 1}`
      : indexes.length > 4
        ? `can make ${indexes.length} of the signatures`
        : `can make signatures ${indexes
            .map((index) => index + 1)
            .join(', ')
            .replace(/, (\d+)$/, ' and $1')}`,
  lockedRing: 'This key file is encrypted with a passphrase.',
  lockedKey: 'This private key is encrypted. The passphrase that you enter stays on this page.',
  passphrase: 'Passphrase',
  open: 'Open',
  opening: 'Opening \u2026',
  onBench: 'Show it as a token',
  notNow: 'Not now',
  fetchedFrom: (url: string) => `fetched from ${url}`,
};
