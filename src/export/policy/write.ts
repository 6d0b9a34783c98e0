import { yamlText } from '../code/literals.ts';

/** Values of a policy. `undefined` members are left out. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value | undefined };

const PLAIN_NAME = /^[A-Za-z][\w.-]*$/;
const PEM = /^-----BEGIN [A-Z ]+-----\n[A-Za-z0-9+/=\n]+\n-----END [A-Z ]+-----$/;

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

const isEmpty = (value: Value): boolean =>
  typeof value === 'object' && Object.values(value).every((each) => each === undefined);

function scalar(value: string | number | boolean, indent: string): string {
  if (typeof value !== 'string') return String(value);
  // A key stays readable, line by line.
  return PEM.test(value) ? `|\n${value.replace(/^/gm, `${indent}  `)}` : yamlText(value);
}

function block(value: Value, indent: string): string {
  if (isEmpty(value)) return indent + (isList(value) ? '[]' : '{}');
  if (isList(value))
    return value.map((item) => `${indent}- ${block(item, `${indent}  `).slice(indent.length + 2)}`).join('\n');
  if (typeof value !== 'object') return `${indent}${scalar(value, indent)}`;
  return Object.entries(value)
    .filter((entry): entry is [string, Value] => entry[1] !== undefined)
    .map(([name, of]) => `${indent}${PLAIN_NAME.test(name) ? name : yamlText(name)}:${member(of, indent)}`)
    .join('\n');
}

function member(value: Value, indent: string): string {
  if (typeof value !== 'object') return ` ${scalar(value, indent)}`;
  return isEmpty(value) ? ` ${block(value, '')}` : `\n${block(value, `${indent}  `)}`;
}

/** YAML in block style. Every text is quoted, so that none is read as a number or a boolean. */
export const yaml = (value: Value): string => `${block(value, '')}\n`;

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** XML 1.0 section 2.2 has no room for most control characters: they become U+FFFD, and so match nothing. */
export const xmlText = (value: string): string =>
  value
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => XML[character] ?? '')
    // Else a reader would make blanks of them in an attribute.
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);

/** A regular expression (PCRE) that fits exactly one of these texts. */
export function exactly(values: readonly string[]): string {
  const escaped = values.map((value) => value.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&'));
  return escaped.length === 1 ? `^${escaped[0] ?? ''}$` : `^(?:${escaped.join('|')})$`;
}
