import { perLayer, type Rule } from '../rule.ts';

export const stringSurrogate: Rule = {
  id: 'string-surrogate',
  severity: 'low',
  about: 'A value has half of a surrogate pair.',
  says: ({ name }) => `The value of "${name}" has half of a surrogate pair.`,
  why: 'It is not a character. Some readers replace it, others refuse it or keep it: they do not read the same text.',
  source: 'RFC 7493 §2.1, RFC 8259 §8.2',
  check: perLayer(function* (layer) {
    for (const { name, text, value } of layer.strings())
      if (/\p{Surrogate}/u.test(text)) yield { args: { name }, evidence: value.evidence };
  }),
};
