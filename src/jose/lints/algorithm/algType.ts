import { perLayer, type Rule } from '../rule.ts';

export const algType: Rule = {
  id: 'alg-type',
  severity: 'error',
  about: 'The algorithm is not a string.',
  says: ({ name }) => `"${name}" is not a string.`,
  why: 'Its value must be the name of an algorithm, in quotes. Without it nothing can be checked or opened.',
  source: 'RFC 7515 §4.1.1, RFC 7516 §4.1.1',
  check: perLayer(function* (layer) {
    for (const { members } of layer.headers) {
      const value = members.get('alg');
      if (value && value.type !== 'string') yield { args: { name: 'alg' }, evidence: value.evidence };
    }
  }),
};
