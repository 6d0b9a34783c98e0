import { dateClaim, validateTime, type TimeLine } from '../explain/validate.ts';
import { claimValues } from '../token/claims.ts';
import { claimsOf, withClaims } from './claims.ts';
import type { Clock, LayerInput } from './input.ts';
import { light, type Evidence, type Light } from './light.ts';
import { payloadFrom } from './payloadFrom.ts';

const on = (name: string): Evidence[] => [{ kind: 'claim', name }];

/** A moment of this century in milliseconds, where seconds are due: as seconds it is tens of thousands of years away. */
const inMilliseconds = (seconds: number): boolean => seconds >= 9.4e11 && seconds <= 4.2e12;

/** Why there is nothing to read a time from. */
function withoutClaims(layer: LayerInput, reason: string): string {
  const from = payloadFrom(layer.checked ?? []);
  return from !== undefined && from !== 'token' ? from : reason;
}

/** RFC 7519 sections 4.1.4 and 4.1.5, with the leeway that both allow. A clock that is not live is named. */
export function timeLight(layer: LayerInput, clock: Clock, leeway = 0): Light {
  const named = { clock: clock.state };
  // RFC 9901 section 7.1: a selectively disclosed claim counts only after processing.
  if (layer.token.kind === 'sdJwt' && layer.token.disclosures.length > 0 && !layer.claims) {
    return layer.disclosureFaults?.length
      ? light('neutral', 'time-not-processed', named)
      : light('pending', 'time-unprocessed', named);
  }
  // It is open, and what was inside is not JSON.
  if (layer.token.kind === 'jwe' && layer.noToken && !layer.claims)
    return light('neutral', 'time-no-claims', { ...named, reason: 'notJson' });
  const claims = claimsOf(layer);
  for (const name of ['exp', 'nbf']) {
    if (claimValues(claims, name).nodes.length > 1) return light('bad', 'time-ambiguous', { ...named, name }, on(name));
  }
  return lineLight(validateTime(claims ? withClaims(claims) : layer.token, clock.now), layer, clock, leeway);
}

function lineLight(line: TimeLine, layer: LayerInput, { now, state: clock }: Clock, leeway: number): Light {
  const named = { clock };
  switch (line.code) {
    case 'expired': {
      const early = dateClaim(claimsOf(layer), 'nbf')?.seconds;
      if (early !== undefined && now + leeway < early)
        return light('bad', 'time-not-yet', { ...named, nbf: early, until: early - now }, on('nbf'));
      return line.since < leeway
        ? light('warn', 'time-leeway', { ...named, exp: line.exp, since: line.since, leeway }, on('exp'))
        : light('bad', 'time-expired', { ...named, exp: line.exp, since: line.since }, on('exp'));
    }
    case 'notYet':
      if (inMilliseconds(line.nbf)) return milliseconds('nbf', line.nbf, now, clock);
      return line.until <= leeway
        ? light('warn', 'time-leeway-before', { ...named, nbf: line.nbf, until: line.until, leeway }, on('nbf'))
        : light('bad', 'time-not-yet', { ...named, nbf: line.nbf, until: line.until }, on('nbf'));
    case 'within':
      if (inMilliseconds(line.exp)) return milliseconds('exp', line.exp, now, clock);
      // By a clock that was set by hand it is not news of today. In broken JSON another exp may follow.
      return light(
        clock === 'live' && !claimsOf(layer)?.json?.fault ? 'good' : 'neutral',
        'time-within',
        { ...named, exp: line.exp, until: line.until },
        on('exp'),
      );
    case 'noExpiry':
      // RFC 9901 section 9.7: the expiry may be among the undisclosed claims. Before the digests are read nobody knows.
      return layer.undisclosed === undefined && claimValues(claimsOf(layer), '_sd').nodes.length > 0
        ? light('pending', 'time-unprocessed', named)
        : light('neutral', layer.undisclosed ? 'time-no-expiry-disclosed' : 'time-no-expiry', named);
    case 'notADate':
      return light(
        'bad',
        'time-not-a-date',
        { ...named, name: line.name, raw: line.raw, tooLarge: line.tooLarge ? 1 : 0 },
        on(line.name),
      );
    case 'noClaims':
      return light('neutral', 'time-no-claims', { ...named, reason: withoutClaims(layer, line.reason) });
  }
}

const milliseconds = (name: string, value: number, now: number, clock: Clock['state']): Light =>
  light('warn', 'time-milliseconds', { clock, name, seconds: value, from: value / 1000 - now }, on(name));
