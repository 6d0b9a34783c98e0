import { dateClaim } from '../explain/validate.ts';
import { childNodes, JsonKind, memberValue, rawText } from '../text/json.ts';
import { claimValues, stringAt, stringsAt } from '../token/claims.ts';
import { nearly } from '../verdict/nearly.ts';
import type { Cause } from './checks.ts';
import { tried, type Said, type Situation, type Tried } from './situation.ts';

const SHOWN = 80;
const short = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}\u2026` : text);

/** exp, nbf and iat by the clock of the bench. `wrong`: the state that a library refuses. */
export function date(cause: 'exp' | 'nbf' | 'iat', { claims, now }: Situation): Tried {
  if (!claims) return tried(cause, 'unknown', 'noClaims');
  const found = dateClaim(claims, cause);
  if (!found) return tried(cause, 'not', 'noClaim', { claim: cause });
  const { seconds, raw } = found;
  if (seconds === undefined) return tried(cause, 'so', 'notNumber', { claim: cause, raw: short(raw) });
  const isPast = now >= seconds;
  const isWrong = cause === 'exp' ? isPast : !isPast;
  return tried(cause, isWrong ? 'so' : 'not', isPast ? 'past' : 'future', { claim: cause, from: seconds - now });
}

/** A token does not say how old it may be. */
export function age({ claims, now }: Situation): Tried {
  const issued = dateClaim(claims, 'iat')?.seconds;
  return issued === undefined
    ? tried('age', 'unknown', 'noClaim', { claim: 'iat' })
    : tried('age', 'unknown', 'age', { from: issued - now });
}

/** The values of a claim as text: the strings of an array one by one. */
function valuesOf({ claims }: Situation, name: string): string[] | undefined {
  const { json, nodes } = claimValues(claims, name);
  const [node] = nodes;
  if (node === undefined) return undefined;
  const strings = stringsAt(json, node);
  return strings.length > 0 ? strings : [rawText(json, node)];
}

/** Lists are written in many ways: `["a" "b"]`, `a or b`, `a, b`. */
const wordsOf = (text: string): string[] => text.split(/[\s,[\]"'{}]+|\bor\b/).filter(Boolean);

const isAmong = (values: readonly string[], text: string): boolean =>
  values.includes(text) || values.some((value) => wordsOf(text).includes(value));

const list = (values: readonly string[]): string => values.map((value) => `\u201c${short(value)}\u201d`).join(', ');

/** The value that the message expects; if it names none, the one that the bench expects. */
const expectedOf = (name: string, { values }: Said, { expectations }: Situation): string | undefined =>
  values['expected'] ??
  (name === 'iss' ? expectations.issuer : name === 'aud' ? expectations.audience : undefined)?.join(', ');

function compared(cause: Cause, name: string, has: string[], said: Said, situation: Situation): Tried {
  const { actual } = said.values;
  const shown = { claim: name, has: list(has) };
  // A message about another token proves nothing of this one.
  if (actual !== undefined && !has.some((value) => actual.includes(value.slice(0, SHOWN))))
    return tried(cause, 'unknown', 'otherToken', { ...shown, said: short(actual) });
  const expected = expectedOf(name, said, situation);
  if (expected === undefined || expected === '') return tried(cause, 'unknown', 'compare', shown);
  const args = { ...shown, expected: short(expected), nearly: nearly(has, [expected]) };
  return isAmong(has, expected) ? tried(cause, 'not', 'same', args) : tried(cause, 'so', 'differs', args);
}

const claimNamed = ({ row, values }: Said): string | undefined => row.claim ?? wordsOf(values['claim'] ?? '')[0];

export function claimValue(said: Said, situation: Situation): Tried {
  const name = claimNamed(said);
  if (name === undefined) return tried('claimValue', 'unknown', 'unnamed');
  if (!situation.claims) return tried('claimValue', 'unknown', 'noClaims');
  const has = valuesOf(situation, name);
  return has
    ? compared('claimValue', name, has, said, situation)
    : tried('claimValue', 'so', 'noClaim', { claim: short(name) });
}

export function claimMissing(said: Said, situation: Situation): Tried {
  const names = said.row.claim === undefined ? wordsOf(said.values['claim'] ?? '') : [said.row.claim];
  const [first] = names;
  if (first === undefined) return tried('claimMissing', 'unknown', 'unnamed');
  if (!situation.claims) return tried('claimMissing', 'unknown', 'noClaims');
  const absent = names.find((name) => valuesOf(situation, name) === undefined);
  return absent === undefined
    ? tried('claimMissing', 'not', 'hasClaim', { claim: short(names.join(', ')) })
    : tried('claimMissing', 'so', 'noClaim', { claim: short(absent) });
}

const DATES = new Set(['exp', 'nbf', 'iat', 'auth_time']);

/** Times are numbers, the rest strings; aud may be an array of them (RFC 7519 section 4.1). */
export function claimType(said: Said, { claims }: Situation): Tried {
  const name = claimNamed(said);
  if (name === undefined) return tried('claimType', 'unknown', 'unnamed');
  const json = claims?.json;
  const node = memberValue(json, name);
  if (!json || node === undefined) return tried('claimType', 'not', 'noClaim', { claim: short(name) });
  const raw = short(rawText(json, node));
  const kind = json.kinds[node];
  if (DATES.has(name))
    return kind === JsonKind.number
      ? tried('claimType', 'not', 'rightType', { claim: name, raw })
      : tried('claimType', 'so', 'notNumber', { claim: name, raw });
  const isStrings =
    name === 'aud' &&
    kind === JsonKind.array &&
    [...childNodes(json, node)].every((child) => stringAt(json, child) !== undefined);
  return kind === JsonKind.string || isStrings
    ? tried('claimType', 'not', 'rightType', { claim: name, raw })
    : tried('claimType', 'so', 'notString', { claim: name, raw });
}

/** typ and alg: the header's value next to the expected one. */
export function parameterValue(name: 'typ' | 'alg', said: Said, situation: Situation): Tried {
  const has = situation.header[name];
  if (has === undefined) return tried(name, 'so', 'noClaim', { claim: name });
  const { alg } = said.values;
  if (name === 'alg' && alg !== undefined && alg !== has)
    return tried(name, 'unknown', 'otherToken', { claim: name, has: list([has]), said: short(alg) });
  const { algorithms, type } = situation.expectations;
  const expected = said.values['expected'] ?? (name === 'alg' ? algorithms?.join(', ') : type);
  if (expected === undefined || expected === '')
    return tried(name, 'unknown', 'compare', { claim: name, has: list([has]) });
  const args = { claim: name, has: list([has]), expected: short(expected), nearly: nearly([has], [expected]) };
  return isAmong([has], expected) ? tried(name, 'not', 'same', args) : tried(name, 'so', 'differs', args);
}
