import { type Rule } from '../rule.ts';
import { algorithm } from '../../tables/algs.ts';
import { toHex } from '../../text/octets.ts';
import { headerString } from '../../token/header.ts';
import { tokensBeside } from '../beside.ts';

export const gcmIvReuse: Rule = {
  id: 'gcm-iv-reuse',
  severity: 'critical',
  about: 'Two tokens encrypted with AES-GCM under one shared key have the same initialization vector.',
  says: ({ enc }) => `Two different tokens under one shared key have the same initialization vector (${enc}).`,
  why: 'With AES-GCM that reveals how the contents differ, and lets an attacker forge more tokens. Use a new random one for each token.',
  source: 'RFC 7518 §8.4',
  *check(subject) {
    const seen = new Map<string, string>();
    for (const { text, token } of tokensBeside(subject)) {
      if (token.kind !== 'jwe') continue;
      const of = (name: string): string => headerString([token.protectedHeader], name) ?? '';
      const content = algorithm(of('enc'));
      // Only where the shared key encrypts the content itself is it the same key again.
      if (of('alg') !== 'dir' || content?.use !== 'contentEncryption' || content.family !== 'aesGcm') continue;
      const vector = `${content.id} ${of('kid')} ${toHex(token.initializationVector?.octets ?? new Uint8Array())}`;
      const before = seen.get(vector);
      if (before !== undefined && before !== text) yield { args: { enc: content.id } };
      seen.set(vector, text);
    }
  },
};
