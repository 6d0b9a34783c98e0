import type { Expected } from './json.ts';

/** The arguments of a fault with `part` already rendered as a label ("Header", "Payload" ...). */
export type WordArgs = Record<string, string | number>;

export interface FaultWords {
  /** What is wrong and where. */
  says: (args: WordArgs) => string;
  /** What to do, or what follows from it. */
  hint: (args: WordArgs) => string;
}

const EXPECTED: Record<Expected, string> = {
  value: 'a value (an object, an array, a string, a number, true, false or null)',
  name: 'a member name in double quotes',
  nameOrEnd: 'a member name in double quotes, or }',
  colon: 'a colon after the member name',
  commaOrBrace: 'a comma or }',
  commaOrBracket: 'a comma or ]',
  end: 'nothing more: the value is complete',
  quote: 'the closing quote of a string',
  escape: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u after a backslash',
  hex: 'four hexadecimal digits after \\u',
  control: 'no control character inside a string: write it as an escape',
  number: 'a number as JSON writes it (no leading zero, digits on both sides of a point)',
  depth: 'less nesting',
};

/** A character in quotes, or by its code point where it could not be seen. */
function quoted(text: string | number | undefined): string {
  if (text === undefined || text === '') return 'the end of the text';
  const character = String(text);
  if (character === '\n' || character === '\r') return 'a line end';
  if (character === ' ') return 'a blank';
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return `"${character}"`;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
const many = (count: string | number | undefined, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);
const others = (count: string | number | undefined): string => (Number(count) > 1 ? `, and ${Number(count) - 1} more like it` : '');

/** English, as data: one entry a code. Other languages overlay it by code. */
export const faultWords = {
  'segment-count': {
    says: ({ parts, wanted }) =>
      Number(parts) < Number(wanted)
        ? `${many(parts, 'part', 'parts')}: ${wanted === 3 ? 'a signed token has 3' : 'an encrypted token has 5'}, separated by dots.`
        : `${Number(parts).toLocaleString('en')} parts: ${wanted === 3 ? 'a signed token has 3' : 'an encrypted token has 5'}. What follows the last one is set aside.`,
    hint: ({ parts, wanted }) =>
      Number(parts) < Number(wanted)
        ? 'Copy the token again, up to its last character: an end that is cut off cannot be read or checked.'
        : 'Check whether two texts were joined.',
  },
  'segment-empty': {
    says: ({ part }) => `${part} is empty.`,
    hint: () => 'A token begins with its header, usually with the characters eyJ. Copy it again from the start.',
  },
  truncated: {
    says: ({ at }) => `Character ${at} is an ellipsis: this looks shortened by hand or by a log viewer.`,
    hint: () => 'Take the full token from its source. What the ellipsis stands for cannot be restored.',
  },
  'sig-empty': {
    says: () => 'The signature is empty, although the header names an algorithm.',
    hint: () => 'It was stripped or cut off: nothing protects this token. A verifier that accepts it accepts anything (CVE-2020-28042).',
  },
  'base64-alphabet': {
    says: ({ part, at, character, count }) => `${part}, character ${at}: not base64url: ${quoted(character)}${others(count)}.`,
    hint: () => 'base64url uses A to Z, a to z, 0 to 9, - and _. The character is read as zero bits, so what stands there is not reliable.',
  },
  'base64-standard': {
    says: ({ part, at, character, count }) => `${part}, character ${at}: ${quoted(character)} is standard base64, not base64url${others(count)}.`,
    hint: () => 'It can be read, but a strict verifier refuses it: base64url writes - for + and _ for /.',
  },
  'base64-padding': {
    says: ({ part, at }) => `${part}, character ${at}: padding (=) is not allowed in a token.`,
    hint: () => 'It can be read, but a strict verifier refuses it (RFC 7515 §2).',
  },
  'base64-length': {
    says: ({ part, at }) => `${part}: one character is left over at its end (character ${at}).`,
    hint: () => 'No whole number of bytes has this length: a character was lost or added.',
  },
  'base64-noncanonical': {
    says: ({ part, at, character }) => `${part}, character ${at}: the last character, ${quoted(character)}, carries bits that belong to no byte and should be zero.`,
    hint: () => 'Other characters there would decode to the same bytes. A strict verifier refuses this spelling (RFC 4648 §3.5).',
  },
  'utf8-invalid': {
    says: ({ part, at }) => `${part}, byte ${at}: not UTF-8.`,
    hint: () => 'Shown as \ufffd. Parsers differ on such bytes, so two programs may read different text.',
  },
  'json-bom': {
    says: ({ part }) => `${part} begins with a byte order mark (U+FEFF).`,
    hint: () => 'Parsers differ on it: some refuse it, some skip it (RFC 8259 §8.1).',
  },
  'json-invalid': {
    says: ({ part, line, column, expected, found }) =>
      `${part}, line ${line}, column ${column}: not JSON. Here stands ${quoted(found)}; expected ${EXPECTED[expected as Expected]}.`,
    hint: () => 'What comes before that place is shown as it was read.',
  },
  'json-depth': {
    says: ({ part, at }) => `${part}, character ${at} of the JSON: nested more than 1,000 levels deep. Reading stopped there.`,
    hint: () => 'No token needs such nesting: it is a way to exhaust a parser.',
  },
  'header-not-object': {
    says: ({ part, name }) => (name ? `The member "${name}" is not a JSON object.` : `${part} is not a JSON object.`),
    hint: () => 'A header is an object: {"alg": ...}.',
  },
  'header-absent': {
    says: () => 'There is no header at all, protected or unprotected.',
    hint: () => 'Without alg nothing can be checked or opened.',
  },
  'alg-missing': {
    says: ({ part }) => `${part} names no algorithm: alg is missing.`,
    hint: () => 'Every token must say alg (RFC 7515 §4.1.1, RFC 7516 §4.1.1).',
  },
  'enc-missing': {
    says: ({ part }) => `${part} names no content encryption: enc is missing.`,
    hint: () => 'Every encrypted token must say enc (RFC 7516 §4.1.2).',
  },
  'member-not-string': {
    says: ({ name }) => `The member "${name}" is not a string.`,
    hint: ({ name }) => `Its value must stand in quotes: "${name}": "...".`,
  },
  'member-not-array': {
    says: ({ name }) => `The member "${name}" is not an array.`,
    hint: () => 'The general serialisation lists its entries in square brackets.',
  },
  'member-missing': {
    says: ({ name }) => `The member "${name}" is missing.`,
    hint: () => 'The rest is shown; without it the token cannot be checked.',
  },
  'entry-not-object': {
    says: ({ name }) => `An entry of "${name}" is not a JSON object.`,
    hint: () => 'It is left out.',
  },
  'entries-empty': {
    says: ({ name }) => `"${name}" is empty.`,
    hint: () => 'There is nothing to check or open.',
  },
  'entries-limit': {
    says: ({ name, limit }) => `Only the first ${limit} entries of "${name}" are read.`,
    hint: () => 'The rest is kept in the text but not taken apart.',
  },
  'duplicate-header': {
    says: ({ part, name }) => `${part}: the name "${name}" stands twice in one object.`,
    hint: () => 'Parsers may take the first or the last, or refuse (RFC 7515 §4). Both are shown.',
  },
  'duplicate-claim': {
    says: ({ part, name }) => `${part}: the name "${name}" stands twice in one object.`,
    hint: () => 'Parsers may take the first or the last, or refuse (RFC 7519 §4). Both are shown.',
  },
  'header-not-disjoint': {
    says: ({ name }) => `"${name}" stands in more than one of the headers that are joined.`,
    hint: () => 'The names of the protected and the unprotected headers must not overlap (RFC 7515 §7.2.1, RFC 7516 §7.2.1).',
  },
  'json-serialization-mixed': {
    says: ({ name }) => `Members of the flattened form stand beside "${name}" of the general form.`,
    hint: () => 'A serialisation is one or the other (RFC 7515 §7.2.2, RFC 7516 §7.2.2). The general form is shown.',
  },
  polyglot: {
    says: () => 'Members of a signed and of an encrypted token stand together.',
    hint: () => 'Libraries may disagree on what this is. It is shown as encrypted.',
  },
  'serialisation-invalid': {
    says: ({ at, expected }) => `Character ${at} of the serialisation: not JSON; expected ${EXPECTED[expected as Expected]}.`,
    hint: () => 'What comes before that place is shown as it was read.',
  },
  'sd-jwt-form': {
    says: () => 'The last disclosure does not end with a tilde (~).',
    hint: () => 'Each disclosure ends with one (RFC 9901 §4). The end may be cut off.',
  },
  'disclosure-malformed': {
    says: ({ items }) => `A disclosure is an array of ${many(items, 'item', 'items')}, not of 2 or 3.`,
    hint: () => 'It should be [salt, name, value], or [salt, value] for an array element (RFC 9901 §4.2).',
  },
} satisfies Record<string, FaultWords>;

export type FaultCode = keyof typeof faultWords;
