import type { KeyHint, WantedKey } from '../../jose/keys/wanted.ts';
import { words } from '../../words/keys.ts';

const CARRIED = new Set<KeyHint['name']>(['jwk', 'x5c', 'cnf']);
/** Parameters that hold an address. */
export const LINKS: ReadonlySet<KeyHint['name']> = new Set(['jku', 'x5u']);

/** What the header says of the key. In a JWE it is the recipient's own public key (RFC 7516 sections 4.1.4 to 4.1.10). */
export function hintWords({ name }: KeyHint, of: WantedKey['of']): string {
  if (of === 'recipient') return words.wanted.encryptedTo(name);
  if (CARRIED.has(name)) return words.wanted.inside(name);
  return LINKS.has(name) ? words.wanted.link(name) : words.wanted.thumbprint(name);
}
