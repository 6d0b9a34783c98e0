import type { KeyHint, WantedKey } from '../../jose/keys/wanted.ts';
import { isCheckedWithOwnKey } from '../../jose/token/ownKey.ts';
import { jwsOf } from '../../jose/token/parts.ts';
import type { Token } from '../../jose/token/token.ts';
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

/** What a key is for. A proof of possession is checked with its own key (RFC 9449 section 4.3), and nothing else is. */
export function whyWanted(token: Token): string {
  const jws = jwsOf(token);
  if (!jws) return words.wanted.openingText;
  return isCheckedWithOwnKey(jws) ? words.wanted.checkingOwnText : words.wanted.checkingText;
}
