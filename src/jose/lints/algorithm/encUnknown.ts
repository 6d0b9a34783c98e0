import { perLayer, type Rule } from '../rule.ts';
import { algorithm } from '../../tables/algs.ts';

export const encUnknown: Rule = {
  id: 'enc-unknown',
  severity: 'error',
  about: 'The content encryption is not one that Jotlab knows.',
  says: ({ enc }) =>
    enc === ''
      ? 'enc is not the name of a content encryption.'
      : `"${enc}" is not a content encryption that Jotlab knows.`,
  why: 'Without it nobody can open the token. Known are A128GCM to A256GCM, and A128CBC-HS256 to A256CBC-HS512.',
  source: 'RFC 7516 §4.1.2, RFC 7518 §5.1',
  covers: ['jwe-enc-unknown'],
  check: perLayer(function* ({ jwe, header }) {
    const value = jwe && header?.members.get('enc');
    if (!value) return;
    if (algorithm(value.text ?? '')?.use === 'contentEncryption') return;
    yield { args: { enc: (value.text ?? '').slice(0, 40) }, evidence: value.evidence };
  }),
};
