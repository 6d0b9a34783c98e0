import { ISSUERS } from '../tables/issuers.ts';

/** What a difference is that is easy to overlook, by the key of its words. */
export type Nearly =
  | ''
  | 'slash'
  | 'blanks'
  | 'case'
  | 'scheme'
  | 'port'
  | 'version'
  | 'tenant'
  | 'project'
  | 'api'
  | 'host';

const withoutSlash = (text: string): string => text.replace(/\/+$/, '');

/** Entra writes the same tenant in two ways: which one, the setting of the API decides. */
const ENTRA = [
  /^https:\/\/sts\.windows\.net\/([0-9a-f-]{36})\/$/,
  /^https:\/\/login\.microsoftonline\.com\/([0-9a-f-]{36})\/v2\.0$/,
];
const entraTenant = (text: string): string | undefined =>
  ENTRA.map((pattern) => pattern.exec(text)?.[1]).find((tenant) => tenant !== undefined);

/** Client ids of Google begin with the number of their project. */
const googleProject = (text: string): string | undefined =>
  /^(\d{6,20})-[a-z0-9]{1,64}\.apps\.googleusercontent\.com$/.exec(text)?.[1];

const isSameKnown = (one: string, other: string): boolean =>
  ISSUERS.some(({ pattern, isShape }) => !isShape && pattern.test(one) && pattern.test(other));

const isUrl = (text: string): boolean => /^https?:\/\//.test(text);
const pathOf = (text: string): string => text.replace(/^https?:\/\/[^/]*/, '');

const WAYS: readonly (readonly [Nearly, (one: string, other: string) => boolean])[] = [
  ['slash', (one, other) => withoutSlash(one) === withoutSlash(other)],
  ['blanks', (one, other) => one.trim() === other.trim()],
  ['case', (one, other) => one.toLowerCase() === other.toLowerCase()],
  ['scheme', (one, other) => one.replace(/^https?:\/\//, '') === other.replace(/^https?:\/\//, '')],
  ['port', (one, other) => isUrl(one) && one.replace(/:\d+(?=\/|$)/, '') === other.replace(/:\d+(?=\/|$)/, '')],
  ['api', (one, other) => one.replace(/^api:\/\//, '') === other.replace(/^api:\/\//, '')],
  ['version', (one, other) => entraTenant(one) !== undefined && entraTenant(one) === entraTenant(other)],
  ['project', (one, other) => googleProject(one) !== undefined && googleProject(one) === googleProject(other)],
  ['tenant', isSameKnown],
  ['host', (one, other) => isUrl(one) && isUrl(other) && pathOf(one).length > 1 && pathOf(one) === pathOf(other)],
];

/** The difference between what is there and the nearest of what is expected, if it is easy to overlook. */
export function nearly(has: readonly string[], wanted: readonly string[]): Nearly {
  const pairs = has.slice(0, 20).flatMap((one) => wanted.slice(0, 20).map((other) => [one, other] as const));
  return WAYS.find(([, same]) => pairs.some(([one, other]) => same(one, other)))?.[0] ?? '';
}
