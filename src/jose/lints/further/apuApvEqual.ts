import { perLayer, type Rule } from '../rule.ts';

export const apuApvEqual: Rule = {
  id: 'apu-apv-equal',
  severity: 'low',
  about: 'The sender and the recipient of a key agreement have the same name.',
  says: 'apu and apv are the same.',
  why: 'They should name the two parties. If both are the same, the agreed key is not bound to who is the sender and who the recipient.',
  source: 'RFC 7518 §4.6.2',
  covers: ['jwe-party-same'],
  check: perLayer(function* ({ headers }) {
    for (const { members } of headers) {
      const apv = members.get('apv');
      if (apv?.text !== undefined && apv.text !== '' && apv.text === members.text('apu'))
        yield { evidence: apv.evidence };
    }
  }),
};
