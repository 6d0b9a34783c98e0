import { asSeconds } from '../jwt.ts';
import { duration } from '../../text/duration.ts';
import { lifetimeOf } from '../lifetime.ts';
import { perLayer, type Rule } from '../rule.ts';

const YEAR = 31_557_600;

export const lifetimeLong: Rule = {
  id: 'lifetime-long',
  severity: 'low',
  about: 'The token is valid longer than tokens of its kind usually are.',
  says: ({ lives, kind }) => `${kind} is valid for ${lives}.`,
  why: ({ usual }) =>
    usual === undefined
      ? 'That is long, but usual for this kind of token. A thief can use it until then.'
      : `A thief can use it until then. Such tokens are usually valid for at most ${usual}.`,
  source: 'RFC 6750 §5.3',
  check: perLayer(function* (layer, { now }) {
    const { claims } = layer;
    const [exp, start] = [claims?.get('exp'), claims?.get('iat') ?? claims?.get('nbf')];
    if (exp?.number === undefined || start?.number === undefined) return;
    if (asSeconds(exp.number, now) || asSeconds(start.number, now)) return;
    const lives = exp.number - start.number;
    const { usual, kind, isLongByDesign } = lifetimeOf(layer);
    if (lives <= usual) return;
    const severity = isLongByDesign ? 'info' : lives > YEAR ? 'medium' : 'low';
    yield {
      args: { lives: duration(lives), kind, ...(isLongByDesign ? {} : { usual: duration(usual) }) },
      evidence: exp.evidence,
      severity,
    };
  }),
};
