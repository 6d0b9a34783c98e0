import { decodeBase64url, encodeBase64url } from '../../jose/text/base64url.ts';
import { digestsOf } from '../../jose/sdJwt/hash.ts';
import { decodeUtf8, encodeUtf8 } from '../../jose/text/utf8.ts';
import type { Issued } from '../ready/disclosureTokens.ts';

export interface Disclosure {
  salt: string;
  name: string;
  value: unknown;
}

/** RFC 9901 section 4.2.1: salt, name and value; null where it is something else. */
export function readDisclosure(text: string): Disclosure | null {
  try {
    const found: unknown = JSON.parse(decodeUtf8(decodeBase64url(text).octets).decoded.text);
    if (!Array.isArray(found) || found.length !== 3) return null;
    const [salt, name, value] = found as unknown[];
    return typeof salt === 'string' && typeof name === 'string' ? { salt, name, value } : null;
  } catch {
    return null;
  }
}

const writeDisclosure = ({ salt, name, value }: Disclosure): string =>
  encodeBase64url(encodeUtf8(JSON.stringify([salt, name, value])));

/** RFC 9901 section 4: the signed part, then each disclosure that is shown, with a tilde behind each. */
export const presented = ({ jwt }: Issued, shown: readonly string[]): string => [jwt, ...shown, ''].join('~');

/** The text after the signed part of the text on the bench. */
export const shownIn = (text: string): readonly string[] => text.split('~').slice(1).filter(Boolean);

export const named = ({ disclosures }: Issued, name: string): string =>
  disclosures.find((each) => readDisclosure(each)?.name === name) ?? '';

/** The same text with a disclosure more or less. Those that are left stay in the order in which they were issued. */
export function toggled(issued: Issued, text: string, disclosure: string): string {
  const shown = new Set(shownIn(text));
  if (!shown.delete(disclosure)) shown.add(disclosure);
  const order = issued.disclosures.filter((each) => shown.has(each));
  return presented(issued, [...order, ...[...shown].filter((each) => !issued.disclosures.includes(each))]);
}

/** The same text in which a disclosure has another value. The salt stays. */
export function forged(text: string, name: string, value: unknown): string {
  const [jwt = '', ...rest] = text.split('~');
  const changed = rest.map((each) => {
    const found = readDisclosure(each);
    return found?.name === name ? writeDisclosure({ ...found, value }) : each;
  });
  return [jwt, ...changed].join('~');
}

const FIRST_YEAR = 1930;
const LAST_YEAR = 2019;

const DAY = 86_400_000;

/** Every birth date of somebody alive, or nearly. */
function* birthDates(): Generator<string> {
  const end = Date.UTC(LAST_YEAR + 1, 0, 1);
  for (let at = Date.UTC(FIRST_YEAR, 0, 1); at < end; at += DAY) yield new Date(at).toISOString().slice(0, 10);
}

const BATCH = 2000;

/** Tries every birth date with an empty salt against the digests of a payload. Gives what fits, and after how many tries. */
export async function guessBirthDate(digests: ReadonlySet<string>): Promise<{ tried: number; found: string }> {
  let tried = 0;
  let batch: string[] = [];
  const look = async (): Promise<string> => {
    const tries = batch.map((value) => writeDisclosure({ salt: '', name: 'birthdate', value }));
    const hashes = (await digestsOf('SHA-256', tries)) ?? [];
    const at = hashes.findIndex((hash) => digests.has(hash));
    const found = at < 0 ? '' : (batch[at] ?? '');
    tried += at < 0 ? batch.length : at + 1;
    batch = [];
    return found;
  };
  for (const date of birthDates()) {
    batch.push(date);
    const found = batch.length === BATCH ? await look() : '';
    if (found) return { tried, found };
  }
  return { found: await look(), tried };
}

export const words = {
  show: 'Show',
  digest: 'digest',
  holder: 'What the holder shows',
  reader: 'What the reader gets',
  none: 'The holder shows no claim.',
  hidden: (count: number) =>
    `${count} ${count === 1 ? 'digest has' : 'digests have'} no disclosure, so the reader learns nothing from ${count === 1 ? 'it' : 'them'}.`,
  forge: (name: string, value: string) => `Change ${name} to ${value}`,
  rule: 'Rule: the reader hashes each disclosure and looks for the hash in the digests that the issuer signed.',
  guess: 'Try every birth date',
  guessing: 'Trying \u2026',
  found: (date: string, tried: number) => `Found after ${tried.toLocaleString('en')} tries: ${date}.`,
  notFound: (tried: number) => `None of ${tried.toLocaleString('en')} dates matches.`,
  guessRule: `Rule: hash ["", "birthdate", date] for each day from ${FIRST_YEAR} to ${LAST_YEAR}, and compare it with the digests in the token.`,
};
