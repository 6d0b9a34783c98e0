import { compactJson } from '../text/compactJson.ts';
import { encodeBase64url } from '../text/base64url.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import type { Diagnosis } from './diagnosis.ts';
import { algOf, firstHolding, fitting, signatureOf } from './trial.ts';

/** Longer ones are not rewritten in every way: each is as long as the token, and is hashed. */
const LONGEST = 20_000;
/** Members of a header that are put into every order. */
const ORDERED = 3;
/** Keys that are tried, the likeliest: where a library computes, each trial takes milliseconds. */
const KEYS = 3;

const SAME = 'same';
type Written = [how: string, text: string];

const HOW: Readonly<Record<string, string>> = {
  compact: 'without spaces',
  spaced: 'with a space after each comma and colon',
  indented: 'indented',
  sorted: 'with its members in alphabetical order',
  order: 'with its members in another order',
  slashes: 'with / written as \\/',
  ascii: 'with non-ASCII letters written as \\u',
  plain: 'with its letters not written as \\u',
  markup: 'with <, > and & written as \\u003c, \\u003e and \\u0026',
  signs: 'with non-ASCII letters, quotes, &, +, < and > written as \\u',
  lineEnd: 'with a line break at its end',
  indentedAscii: 'indented, and with non-ASCII letters written as \\u',
  indentedSlashes: 'indented, and with / written as \\/',
};

/** As json.dumps of Python writes. Strings keep every character, numbers every digit. */
const spaced = (compact: string): string =>
  compact.replace(/"(?:[^"\\]|\\[^])*"|[,:]/g, (one) => one + (one.length > 1 ? '' : ' '));
const escaped = (one: string): string => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
const ascii = (text: string): string => text.replace(/[\u007f-\uffff]/g, escaped);
/** As Go writes; outside of strings JSON has none of them. */
const markup = (text: string): string => text.replace(/[<>&\u2028\u2029]/g, escaped);
/** As .NET writes, in capital digits. */
const signs = (text: string): string =>
  text.replace(/\\"|[<>&+'`\u007f-\uffff]/g, (one) =>
    escaped(one.at(-1) as string)
      .toUpperCase()
      .replace('U', 'u'),
  );
/** In strings only: outside of them JSON has no slash. */
const slashes = (text: string): string => text.replace(/\\?\//g, '\\/');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, at) => orders(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

/** Other texts of the same JSON that serializers write. */
function otherwise(text: string): Written[] {
  const compact = compactJson(text).text;
  const written: Written[] = [
    ['compact', compact],
    ['spaced', spaced(compact)],
  ];
  const value: unknown = JSON.parse(text);
  const again = JSON.stringify(value);
  written.push(['indented', JSON.stringify(value, null, 2)], ['indented', JSON.stringify(value, null, 4)]);
  if (isRecord(value)) {
    const sorted = JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));
    written.push(['sorted', sorted], ['sorted', spaced(sorted)]);
  }
  for (const each of [compact, spaced(compact)]) written.push(['slashes', slashes(each)], ['ascii', ascii(each)]);
  for (const width of [2, 4]) {
    const indented = JSON.stringify(value, null, width);
    written.push(['indentedAscii', ascii(indented)], ['indentedSlashes', slashes(indented)]);
    written.push(['indentedSlashes', slashes(ascii(indented))], ['lineEnd', `${indented}\n`]);
  }
  written.push(['markup', markup(compact)], ['signs', signs(compact)], ['lineEnd', `${text}\n`]);
  written.push(['lineEnd', `${compact}\n`], ['lineEnd', `${markup(compact)}\n`]);
  written.push(['slashes', slashes(ascii(compact))], ['plain', again], ['plain', spaced(again)]);
  return written;
}

function otherOrders(text: string): Written[] {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) return [];
  const entries = Object.entries(value);
  if (entries.length < 2 || entries.length > ORDERED) return [];
  return orders(entries).flatMap((each): Written[] => {
    const written = JSON.stringify(Object.fromEntries(each));
    return [
      ['order', written],
      ['order', spaced(written)],
    ];
  });
}

/** The text itself first, then each other text once. */
const distinct = (text: string, others: readonly Written[]): Written[] => {
  const seen = new Map<string, string>([[text, SAME]]);
  for (const [how, other] of others) if (!seen.has(other)) seen.set(other, how);
  return [...seen].map(([other, how]) => [how, other]);
};

/** Somebody read the JSON, wrote it again, and left the signature, which is over the characters (RFC 7515 section 5.1). */
export const rewrittenJson: Diagnosis = {
  id: 'rewritten-json',
  words: {
    says: ({ part, how }) =>
      `The key is right, but the ${part} was rewritten after it was signed. It was signed ${HOW[String(how)]}.`,
    hint: () =>
      'A signature covers the characters, not the values. Pass the token on as it came; do not decode and encode it again.',
  },
  async examine(patient) {
    const { text, token, index } = patient;
    const alg = algOf(patient);
    const header = token.signatures[index]?.protectedHeader?.decoded?.text;
    const payload = token.payload?.decoded?.text;
    if (!alg || header === undefined || payload === undefined || text.length > LONGEST || !token.b64) return undefined;
    const keys = fitting(alg, patient).slice(0, KEYS);
    if (keys.length === 0) return undefined;
    const signature = signatureOf(patient);
    const headers = distinct(header, [...otherwise(header), ...otherOrders(header)]);
    const payloads = distinct(payload, otherwise(payload));
    for (const [ofHeader, head] of headers) {
      for (const [ofPayload, body] of payloads) {
        // A program that rewrites both writes them alike.
        if (ofHeader === ofPayload ? ofHeader === SAME : ofHeader !== SAME && ofPayload !== SAME) continue;
        const input = `${encodeBase64url(encodeUtf8(head))}.${encodeBase64url(encodeUtf8(body))}`;
        const key = await firstHolding(alg, keys, encodeUtf8(input), signature);
        if (!key) continue;
        return {
          verifies: true,
          key: key.id,
          args: {
            part: ofHeader === SAME ? 'payload' : ofPayload === SAME ? 'header' : 'header and payload',
            how: ofHeader === SAME ? ofPayload : ofHeader,
          },
          ...(token.form === 'compact' ? { repaired: `${input}.${encodeBase64url(signature)}` } : {}),
        };
      }
    }
    return undefined;
  },
};
