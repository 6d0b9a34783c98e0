import { algorithm } from '../../jose/tables/algs.ts';
import { patternOf } from '../../jose/keys/weakSecret.ts';
import type { OthersHave } from '../../jose/verdict/input.ts';
import type { RingEntry } from '../../store/derived/ringOf.ts';

type Args = Record<string, string | number>;
export interface Warning {
  code: OthersHave | 'short' | 'uniform';
  args: Args;
}

/** The shortest secret that RFC 7518 section 3.2 lets any algorithm have. */
const LEAST = 32;

/** With a pattern, or only digits, or only letters of one case: somebody thought of it. */
function isUniform(octets: Uint8Array): boolean {
  if (octets.length === 0 || octets.length > 200) return false;
  const text = String.fromCharCode(...octets);
  return new Set(octets).size <= 4 || patternOf(octets) !== undefined || /^(?:\d+|[a-z]+|[A-Z]+)$/.test(text);
}

/** Lists warnings about a key whose form is correct. */
export function warningsOf({
  key,
  shared,
  reading,
}: Pick<RingEntry, 'key' | 'shared'> & Partial<RingEntry>): Warning[] {
  const warnings: Warning[] = shared ? [{ code: shared.by, args: { where: shared.where } }] : [];
  const octets = key.secret?.readings[reading ?? key.secret.pinned ?? 0]?.octets;
  if (octets && octets.length > 0) {
    const entry = key.alg === undefined ? undefined : algorithm(key.alg);
    const least =
      entry?.use === 'signature' && entry.keyBits && 'min' in entry.keyBits ? entry.keyBits.min / 8 : entry ? 0 : LEAST;
    if (octets.length < least)
      warnings.push({ code: 'short', args: { has: octets.length, wants: least, alg: entry?.id ?? '' } });
    if (isUniform(octets)) warnings.push({ code: 'uniform', args: {} });
  }
  return warnings;
}
