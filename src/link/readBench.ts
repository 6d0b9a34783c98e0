import type { ImportedJwk, JwkText } from '../jose/keys/key.ts';
import type { Expectations } from '../jose/verdict/input.ts';
import { CONTENT_LIMIT, KEYS_LIMIT, type BenchContent } from './content.ts';
import { LinkProblem } from './fault.ts';
import { listOf, membersOf, numberOf, present, textOf, type Members } from './shape.ts';
import { joinToken, splitToken } from './token.ts';

/** An issuer, a name, a path; no value that somebody expects is longer. */
const VALUE_LIMIT = 2000;
const VALUES_LIMIT = 100;
/** The years from 1 to 9999, which every browser can show. */
const FIRST_MOMENT = -62_135_596_800;
const LAST_MOMENT = 253_402_300_799;

const PUBLIC: readonly (JwkText | 'kty')[] = ['kty', 'crv', 'x', 'y', 'n', 'e', 'pub', 'alg', 'use', 'kid'];
/** RFC 7518 sections 6.2.2, 6.3.2 and 6.4.1, RFC 9964: what nobody else may have. */
const PRIVATE: readonly JwkText[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k', 'priv'];

const value = (text: unknown, place: string): string => textOf(text, place, VALUE_LIMIT);
const values = (list: unknown, place: string): string[] => listOf(list, place, VALUES_LIMIT, value);
const seconds = (number: unknown, place: string): number => numberOf(number, place, 0, LAST_MOMENT);
const content = (text: unknown, place: string): string => textOf(text, place, CONTENT_LIMIT);

const EXPECTATIONS: {
  readonly [Name in keyof Required<Omit<Expectations, 'ofLink'>>]: (
    value: unknown,
    place: string,
  ) => NonNullable<Expectations[Name]>;
} = {
  issuer: values,
  audience: values,
  algorithms: values,
  subject: values,
  required: values,
  type: value,
  nonce: value,
  maxLifetime: seconds,
  maxAge: seconds,
  jkt: value,
  leeway: seconds,
};

function readExpectations(given: unknown, place: string): Expectations {
  return present<Expectations>(membersOf(given, place, Object.keys(EXPECTATIONS)), place, EXPECTATIONS as never);
}

function readKey(given: unknown, place: string, secret: boolean): ImportedJwk {
  const members = membersOf(given, place, [...PUBLIC, ...PRIVATE, 'key_ops']);
  const holdsSecret = PRIVATE.some((name) => Object.hasOwn(members, name));
  if (holdsSecret !== secret) throw new LinkProblem(secret ? 'link-not-secret' : 'link-secret', { place });
  const texts = [...PUBLIC, ...PRIVATE].filter((name) => Object.hasOwn(members, name));
  return {
    ...Object.fromEntries(texts.map((name) => [name, content(members[name], `${place}.${name}`)])),
    ...('key_ops' in members ? { key_ops: values(members['key_ops'], `${place}.key_ops`) } : {}),
  } as ImportedJwk;
}

const keys =
  (secret: boolean) =>
  (list: unknown, place: string): ImportedJwk[] =>
    listOf(list, place, KEYS_LIMIT, (key, where) => readKey(key, where, secret));

/** A compact token is kept in parts (token.ts). */
const readToken = (given: unknown, place: string): string =>
  Array.isArray(given) ? joinToken(listOf(given, place, 9, content)) : content(given, place);

const READERS: {
  readonly [Name in keyof Required<BenchContent>]: (value: unknown, place: string) => Required<BenchContent>[Name];
} = {
  token: readToken,
  payload: content,
  keys: keys(false),
  secrets: keys(true),
  expectations: readExpectations,
  select: value,
  clock: (number, place) => numberOf(number, place, FIRST_MOMENT, LAST_MOMENT),
};

export function readBench(given: unknown, place: string): BenchContent {
  const members: Members = membersOf(given, place, Object.keys(READERS));
  const { token = '', ...rest } = present(members, place, READERS);
  if (token === '') throw new LinkProblem('link-no-token');
  return { token, ...rest };
}

export const writeBench = ({ token, ...rest }: BenchContent): object => ({ token: splitToken(token), ...rest });
