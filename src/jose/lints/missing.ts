import { wholeClaims } from './jwt.ts';
import { isNotMissed, type RegisteredClaim } from './required.ts';
import { perLayer, type Rule } from './rule.ts';

/** A rule about one registered claim that is not there, where nobody says that it must be. */
export const missingRule = (
  name: RegisteredClaim & ('iss' | 'sub' | 'aud'),
  { about, says, why, source }: Pick<Rule, 'about' | 'says' | 'why' | 'source'>,
): Rule => ({
  id: `${name}-missing`,
  severity: 'info',
  about,
  says,
  why,
  source,
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    if (claims && !claims.has(name) && !isNotMissed(layer, name))
      yield layer.kind === 'accessToken' || layer.kind === 'agent' ? { severity: 'low' } : {};
  }),
});
