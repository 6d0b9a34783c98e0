import type { Checked } from './input.ts';

/** Labels that say the key is for another use. If such a key fails, that says nothing about the token. */
export const LABELS = new Set(['key-use', 'key-ops', 'key-alg']);

/**
 * Whether a key that fails says anything about the signature. One that opened the layer around is its recipient's, so
 * is a private key that the token inside does not name; and one that says it is for something else is not the signer's.
 * `kid`: the one in the header of the signature. `openers`: keys that opened a layer around it; undefined if there is none.
 */
export function counts(
  { key, answer }: Pick<Checked, 'key' | 'answer'>,
  kid: string | undefined,
  openers: ReadonlySet<string> | undefined,
): boolean {
  const isNamed = key.kid !== undefined && key.kid === kid;
  if (answer?.form.some(({ code }) => LABELS.has(code))) return false;
  // Given for another token, and not named by this one.
  if (key.earlier && !isNamed) return false;
  return !openers || (!openers.has(key.id) && (key.kind !== 'private' || isNamed));
}
