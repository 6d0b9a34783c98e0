import { perLayer, type Rule } from '../rule.ts';

const TOKEN = /^eyJ[\w-]{8,}\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?(?:~[\w~.-]*)?$/;

export const nestedToken: Rule = {
  id: 'nested-token',
  severity: 'info',
  about: 'A claim holds a token.',
  says: ({ name }) => `The claim "${name}" contains a token.`,
  why: 'It has its own signature, which must be checked separately. Copy it and paste it here to look at it.',
  source: 'RFC 7519 §2',
  check: perLayer(function* (layer) {
    for (const { name, text, value, of } of layer.strings())
      if (of === 'claims' && TOKEN.test(text)) yield { args: { name }, evidence: value.evidence };
  }),
};
