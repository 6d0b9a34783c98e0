import type { Wrapping } from '../token/reading.ts';
import { INVISIBLE } from './run.ts';

/** Characters before a token that are searched for the name of what it was in. */
const WINDOW = 400;
const GAP = `[\\s${INVISIBLE}]{0,99}`;
const MARKS =
  '["\'`\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300c\u300d]|&quot;|&#3[49];|&#x2[27];|&apos;|%(?:25){0,6}2[27]';

const SCHEME =
  /(?:(?:^|[^\w]|%[0-9a-f]{2}|\\[nrt])(bearer|dpop|basic|negotiate|gnap|privatetoken)|(?:^|[\n"':=]|%3a|%22)(?:\s|%20){0,9}(jwt|token))(?:[\s+]|%20){1,9}$/i;
const QUOTE = new RegExp(`(?:\`{3}[\\w-]{0,20}[ \\t]*\\r?\\n|(\\\\{0,31})(?:${MARKS}))(${GAP})$`, 'i');
const CLOSING = new RegExp(`(?:\\\\{1,31}[nrt]){0,9}${GAP}(?:\`{1,3}|\\\\{0,31}(?:${MARKS}))`, 'iy');
const MEMBER =
  /(\\{0,31})(?:["']|%22|&quot;)([^"'\\&%]{1,99})\\{0,31}(?:["']|%22|&quot;)\s{0,99}(?::|%3a|=>)\s{0,99}\[?\s{0,99}$/i;
const PAIR = /"name\\{0,31}"\s{0,99}:\s{0,99}\\{0,31}"([^"\\]{1,99})\\{0,31}"\s{0,99},\s{0,99}$/;
const HEADER = /(?:^|[\r\n"'`]|\\[nr])[ \t>]{0,40}([A-Za-z][\w-]{0,60}):[ \t]{1,40}$/;
const ASSIGNED =
  /(^|[?&#;\s"'`({,<[:|]|%(?:25){0,6}(?:3f|26|23)|&amp;|\\u0026)([\w.$[\]-]{1,80})\s{0,9}(?:=|%(?:25){0,6}3d|\\u003d|:=)\s{0,9}$/i;
const COOKIE_LINE = /(?:^|[\s"'`])(set-cookie|cookie)\\{0,9}["'`]?\s{0,9}:/i;
/** These characters end a URL or a form. */
const EDGE = /[\s"'`<>(){}|\\]/;
/** A line that belongs to no HTTP message: no header line, no request or status line. */
const OTHER_LINE = /^(?![ \t]*\r?$|[ \t>]*[\w-]+:|[A-Z]+ \S+ HTTP\/|HTTP\/)/m;
/** Characters that say nothing by themselves. */
const JUNK = new RegExp(`^[\\s${INVISIBLE}"'\`\u2018-\u201f\u2039\u203a\u00ab\u00bb,;.()<>[\\]{}\\\\]*$`);
/** Blanks at the very start; mail marks quoted lines with `>`. */
const LEAD = new RegExp(`^[\\s${INVISIBLE}]*(?:>[\\s>${INVISIBLE}]*)?`);
const BLANK = new RegExp(`[\\s${INVISIBLE}]`);
const HIDDEN = new RegExp(`[${INVISIBLE}]`, 'g');
const CURL = /^\W{0,9}(?:[\w$:~@/.-]{0,80}[$%>#] {0,3})?curl(?:\.exe)?\s/;
const DOCUMENT = /^[\s\ufeff]*["'`]?(?:\{[\s\\]*["'}\w]|\[[\s\\]*["'{[\]])/;

/** HAR files list headers, cookies and parameters alike, as name and value: the list's name tells them apart. */
function pairKind(before: string): Wrapping['kind'] {
  const place = (list: string): number => before.lastIndexOf(`"${list}"`);
  const kinds: [number, Wrapping['kind']][] = [
    [place('headers'), 'headerLine'],
    [place('cookies'), 'cookie'],
    [place('queryString'), 'urlQuery'],
    [place('params'), 'formBody'],
  ];
  return kinds.reduce((best, next) => (next[0] > best[0] ? next : best), [-1, 'json'])[1];
}

/** Whether `start` is in a curl command; its continued lines count as one. */
function inCurl(text: string, start: number): boolean {
  if (CURL.test(text.slice(0, 200))) return true;
  const before = text.slice(Math.max(0, start - 8000), start).replace(/[\\^`]\r?\n/g, ' ');
  return CURL.test(before.slice(before.lastIndexOf('\n') + 1).replace(/^`+/, ''));
}

/**
 * Names what stands around the run from `start` to `end` of `text`, from the outside in. It looks closely at a bounded
 * stretch before the run only; of the rest, whether there is anything.
 */
export function around(text: string, start: number, end: number): Wrapping[] {
  if (start === 0 && end === text.length) return [];
  const found: Wrapping[] = []; // from the inside out
  const opening = DOCUMENT.exec(text.slice(0, 2000))?.[0].search(/[{[]/) ?? start;
  const documented = opening < start; // a serialisation may be the document itself
  // All from `edge` to `reach` is accounted for.
  let edge = start;
  let reach = end;
  let quote: 'plain' | 'escaped' | null = null;
  let named = false;
  const settle = (): void => {
    if (quote) found.push({ kind: quote === 'escaped' ? 'jsonString' : 'quotes' });
    quote = null;
  };
  const lineStart = (): number => text.lastIndexOf('\n', edge - 1) + 1;
  const lineEnd = (): number => (text.indexOf('\n', reach) + 1 || text.length + 1) - 1;

  for (let turn = 0; turn < 8 && edge > 0; turn += 1) {
    const left = text.slice(Math.max(0, edge - WINDOW), edge);
    const base = edge - left.length;
    const scheme = SCHEME.exec(left);
    // "JWT" and "token" are words, too: a scheme only if nothing follows.
    if (scheme && (scheme[1] || /^\s*(?:["'`\\]|\n|$)/.test(text.slice(end, end + 9)))) {
      const name = scheme[1] ?? scheme[2] ?? '';
      found.push({ kind: 'authScheme', name });
      edge = base + scheme.index + scheme[0].lastIndexOf(name);
      continue;
    }
    const mark = QUOTE.exec(left);
    CLOSING.lastIndex = reach;
    const closed = CLOSING.test(text);
    if (mark && !quote && (closed || mark[2] === '')) {
      quote = mark[1] ? 'escaped' : 'plain';
      edge = base + mark.index;
      if (closed) reach = CLOSING.lastIndex;
      continue;
    }
    const member = MEMBER.exec(left);
    if (member) {
      const [, slashes, name = ''] = member;
      edge = base + member.index;
      const pair = name === 'value' ? PAIR.exec(left.slice(0, member.index)) : null;
      const kind = pair ? pairKind(text.slice(Math.max(0, edge - 8000), edge)) : 'json';
      if (pair) found.push({ kind, name: pair[1] ?? '' });
      if (kind !== 'json' || !pair) found.push({ kind: 'json', name });
      if (slashes) found.push({ kind: 'jsonString' });
      quote = null;
      named = true;
      break;
    }
    const header = HEADER.exec(left);
    if (header) {
      const name = header[1] ?? '';
      if (quote) {
        // name: "value" is YAML or program text, not a header line.
        settle();
        found.push({ kind: 'surroundingText', name });
        named = true;
        break;
      }
      found.push({ kind: 'headerLine', name });
      edge = base + header.index + header[0].lastIndexOf(name);
      if (/^\s*$/.test(text.slice(lineStart(), edge))) reach = lineEnd();
      continue;
    }
    const assigned = ASSIGNED.exec(left);
    if (!assigned) break;
    const [, sign = '', name = ''] = assigned;
    const own = base + assigned.index + sign.length;
    const after = text.slice(reach, reach + 80);
    const line = text.slice(Math.max(lineStart(), edge - 20000), own);
    const cookies = COOKIE_LINE.exec(line);
    if (
      cookies ||
      sign === ';' ||
      text.slice(own - 2, own) === '; ' ||
      /\s(?:-b|--cookie)\s+["']?$/.test(left.slice(0, own - base)) ||
      (/^[\s"']?$/.test(sign) && /^;\s?[\w-]+(?:=|;|\s*$)/.test(after))
    ) {
      found.push({ kind: 'cookie', name });
      if (cookies) found.push({ kind: 'headerLine', name: cookies[1] ?? '' });
      edge = lineStart();
      reach = lineEnd();
      quote = null;
      break;
    }
    if (/[?#&]|%|\\/.test(sign) || /^(?:&|%(?:25){0,6}26|\\u0026)/.test(after)) {
      let from = own;
      while (from > 0 && own - from < 20000 && !EDGE.test(text[from - 1] ?? '')) from -= 1;
      while (reach < text.length && reach - end < 20000 && !EDGE.test(text[reach] ?? '')) reach += 1;
      const word = text.slice(from, own); // with the sign before the name
      found.push({
        kind: /#|%(?:25){0,6}23/.test(word) ? 'urlFragment' : /\?|%(?:25){0,6}3f/i.test(word) ? 'urlQuery' : 'formBody',
        name,
      });
      edge = from;
      continue;
    }
    settle();
    found.push({ kind: 'surroundingText', name });
    named = true;
    edge = own;
    break;
  }

  const curl = inCurl(text, start);
  if (curl) {
    if (found.at(-1)?.kind === 'surroundingText') found.pop();
    found.push({ kind: 'curl' });
  } else if (documented) {
    if (!named) {
      if (!quote && found.length === 0 && text[start] !== '{') found.push({ kind: 'surroundingText' });
      found.push(quote === 'escaped' ? { kind: 'jsonString' } : { kind: 'json' });
    }
  } else {
    settle();
    const before = text.slice(0, edge);
    const after = text.slice(reach);
    const lines = found.at(-1)?.kind === 'headerLine' && !OTHER_LINE.test(before) && !OTHER_LINE.test(after);
    if (!lines && !(JUNK.test(before) && JUNK.test(after)) && found.at(-1)?.kind !== 'surroundingText')
      found.push({ kind: 'surroundingText' });
    if (found.at(-1)?.kind !== 'surroundingText') {
      const edges = (LEAD.exec(text)?.[0] ?? '') + trailing(text, end);
      const invisible = edges.match(HIDDEN)?.length ?? 0;
      if (invisible > 0) found.push({ kind: 'invisible', count: invisible });
      if (edges.length > invisible) found.push({ kind: 'whiteSpace', count: edges.length - invisible });
    }
  }
  if (found.length === 0) found.push({ kind: 'surroundingText' });
  return found.reverse();
}

/** The spaces at the very end, found from the back: a pattern with `$` would start again at each space. */
export function trailing(text: string, stop: number): string {
  let from = text.length;
  while (from > stop && BLANK.test(text[from - 1] ?? '')) from -= 1;
  return text.slice(from);
}
