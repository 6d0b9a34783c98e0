import { grouped } from '../text/grouped.ts';
import { codePoint, type Lookalike, lookalikeOf } from '../text/lookalike.ts';
import type { Expected } from '../text/json.ts';
import type { SentenceWords } from './note.ts';

/** `part` comes as a label ("Header", "Payload" ...). */
export type FaultWords = SentenceWords;

/** In quotation marks they would not be seen. */
const QUOTES: Readonly<Record<string, string>> = { '"': 'a quotation mark', "'": 'a single quote' };

const EXPECTED: Record<Expected, string> = {
  value: 'a value (an object, an array, a string, a number, true, false or null)',
  name: 'a member name in double quotes',
  nameOrEnd: 'a member name in double quotes, or }',
  colon: 'a colon after the member name',
  commaOrBrace: 'a comma or }',
  commaOrBracket: 'a comma or ]',
  end: 'the end of the text',
  quote: 'the closing quote of a string',
  escape: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u after a backslash',
  hex: 'four hexadecimal digits after \\u',
  control: 'an escape such as \\n or \\t',
  number: 'a number as JSON writes it (no leading zero, digits on both sides of a point)',
  depth: 'less nesting',
};

/** Where a character is easily taken for one of ASCII: its code point, and what it is. */
function lookalike(character: string): string {
  const kind = lookalikeOf(character);
  return kind === undefined ? '' : ` (${codePoint(character)}, ${LOOKALIKES[kind]})`;
}

const LOOKALIKES: Record<Lookalike, string> = {
  Cyrillic: 'a Cyrillic letter',
  Greek: 'a Greek letter',
  Armenian: 'an Armenian letter',
  Cherokee: 'a Cherokee letter',
  wide: 'a full-width character',
  dash: 'a dash, not the hyphen',
};

/** A character in quotes, or by its code point if it is invisible. */
function quoted(text: string | number | undefined): string {
  if (text === undefined || text === '') return 'the end of the text';
  const character = String(text);
  if (character === '\n' || character === '\r') return 'a line break';
  if (character === ' ') return 'a space';
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(character)) return `"${character}"${lookalike(character)}`;
  return codePoint(character);
}
const many = (count: string | number | undefined, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;
const others = (count: string | number | undefined): string =>
  Number(count) > 1 ? `, and ${Number(count) - 1} more like it` : '';

/** English, as data: one entry a code. Other languages overlay it by code. */
export const faultWords = {
  'segment-count': {
    says: ({ parts, wanted }) =>
      Number(parts) < Number(wanted)
        ? `${many(parts, 'part', 'parts')}: ${wanted === 3 ? 'a signed token has 3' : 'an encrypted token has 5'}, separated by dots.`
        : `${grouped(parts)} parts: ${wanted === 3 ? 'a signed token has 3' : 'an encrypted token has 5'}. The rest is not part of it.`,
    hint: ({ parts, wanted }) =>
      Number(parts) < Number(wanted)
        ? 'Copy the token again, up to its last character: without its end it cannot be checked.'
        : 'Perhaps two texts were joined.',
  },
  'segment-empty': {
    says: ({ part }) => `${part} is empty.`,
    hint: () => 'A token begins with its header, usually with the characters eyJ. Copy it again from the start.',
  },
  truncated: {
    says: ({ at }) => `Character ${at} is an ellipsis: the token seems to have been shortened.`,
    hint: () => 'Copy the full token from its source. The missing characters cannot be restored.',
  },
  'sig-empty': {
    says: () => 'The signature is empty, although the header names an algorithm.',
    hint: () =>
      'It was removed, cut off or never made: nothing protects this token. A verifier that accepts it accepts anything (CVE-2020-28042).',
  },
  'base64-alphabet': {
    says: ({ part, at, character, count }) =>
      `${part}, character ${at}: ${quoted(character)} is not a base64url character${others(count)}.`,
    hint: () =>
      'base64url uses A to Z, a to z, 0 to 9, - and _. Jotlab reads the character as zero bits, so the text there is not reliable.',
  },
  'base64-standard': {
    says: ({ part, at, character, count }) =>
      `${part}, character ${at}: ${quoted(character)} is standard base64, not base64url${others(count)}.`,
    hint: () => 'It can be read, but a strict verifier refuses it: base64url writes - for + and _ for /.',
  },
  'base64-padding': {
    says: ({ part, at }) => `${part}, character ${at}: padding (=) is not allowed in a token.`,
    hint: () => 'It can be read, but a strict verifier refuses it (RFC 7515 §2).',
  },
  'base64-length': {
    says: ({ part, at }) => `${part}, character ${at}: one character is left over at the end.`,
    hint: () => 'Whole bytes never give this length: a character was lost or added.',
  },
  'base64-noncanonical': {
    says: ({ part, at, character }) =>
      `${part}, character ${at}: the last character, ${quoted(character)}, has spare bits that should be zero.`,
    hint: () => 'Another last character would give the same bytes. A strict verifier refuses this one (RFC 4648 §3.5).',
  },
  'utf8-invalid': {
    says: ({ part, at }) => `${part}, byte ${at}: not UTF-8.`,
    hint: () => 'Jotlab shows \ufffd instead. Two programs may read different text here.',
  },
  'json-bom': {
    says: ({ part }) => `${part} begins with a byte order mark (U+FEFF).`,
    hint: () => 'Some parsers refuse it, others skip it (RFC 8259 §8.1).',
  },
  'json-invalid': {
    says: ({ part, line, column, expected, found }) =>
      `${part}${line === undefined ? '' : `, line ${line}, column ${column}`}: not JSON. Found ${QUOTES[String(found)] ?? quoted(found)}, expected ${EXPECTED[expected as Expected]}.`,
    hint: () => 'Jotlab shows what it could read before that place.',
  },
  'json-depth': {
    says: ({ part, at }) =>
      `${part}, character ${at} of the JSON: nested more than 1,000 levels deep. Reading stopped there.`,
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
  'enc-in-jws': {
    says: ({ part }) => `${part} has enc, which belongs to encrypted tokens.`,
    hint: () =>
      'This one is signed: it has three parts. A reader that looks at enc takes it for encrypted (RFC 7516 §9).',
  },
  'member-not-string': {
    says: ({ name }) => `The member "${name}" is not a string.`,
    hint: ({ name }) => `Its value must be in quotes: "${name}": "...".`,
  },
  'member-not-array': {
    says: ({ name }) => `The member "${name}" is not an array.`,
    hint: () => 'The general serialization lists its entries in square brackets.',
  },
  'member-missing': {
    says: ({ name }) => `The member "${name}" is missing.`,
    hint: () => 'The rest is shown, but the token cannot be checked.',
  },
  'entry-not-object': {
    says: ({ name }) => `An entry of "${name}" is not a JSON object.`,
    hint: () => 'Jotlab skips it.',
  },
  'entries-empty': {
    says: ({ name }) => `"${name}" is empty.`,
    hint: () => 'There is nothing to check or open.',
  },
  'entries-limit': {
    says: ({ name, limit, count }) =>
      `Only the first ${limit}${count === undefined ? '' : ` of ${count}`} entries of "${name}" are read.`,
    hint: () => 'Jotlab does not show or check the others.',
  },
  'duplicate-header': {
    says: ({ part, name }) => `${part}: the name "${name}" appears twice in one object.`,
    hint: () => 'A reader may refuse it or take the last (RFC 7515 §4); some take the first. Jotlab shows both.',
  },
  'duplicate-nested': {
    says: ({ part, name }) => `${part}: the name "${name}" appears twice in an object inside it.`,
    hint: () =>
      'Only the names of the header itself must be unique (RFC 7515 §4). Readers differ on which of the two they take.',
  },
  'member-ignored': {
    says: ({ name }) => `"${name}" is a member of the flattened form, beside "recipients" of the general form.`,
    hint: () => 'Readers ignore it: each recipient has its own (RFC 7516 §7.2.1).',
  },
  'duplicate-claim': {
    says: ({ part, name }) => `${part}: the name "${name}" appears twice in one object.`,
    hint: () => 'A reader may refuse it or take the last (RFC 7519 §4); some take the first. Jotlab shows both.',
  },
  'header-not-disjoint': {
    says: ({ name }) => `"${name}" is in more than one header.`,
    hint: () =>
      'The names of the protected and the unprotected headers must not overlap (RFC 7515 §7.2.1, RFC 7516 §7.2.1).',
  },
  'json-serialization-mixed': {
    says: ({ name, stray }) =>
      `The token has ${stray}, as in the flattened form, beside "${name}" of the general form.`,
    hint: () => 'A token has one form or the other (RFC 7515 §7.2.2, RFC 7516 §7.2.2). Jotlab shows the general form.',
  },
  polyglot: {
    says: () => 'The token has members of a signed token and of an encrypted one.',
    hint: () => 'Libraries may disagree on what this is. Jotlab shows it as encrypted.',
  },
  'serialisation-invalid': {
    says: ({ at, expected }) =>
      `Character ${at} of the serialization: not JSON; expected ${EXPECTED[expected as Expected]}.`,
    hint: () => 'Jotlab shows what it could read before that place.',
  },
  'sd-jwt-form': {
    says: () => 'The last disclosure does not end with a tilde (~).',
    hint: () => 'Each disclosure ends with one (RFC 9901 §4). The end may be cut off.',
  },
  'disclosure-malformed': {
    says: ({ items }) => `A disclosure has ${many(items, 'item', 'items')}; it should be an array of 2 or 3.`,
    hint: () => 'It should be [salt, name, value], or [salt, value] for an array element (RFC 9901 §4.2).',
  },
} satisfies Record<string, FaultWords>;

export type FaultCode = keyof typeof faultWords;
