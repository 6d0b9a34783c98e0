import { perLayer, type Rule } from '../rule.ts';
import { grouped } from '../../text/grouped.ts';
import { travels } from '../travels.ts';

export const sizeLarge: Rule = {
  id: 'size-large',
  severity: 'medium',
  about: 'The token is larger than many servers accept.',
  says: ({ size }) => `The token has ${grouped(size)} characters.`,
  why: 'Many servers refuse a header of more than 8 KB, and say only that the request is bad. Leave out claims that the reader can look up.',
  source: 'practice, CVE-2025-61920',
  check: perLayer(function* (layer) {
    const size = layer.text.length;
    if (layer.number === 1 && size > (travels(layer) ? 8192 : 1_000_000)) yield { args: { size } };
  }),
};
