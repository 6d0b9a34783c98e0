import { childNodes, JsonKind, membersOf, rawText, scalarValue, type JsonDocument } from '../../jose/text/json.ts';
import { encodeUtf8 } from '../../jose/text/utf8.ts';
import { toHex } from '../../jose/text/octets.ts';

/** How a language writes values. Whatever the value is, it stays one literal: nothing of it becomes code. */
export interface Language {
  comment: '//' | '#';
  /** A string literal. */
  text: (value: string) => string;
  /** A value of JSON; `indent` is that of the line on which it begins. */
  value: (json: JsonDocument, node: number, indent: string) => string;
}

/** Characters that do not show, or that change the order of others on screen: always written as escapes. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

/** `\uXXXX`, as two units above U+FFFF. */
const units = (character: string): string =>
  [...Array(character.length).keys()].map((at) => `\\u${hex(character.charCodeAt(at), 4)}`).join('');
/** `\uXXXX` or `\UXXXXXXXX`. */
const point = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
};
const braced = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
/** Java reads `\u` before all else: a line feed so written would end the line (JLS section 3.3). */
const octalOrUnits = (character: string): string => {
  const code = character.charCodeAt(0);
  return code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : units(character);
};

const COMMON: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const quoted =
  (quote: '"' | "'", unseen: (character: string) => string, also = '') =>
  (value: string): string => {
    const escape = (character: string): string =>
      COMMON[character] ??
      (character === quote || also.includes(character)
        ? `\\${character}`
        : UNSEEN.test(character)
          ? unseen(character)
          : character);
    return `${quote}${Array.from(value, escape).join('')}${quote}`;
  };

/** A text of YAML, whose double quotes know these escapes (YAML 1.2.2 section 5.7). */
export const yamlText = quoted('"', point);

/** A bash word. Octets that do not show are written one by one: what `\u` gives depends on the locale. */
export function shellWord(value: string): string {
  if (!UNSEEN.test(value)) return `'${value.replaceAll("'", "'\\''")}'`;
  const octets = (character: string): string =>
    (toHex(encodeUtf8(character)).match(/../g) ?? []).map((octet) => `\\x${octet}`).join('');
  return `$${quoted("'", octets)(value)}`;
}

interface Shape {
  open: string;
  close: string;
}
interface Values {
  text: (value: string) => string;
  object: Shape;
  array: Shape;
  /** Name and value. */
  member: (name: string, value: string) => string;
  words: { true: string; false: string; null: string };
  number?: (raw: string) => string;
  /** Go wants a comma behind the last line too. */
  lastComma?: true;
  step?: string;
}

const LINE = 60;

/** Writes a value of JSON by the rules of a language. */
function valueWriter({ text, object, array, member, words, number, lastComma, step = '  ' }: Values) {
  const container = ({ open, close }: Shape, items: readonly string[], indent: string, spaced: boolean): string => {
    if (items.length === 0) return open + close;
    const line = items.join(', ');
    const blank = spaced ? ' ' : '';
    if (!line.includes('\n') && line.length < LINE && indent !== '') return open + blank + line + blank + close;
    const inner = items.map((item) => `${indent}${step}${item}`).join(',\n');
    return `${open}\n${inner}${lastComma ? ',' : ''}\n${indent}${close}`;
  };
  const write = (json: JsonDocument, node: number, indent: string): string => {
    const inner = indent + step;
    // A document knows no other kinds; what is left are the literals.
    switch (json.kinds[node] ?? JsonKind.literal) {
      case JsonKind.object:
        return container(
          object,
          [...membersOf(json, node)].map(({ name, valueNode }) => member(name, write(json, valueNode, inner))),
          indent,
          object.open === '{',
        );
      case JsonKind.array:
        return container(
          array,
          [...childNodes(json, node)].map((child) => write(json, child, inner)),
          indent,
          false,
        );
      case JsonKind.string:
        return text(String(scalarValue(json, node)));
      case JsonKind.number:
        return number ? number(rawText(json, node)) : rawText(json, node);
      default:
        return words[rawText(json, node) as keyof typeof words];
    }
  };
  return write;
}

const BRACES: Shape = { open: '{', close: '}' };
const BRACKETS: Shape = { open: '[', close: ']' };
const WORDS = { true: 'true', false: 'false', null: 'null' };

const js = quoted("'", units);
export const JAVASCRIPT: Language = {
  comment: '//',
  text: js,
  value: valueWriter({
    text: js,
    object: BRACES,
    array: BRACKETS,
    // As a plain name it would set the prototype.
    member: (name, value) =>
      `${name === '__proto__' ? `['__proto__']` : /^[A-Za-z_$][\w$]*$/.test(name) ? name : js(name)}: ${value}`,
    words: WORDS,
  }),
};

const python = quoted("'", point);
export const PYTHON: Language = {
  comment: '#',
  text: python,
  value: valueWriter({
    text: python,
    object: BRACES,
    array: BRACKETS,
    member: (name, value) => `${python(name)}: ${value}`,
    words: { true: 'True', false: 'False', null: 'None' },
    step: '    ',
  }),
};

const ruby = quoted('"', braced, '#');
export const RUBY: Language = {
  comment: '#',
  text: ruby,
  value: valueWriter({
    text: ruby,
    object: BRACES,
    array: BRACKETS,
    member: (name, value) => `${ruby(name)} => ${value}`,
    words: { true: 'true', false: 'false', null: 'nil' },
  }),
};

const go = quoted('"', point);
export const GO: Language = {
  comment: '//',
  text: go,
  value: valueWriter({
    text: go,
    object: { open: 'map[string]any{', close: '}' },
    array: { open: '[]any{', close: '}' },
    member: (name, value) => `${go(name)}: ${value}`,
    words: { true: 'true', false: 'false', null: 'nil' },
    // A number of its own type keeps every digit.
    number: (raw) => (/^-?\d{1,15}$/.test(raw) ? raw : `json.Number(${go(raw)})`),
    lastComma: true,
    step: '\t',
  }),
};

const phpDouble = quoted('"', braced, '$');
const php = (value: string): string => (/['\\]/.test(value) || UNSEEN.test(value) ? phpDouble(value) : `'${value}'`);
export const PHP: Language = {
  comment: '//',
  text: php,
  value: valueWriter({
    text: php,
    object: BRACKETS,
    array: BRACKETS,
    member: (name, value) => `${php(name)} => ${value}`,
    words: WORDS,
    step: '    ',
  }),
};

/** Languages that get JSON as a text: none of it is rewritten. */
const asText = (text: (value: string) => string): Pick<Language, 'text' | 'value'> => ({
  text,
  value: (json, node) => text(rawText(json, node)),
});
export const RUST: Language = { comment: '//', ...asText(quoted('"', braced)) };
export const JAVA: Language = { comment: '//', ...asText(quoted('"', octalOrUnits)) };
export const KOTLIN: Language = { comment: '//', ...asText(quoted('"', units, '$')) };
export const CSHARP: Language = { comment: '//', ...asText(quoted('"', units)) };
export const SHELL: Language = { comment: '#', ...asText(shellWord) };
