import { perLayer, type Rule } from '../rule.ts';
import { grouped } from '../../text/grouped.ts';
import { travels } from '../travels.ts';

export const sizeCookie: Rule = {
  id: 'size-cookie',
  severity: 'low',
  about: 'The token is larger than a cookie may be.',
  says: ({ size }) => `The token has ${grouped(size)} characters: more than a cookie holds.`,
  why: 'Browsers may drop a cookie of more than 4,096 bytes, its name and attributes included. They do so silently.',
  source: 'RFC 6265 §6.1',
  check: perLayer(function* (layer) {
    const size = layer.text.length;
    if (travels(layer) && size > 4096 && size <= 8192) yield { args: { size } };
  }),
};
