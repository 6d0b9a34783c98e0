import {
  isObject,
  JsonKind,
  memberValue,
  membersOf,
  rawText,
  readJson,
  scalarValue,
  stringMember,
  type JsonDocument,
} from '../../jose/text/json.ts';
import { compactJson } from '../../jose/text/compactJson.ts';
import type { CodeBench } from './bench.ts';

const known = new Map<string, JsonDocument>();

/** The same document for the same text, the last few of them. */
export function parsed(text: string): JsonDocument {
  const json = known.get(text) ?? readJson(text);
  if (known.size > 4) known.clear();
  known.set(text, json);
  return json;
}

/** Whether a content is a set of claims: a JSON object without fault (RFC 7519 section 7.2). */
export function isClaims(content: string | undefined): content is string {
  if (content === undefined) return false;
  const json = parsed(content);
  return isObject(json) && json.fault === undefined;
}

/** Objects with a name twice have no counterpart in any language. */
export function hasTwice(text: string): boolean {
  const json = parsed(text);
  for (let node = 0; node < json.count; node += 1) {
    if (json.kinds[node] !== JsonKind.object) continue;
    const names = [...membersOf(json, node)].map(({ name }) => name);
    if (new Set(names).size < names.length) return true;
  }
  return false;
}

/** Half a surrogate pair, which is no character: only texts of 16-bit units can hold one. */
export function hasHalfPair(text: string): boolean {
  const json = parsed(text);
  for (let node = 0; node < json.count; node += 1) {
    const isText = json.kinds[node] === JsonKind.string || json.kinds[node] === JsonKind.name;
    if (isText && !String(scalarValue(json, node)).isWellFormed()) return true;
  }
  return false;
}

/** `double`: as JavaScript. `int64`: integers of 64 bits, else as JavaScript. `any`: integers of any size. */
export type Numbers = 'double' | 'int64' | 'any';

function holds(raw: string, numbers: Numbers): boolean {
  if (/^-?\d+$/.test(raw) && numbers !== 'double')
    return numbers === 'any' || (raw.length < 21 && BigInt.asIntN(64, BigInt(raw)) === BigInt(raw));
  const number = Number(raw);
  if (!Number.isFinite(number)) return false;
  if (Number.isInteger(number)) return Number.isSafeInteger(number) && !Object.is(number, -0);
  // A double keeps 15 digits, whichever they are.
  return (raw.replace(/[eE].*/, '').match(/\d/g) ?? []).join('').replace(/^0+/, '').length <= 15;
}

/** The first number that a language with such numbers would change. */
export function inexactNumber(text: string, numbers: Numbers): string | undefined {
  const json = parsed(text);
  for (let node = 0; node < json.count; node += 1) {
    if (json.kinds[node] === JsonKind.number && !holds(rawText(json, node), numbers)) return rawText(json, node);
  }
  return undefined;
}
export const isExact = (text: string, numbers: Numbers): boolean => inexactNumber(text, numbers) === undefined;

/** Parameters that are made new for each encryption (RFC 7518 sections 4.6 to 4.8). */
const MADE_ANEW = new Set(['epk', 'iv', 'tag', 'p2s', 'p2c']);

/** The header to make the token with, as JSON text: without what is made new for each token. */
export function withoutMembers({ header, alg }: CodeBench, also: readonly string[] = []): string {
  const json = parsed(header);
  const dropped = (name: string): boolean =>
    also.includes(name) || (alg.use === 'keyManagement' && MADE_ANEW.has(name));
  const members = [...membersOf(json, 0)]
    .filter(({ name }) => !dropped(name))
    .map(({ name, valueNode }) => `${JSON.stringify(name)}:${rawText(json, valueNode)}`);
  return `{${members.join(',')}}`;
}

/** A member of the header as text, where it is one. */
export const headerText = ({ header }: CodeBench, name: string): string | undefined =>
  stringMember(parsed(header), name);

export const hasMember = (text: string, name: string): boolean => memberValue(parsed(text), name) !== undefined;

/** Without the white space between tokens. */
export const compacted = (text: string): string => compactJson(text).text;
