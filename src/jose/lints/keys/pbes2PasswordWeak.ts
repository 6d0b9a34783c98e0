import { perLayer, type Rule } from '../rule.ts';
import { commonSecrets } from '../../keys/samples.ts';
import { decodeUtf8 } from '../../text/utf8.ts';

const SHORT = 12;

export const pbes2PasswordWeak: Rule = {
  id: 'pbes2-password-weak',
  severity: 'high',
  about: 'The password of an encrypted token is short or well known.',
  says: ({ how }) => `The password of this token ${how}.`,
  why: 'Anyone who has the token can try passwords for as long as they like, on their own machines. Use a long and random one.',
  source: 'RFC 7518 §8.8',
  check: perLayer(function* ({ header, input }, { keys }) {
    if (header?.algorithm?.family !== 'pbes2') return;
    for (const { key, outcome } of input.opened ?? []) {
      if (outcome !== 'opened') continue;
      const octets = keys.find(({ id }) => id === key.id)?.secret?.readings[0]?.octets ?? new Uint8Array();
      const how = commonSecrets.has(decodeUtf8(octets).decoded.text)
        ? 'is in lists of secrets to try'
        : octets.length < SHORT
          ? `has only ${octets.length} bytes`
          : undefined;
      if (how) yield { args: { how }, evidence: { kind: 'key', id: key.id } };
    }
  }),
};
