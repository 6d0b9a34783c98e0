// Says what a key in the ring is. The ring holds codes, so a change of language changes the words.
import type { Key } from '../jose/keys/key.ts';
import type { RepairCode } from '../jose/keys/keyFault.ts';
import { entryOf } from './catalogue.ts';
import { keyName, keyType } from './keyName.ts';
import { words } from './words.ts';

interface Entry {
  key: Key;
  place: number;
  reading: number | undefined;
}

export const entryName = ({ key, place, reading }: Pick<Entry, 'key' | 'place'> & Partial<Entry>): string =>
  keyName(key, place, reading);

export const entryType = ({ key, reading }: Pick<Entry, 'key' | 'reading'>): string => keyType(key, reading);

/** How a secret was read: by its encoding, and what was changed before; nothing for other keys. */
export function readAs({ key, reading }: Pick<Entry, 'key' | 'reading'>): string {
  const used = key.secret?.readings[reading ?? 0];
  if (!used) return '';
  return [words.keys.encodings[used.encoding], used.change && words.keys.changes[used.change]]
    .filter(Boolean)
    .join(', ');
}

/** The corrections that were needed to read a key. Their words come with the code that reads keys. */
export const repairsOf = ({ repairs }: { repairs: readonly RepairCode[] }): string =>
  repairs.map((code) => entryOf(['repairWords'], code)).join('; ');
