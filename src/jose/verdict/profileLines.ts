import { stringMember } from '../text/json.ts';
import { duration } from '../text/duration.ts';
import { dateClaim } from '../explain/validate.ts';
import { claimValues } from '../token/claims.ts';
import { claimsOf } from './claims.ts';
import type { Expectations, LayerInput } from './input.ts';
import { light, type Evidence, type ExpectationName, type Light } from './light.ts';

const evidence = (name: ExpectationName, ...claims: readonly string[]): Evidence[] => [
  { kind: 'expectation', name },
  ...claims.map((claim): Evidence => ({ kind: 'claim', name: claim })),
];

/** The seconds that a time claim says, or the light that says why there are none. */
function secondsOf(layer: LayerInput, name: 'exp' | 'iat', expectation: ExpectationName): number | Light {
  const claims = claimsOf(layer);
  const on = evidence(expectation, name);
  if (claimValues(claims, name).nodes.length > 1) return light('bad', 'expectation-ambiguous', { name }, on);
  const claim = dateClaim(claims, name);
  if (!claim) return light('bad', 'expectation-absent', { name, wanted: '' }, on);
  return claim.seconds ?? light('bad', 'expectation-no-time', { name }, on);
}

/** The time from its issue to its expiry. */
function lifetimeLine(layer: LayerInput, most: number): Light {
  const [exp, iat] = [secondsOf(layer, 'exp', 'lifetime'), secondsOf(layer, 'iat', 'lifetime')];
  if (typeof exp !== 'number') return exp;
  if (typeof iat !== 'number') return iat;
  const args = { has: duration(Math.max(0, exp - iat)), wanted: duration(most) };
  return exp - iat <= most
    ? light('good', 'expectation-lifetime-met', args, evidence('lifetime', 'exp', 'iat'))
    : light('bad', 'expectation-lifetime', args, evidence('lifetime', 'exp', 'iat'));
}

/** The time from its issue until now. */
function ageLine(layer: LayerInput, most: number, now: number, leeway: number): Light {
  const iat = secondsOf(layer, 'iat', 'age');
  if (typeof iat !== 'number') return iat;
  const args = { has: duration(Math.max(0, now - iat)), wanted: duration(most) };
  return now - iat <= most + leeway
    ? light('good', 'expectation-age-met', args, evidence('age', 'iat'))
    : light('bad', 'expectation-age', args, evidence('age', 'iat'));
}

/** RFC 9449 section 6.1: the thumbprint of the key that the proof must show. */
function bindingLine(layer: LayerInput, wanted: string): Light {
  const { json, nodes } = claimValues(claimsOf(layer), 'cnf');
  const on = evidence('binding', 'cnf');
  if (nodes.length > 1) return light('bad', 'expectation-ambiguous', { name: 'cnf' }, on);
  const node = nodes[0];
  const has = node === undefined ? undefined : stringMember(json, 'jkt', node);
  const args = { name: 'cnf.jkt', wanted: `\u201c${wanted}\u201d` };
  if (has === undefined) return light('bad', 'expectation-absent', args, on);
  return has === wanted
    ? light('good', 'expectation-met', args, on)
    : light('bad', 'expectation-differs', { ...args, has: `\u201c${has}\u201d`, nearly: '' }, on);
}

/** The demands of a profile beyond issuer, audience, type and algorithm: one line for each that is set. */
export function profileLines(layer: LayerInput, wanted: Expectations, now: number): Light[] {
  const lines: Light[] = [];
  if (wanted.maxLifetime !== undefined) lines.push(lifetimeLine(layer, wanted.maxLifetime));
  if (wanted.maxAge !== undefined) lines.push(ageLine(layer, wanted.maxAge, now, wanted.leeway ?? 0));
  if (wanted.jkt !== undefined && wanted.jkt !== '') lines.push(bindingLine(layer, wanted.jkt));
  return lines;
}
