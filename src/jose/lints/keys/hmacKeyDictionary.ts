import { type Rule } from '../rule.ts';
import type { Key } from '../../keys/key.ts';
import { commonSecrets, publishedSecrets } from '../../keys/samples.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import type { Hit } from '../finding.ts';
import { perSecret, theSecret } from '../secrets.ts';
import { usedSecret } from '../usedSecret.ts';

/** Trying costs a hash of the token for each secret. */
const LIMIT = 100_000;

const isCommon = ({ secret }: Key): boolean =>
  (secret?.readings ?? []).some(
    ({ octets }) => octets.length < 200 && commonSecrets.has(decodeUtf8(octets).decoded.text),
  );

export const hmacKeyDictionary: Rule = {
  id: 'hmac-key-dictionary',
  severity: 'critical',
  about: 'The secret is in a list of known ones.',
  says: (args) =>
    args['how'] === 'guessed'
      ? `${theSecret(args)} was found by trying a list.`
      : args['secret'] === undefined
        ? `${theSecret(args)} is in lists of secrets to try.`
        : `The secret was found by trying known ones: it is "${args['secret']}".`,
  why: 'Anyone who tries such a list can make this token in seconds. Replace the secret with a random one, everywhere.',
  source: 'RFC 8725 §2.2, §3.5',
  check: perSecret(function* (key, { layers }) {
    const isGuessed = layers.some(({ input }) =>
      input.checked?.some((each) => each.key.id === key.id && each.key.othersHave === 'cracked'),
    );
    if (isGuessed || isCommon(key)) yield isGuessed ? { args: { how: 'guessed' } } : {};
  }),
  async checkLater(subject) {
    const hits: Hit[] = [];
    for (const layer of subject.layers) {
      const { jws, header } = layer;
      const algorithm = header?.algorithm;
      // A secret that is known already has been looked at.
      const isKnown = layer.input.checked?.some(({ answer }) => answer?.mathematics === 'holds');
      if (!jws || isKnown || layer.text.length > LIMIT) continue;
      if (algorithm?.use !== 'signature' || algorithm.family !== 'hmac') continue;
      const secret = await usedSecret(layer.text, jws, publishedSecrets);
      // It is published: nothing is given away by saying it.
      if (secret !== undefined)
        hits.push({
          args: { secret: secret.slice(0, 60) },
          layer: layer.number,
          evidence: layer.atPart(jws.signatures[0]?.signature),
        });
    }
    return hits;
  },
};
