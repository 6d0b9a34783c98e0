import { octets, jwsWords } from '../../jws/words.ts';
import { perSecret, theSecret } from '../secrets.ts';
import type { Rule } from '../rule.ts';

export const hmacKeyShort: Rule = {
  id: 'hmac-key-short',
  severity: 'high',
  about: 'The secret is shorter than the hash of its algorithm.',
  says: (args) => `${theSecret(args)} has ${octets(args['has'])}; ${args['alg']} needs ${args['wants']} or more.`,
  why: jwsWords['hmac-key-short'].hint(),
  source: 'RFC 7518 §3.2',
  covers: ['hmac-key-short'],
  check: perSecret(function* ({ id }, { layers }) {
    for (const layer of layers)
      for (const { key, note } of layer.keyNotes)
        if (key === id && note.code === 'hmac-key-short') yield { args: note.args, layer: layer.number };
  }),
};
