import { type Rule } from '../rule.ts';
import { perSecret, theSecret } from '../secrets.ts';
import { patternOf } from '../../keys/weakSecret.ts';
import { plainness } from '../../keys/weakKeyWords.ts';
import { decodeUtf8 } from '../../text/utf8.ts';

const LIMIT = 1000;

/** How a text falls short that has no pattern. Digits of a hash and base64 of random octets are fine. */
function weakness(octets: Uint8Array): string | undefined {
  const { decoded, invalid } = decodeUtf8(octets.subarray(0, LIMIT));
  if (invalid !== undefined) return undefined;
  const { text } = decoded;
  if (/^\d+$/.test(text)) return 'consists of digits only';
  if (/^[a-z]+$/.test(text) || /^[A-Z]+$/.test(text)) return 'consists of letters of one case only';
  if (/^[A-Za-z]{2,20}(?:[ _-][A-Za-z]{2,20}){1,40}[!.?]?$/.test(text)) return 'consists of words';
  if (/^[A-Za-z]{3,20}\d{0,6}[!.?]?$/.test(text)) return 'is a word with a few digits';
  return undefined;
}

export const hmacKeyLowEntropy: Rule = {
  id: 'hmac-key-low-entropy',
  severity: 'medium',
  about: 'The secret looks as if a person made it up.',
  says: (args) => `${theSecret(args)} ${args['how'] ?? plainness(args)}.`,
  why: 'An attacker who has one token can guess such a secret without asking any server. Use random bytes, as many as the hash has.',
  source: 'RFC 8725 §3.5, RFC 7518 §8.8',
  covers: ['hmac-key-plain'],
  check: perSecret(function* ({ secret }) {
    const octets = secret?.readings[secret.pinned ?? 0]?.octets;
    if (!octets) return;
    const pattern = patternOf(octets);
    if (pattern) return yield { args: { ...pattern } };
    const how = weakness(octets);
    if (how) yield { args: { how } };
  }),
};
