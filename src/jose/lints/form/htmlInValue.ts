import { perLayer, type Rule } from '../rule.ts';

const LIMIT = 20_000;
const MARKUP =
  /<\/?(?:script|img|svg|iframe|object|embed|a|b|i|body|style|link|meta|form|input|video|audio|details|math|base|div|span|p|br)(?:[\s/>]|$)|^\s*javascript:/i;

export const htmlInValue: Rule = {
  id: 'html-in-value',
  severity: 'medium',
  about: 'A value holds HTML, or an address that begins with javascript:.',
  says: ({ name }) => `The value of "${name}" contains HTML or a script address.`,
  why: 'Jotlab shows it as text. A page that puts it into its HTML runs it.',
  source: 'CWE-79',
  check: perLayer(function* (layer) {
    for (const { name, text, value, of } of layer.strings())
      // `kid` has a rule of its own.
      if (MARKUP.test(text.slice(0, LIMIT)) && !(of === 'header' && name === 'kid'))
        yield { args: { name }, evidence: value.evidence };
  }),
};
