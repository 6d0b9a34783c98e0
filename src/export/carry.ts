import { isObject, membersOf, rawText, type JsonDocument } from '../jose/text/json.ts';
import { shellWord } from './code/literals.ts';

/** Ways to carry a token in a request, and its claims in a document. */
export const CARRIED = ['header', 'curl', 'httpie', 'http', 'cookie', 'markdown', 'csv'] as const;
export type Carried = (typeof CARRIED)[number];

/** Reserved for examples (RFC 2606 section 3): nobody is asked by mistake. */
const ADDRESS = 'https://api.example.com/';

/** RFC 6750 section 2.1, and what a cookie may hold (RFC 6265 section 4.1.1): a compact token has no other characters. */
const COMPACT = /^[\w.~-]+$/;

/** Characters that do not show, or that end a line, as JSON writes them: the text stays JSON. */
const visible = (json: string): string =>
  json.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/** A cell of a Markdown table, as code: longer fences than any inside, and no bar that would end the cell. */
function cell(text: string): string {
  const shown = visible(text).replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const blank = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return fence + blank + shown + blank + fence;
}

/** RFC 4180. A name that a spreadsheet would take for a formula gets a sign in front. */
const field = (text: string): string => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;

const rows = (claims: JsonDocument): [string, string][] =>
  [...membersOf(claims, 0)]
    .filter(({ valueNode }) => valueNode >= 0)
    .map(({ name, valueNode }) => [name, rawText(claims, valueNode)]);

/** The token or its claims in this form; undefined where that cannot be. */
export function carried(form: Carried, token: string, claims: JsonDocument | undefined): string | undefined {
  const isTable = form === 'markdown' || form === 'csv';
  if (isTable && !(isObject(claims) && !claims.fault)) return undefined;
  if (!isTable && !COMPACT.test(token)) return undefined;
  const header = `Authorization: Bearer ${token}`;
  switch (form) {
    case 'header':
      return header;
    case 'curl':
      return `curl -H ${shellWord(header)} ${shellWord(ADDRESS)}`;
    case 'httpie':
      return `http GET ${shellWord(ADDRESS)} ${shellWord(header.replace(': ', ':'))}`;
    case 'http':
      return `GET ${ADDRESS}\n${header}\n`;
    case 'cookie':
      return `Set-Cookie: __Host-token=${token}; Path=/; Secure; HttpOnly; SameSite=Lax`;
    case 'markdown':
      return `${['| Claim | Value |', '| --- | --- |', ...rows(claims as JsonDocument).map(([name, value]) => `| ${cell(name)} | ${cell(value)} |`)].join('\n')}\n`;
    case 'csv':
      return [['claim', 'value'] as const, ...rows(claims as JsonDocument)]
        .map(([name, value]) => `${field(name)},"${value.replaceAll('"', '""')}"\r\n`)
        .join('');
  }
}
