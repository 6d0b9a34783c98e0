import type { Row } from '../../jose/many/row.ts';
import { utc } from '../../words/time.ts';

/** A line of the list as a file has it; `token` only where it was asked for. */
export interface Line {
  place: string;
  times: number;
  kind: string;
  typ: string;
  alg: string;
  enc: string;
  kid: string;
  iss: string;
  exp: string;
  signature: string;
  time: string;
  worstFinding: string;
  token?: string;
}

export interface Said {
  place: string;
  signature: string;
  time: string;
  finding: string;
}

/** A moment that is none for a calendar is left as the number it is. */
function moment(seconds: number | undefined): string {
  if (seconds === undefined) return '';
  try {
    return utc(seconds);
  } catch {
    return String(seconds);
  }
}

export function lineOf(row: Row, { place, signature, time, finding }: Said, token?: string): Line {
  const { kind, typ = '', alg = '', enc = '', kid = '', iss = '', exp, count } = row;
  return {
    place,
    times: count,
    kind,
    typ,
    alg,
    enc,
    kid,
    iss,
    exp: moment(exp),
    signature,
    time,
    worstFinding: finding,
    ...(token === undefined ? {} : { token }),
  };
}

/** A spreadsheet runs what begins like a formula: an apostrophe in front makes it a text (OWASP, CSV injection). */
const guarded = (text: string): string =>
  /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/.test(text) ? `'${text}` : text;

/** RFC 4180: every field in quotes, a quote twice. */
const field = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${guarded(value).replaceAll('"', '""')}"`;

export function toCsv(lines: readonly Line[]): string {
  const [first] = lines;
  const names = first ? (Object.keys(first) as (keyof Line)[]) : [];
  const rows = lines.map((line) => names.map((name) => field(line[name] ?? '')).join(','));
  // The byte order mark tells spreadsheets that it is UTF-8.
  return `\ufeff${[names.join(','), ...rows].join('\r\n')}\r\n`;
}

export const toJson = (lines: readonly Line[]): string => `${JSON.stringify(lines, null, 2)}\n`;
