import { perKey, type Rule } from '../rule.ts';

export const ecCoordinateLength: Rule = {
  id: 'ec-coordinate-length',
  severity: 'low',
  about: 'A coordinate of a key is shorter than its field.',
  says: 'A coordinate of the key is too short: zero bytes at its start were left out.',
  why: 'Jotlab put them back. Strict readers refuse such a key. A faulty program writes about one in 128 this way.',
  source: 'RFC 7518 §6.2.1.2',
  check: perKey(function* ({ repairs }) {
    if (repairs.includes('ec-coordinate-length')) yield {};
  }),
};
