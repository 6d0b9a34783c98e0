import { encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { COMMON, OCTETS, SECRETS, THUMBPRINTS, type Published } from './published.ts';

const tableOf = (published: Published, spell: (what: string) => string): [string, string][] =>
  published.flatMap(([where, list]) => list.map((what): [string, string] => [spell(what), where]));

const same = (text: string): string => text;
const encoded = (text: string): string => encodeBase64url(encodeUtf8(text));

/** All of them, to be tried on a token. */
export const publishedSecrets: readonly string[] = SECRETS.flatMap(([, list]) => list);

/** The same and published octets, as base64url: what a search for weak secrets begins with. */
export const wordsToTry: readonly string[] = [...publishedSecrets, ...OCTETS.flatMap(([, list]) => list)];

/** Secrets that are nobody’s sample, but weak. */
export const commonSecrets: ReadonlySet<string> = new Set(
  SECRETS.flatMap(([where, list]) => (where === COMMON ? list : [])),
);

const thumbprints = new Map(tableOf(THUMBPRINTS, same));
const secrets = new Map([...tableOf(SECRETS, encoded), ...tableOf(OCTETS, same)]);

/** No published secret is longer. */
const LONGEST = 200;

/**
 * The place where a key is published with its private half, or a secret itself: then anybody can make the tokens that
 * it verifies. `octets`: for a secret, those that were used and those of its given text.
 */
export function publishedIn({
  thumbprint,
  octets = [],
}: {
  thumbprint?: string | undefined;
  octets?: readonly Uint8Array[];
}): string | undefined {
  for (const each of octets) {
    const where = each.length <= LONGEST ? secrets.get(encodeBase64url(each)) : undefined;
    if (where !== undefined) return where;
  }
  return thumbprint === undefined ? undefined : thumbprints.get(thumbprint);
}
