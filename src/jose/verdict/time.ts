import { dateClaim, validateTime } from '../validate.ts';
import { claimsOf, claimValues, withClaims } from './claims.ts';
import type { Clock, LayerInput } from './input.ts';
import { light, type Light } from './light.ts';

/** RFC 7519 sections 4.1.4 and 4.1.5, with the leeway that both allow. A clock that is not live is named. */
export function timeLight(layer: LayerInput, { now, state: clock }: Clock, leeway = 0): Light {
  const named = { clock };
  // RFC 9901 section 7.1: what is selectively disclosed counts only after processing.
  if (layer.token.kind === 'sdJwt' && layer.token.disclosures.length > 0 && !layer.claims) {
    return layer.disclosureFaults?.length ? light('neutral', 'time-not-processed', named) : light('pending', 'time-unprocessed', named);
  }
  const claims = claimsOf(layer);
  const line = validateTime(claims ? withClaims(claims) : layer.token, now);
  const on = (name: string) => [{ kind: 'claim', name } as const];
  for (const name of ['exp', 'nbf']) {
    if (claimValues(claims, name).nodes.length > 1) return light('bad', 'time-ambiguous', { ...named, name }, on(name));
  }
  switch (line.code) {
    case 'expired': {
      const early = dateClaim(claims, 'nbf')?.seconds;
      if (early !== undefined && now + leeway < early) return light('bad', 'time-not-yet', { ...named, nbf: early, until: early - now }, on('nbf'));
      return line.since < leeway
        ? light('warn', 'time-leeway', { ...named, exp: line.exp, since: line.since, leeway }, on('exp'))
        : light('bad', 'time-expired', { ...named, exp: line.exp, since: line.since }, on('exp'));
    }
    case 'notYet':
      return line.until <= leeway
        ? light('warn', 'time-leeway-before', { ...named, nbf: line.nbf, until: line.until, leeway }, on('nbf'))
        : light('bad', 'time-not-yet', { ...named, nbf: line.nbf, until: line.until }, on('nbf'));
    case 'within':
      // By a clock that was set by hand it is no news of today.
      return light(clock === 'live' ? 'good' : 'neutral', 'time-within', { ...named, exp: line.exp, until: line.until }, on('exp'));
    case 'noExpiry':
      return light('neutral', 'time-no-expiry', named);
    case 'notADate':
      return light('bad', 'time-not-a-date', { ...named, name: line.name, raw: line.raw }, on(line.name));
    case 'noClaims':
      return light('neutral', 'time-no-claims', { ...named, reason: line.reason });
  }
}
