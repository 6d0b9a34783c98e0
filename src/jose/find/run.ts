import { DOTS, PLUS, SLASH, URL_SAFE, runEnd } from './bits.ts';
import { dotsFor, headOf, headStrength, lastLengths } from './judge.ts';
import { addPiece } from './pieces.ts';
import type { KeptRun } from './pieces.ts';

/** How many times something was removed or undone inside a token. */
export interface Removed {
  percentEscapes: number;
  htmlEscapes: number;
  jsonString: number;
  invisible: number;
  whiteSpace: number;
}

export interface Run {
  pieces: KeptRun[];
  /** The end of the run. */
  end: number;
  /** How far it was looked at: the search goes on here, so that no character is read twice. */
  far: number;
  removed: Removed;
}

/** `strong`: a JSON header begins here. `broken`: base64url with dots. `bits`: base64 or hex without dots. */
export type RunKind = 'strong' | 'broken' | 'bits';

export const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

const PLAIN = { strong: URL_SAFE | DOTS | PLUS | SLASH, broken: URL_SAFE | DOTS, bits: URL_SAFE | PLUS | SLASH };
const ESCAPE =
  /%(?:25){0,6}([0-9a-f]{2})|&(?:amp;){0,6}(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,9}));|\\{1,31}(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(\/))/iy;
const NAMED: Record<string, string> = {
  period: '.',
  equals: '=',
  lowbar: '_',
  sol: '/',
  plus: '+',
  hyphen: '-',
  dash: '-',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
};
const HIDDEN = new RegExp(`[${INVISIBLE}]+`, 'y');
/** Blanks in their spellings, and what mail and shells put at a line's end and start. */
const SEAM = new RegExp(
  `(?:\\\\?\\r?\\n(?:[ \\t]{0,40}>){0,9}|\\s|[${INVISIBLE}]|\\\\{1,31}[nrt]|%(?:25){0,6}(?:0[9ad]|20)|&nbsp;|&#(?:1[03]|160|x[ad]|xa0);|<w?br ?/?>){1,300}`,
  'iy',
);
const LINE_END = /\n|\\n|%0a|&#(?:10|xa);|<br/gi;
const CHUNK = /[\w.~+/=%&#\\\u2026-]+/y;
const AFTER_CHUNK = new RegExp(
  `(?:[;,.)\\]}>"'\`\\u2019\\u201d]|&quot;|[ \\t]|[${INVISIBLE}]){0,300}(?:\\r?\\n|\\\\{1,31}[nr]|<br|$)`,
  'iy',
);
const WORD = /^(?:[A-Z]?[a-z]*|[A-Z]+|\d+)[.,;:]*$/;
const STRAY_AHEAD = /[^\s\w.~+/="'`<>()[\]{},:;&#?|\\]{1,4}[\w+/=-]*\./y;
/** The dashes that word processors put in place of a hyphen: the token continues after one, unless its last part is complete. */
const DASHED =
  /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d][\w+/=-]+(?=\s|$|[\u2010-\u2015\u2212\ufe58\ufe63\uff0d"'`<,.;)\]}])/y;
const STRAY_LAST = /[!$%*^\u00a1-\u02ff\u0370-\u1fff\u2c00-\ud7ff]{1,4}[\w+/=-]+(?=\s|$)/y;

const at = (pattern: RegExp, text: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position;
  return pattern.exec(text);
};

const lengthAt = (pattern: RegExp, text: string, position: number): number => {
  pattern.lastIndex = position;
  return pattern.test(text) ? pattern.lastIndex - position : 0;
};

/** Reads a token from `start` to its end, across escapes, line wraps, spaces and invisible characters. */
export function readRun(text: string, start: number, kind: RunKind): Run {
  // In a path the next slash ends it; elsewhere a slash is a character of the standard alphabet.
  const classes = kind === 'strong' && text[start - 1] === '/' ? PLAIN.strong ^ SLASH : PLAIN[kind];
  const plainAt = (of: string, from: number): number => runEnd(of, from, classes, kind === 'strong') - from;
  const pieces: KeptRun[] = [];
  const removed: Removed = { percentEscapes: 0, htmlEscapes: 0, jsonString: 0, invisible: 0, whiteSpace: 0 };
  let end = start;
  let dots = 0; // counted as far as it matters
  let last = 0; // characters since the last dot
  let head = '';
  let wanted = 0;
  let lengths = undefined as readonly number[] | undefined;
  let lines = 1;
  let lineStart = -1;
  let lineWidth = 0;
  let lineText = 0; // the same without indentation
  let groups = 0; // chunks of equal length, as in a text set in fours
  let groupLength = 0;
  let groupStart = start;
  let back = null as { pieces: number; tail: KeptRun; end: number; removed: Removed } | null;

  const take = (part: string, width: number): void => {
    addPiece(pieces, part, end, width);
    end += width;
    if (dots === 0) head += part.slice(0, 8192);
    for (let dot = part.indexOf('.'); dot >= 0 && dots < 8; dot = part.indexOf('.', dot + 1)) dots += 1;
    const dot = part.lastIndexOf('.');
    last = dot < 0 ? last + part.length : part.length - dot - 1;
  };

  const isWhole = (): boolean => {
    if (kind !== 'strong') return true;
    if (dots === 0) return false;
    wanted ||= dotsFor(headOf(head));
    return dots > wanted || (dots === wanted && last > 0);
  };

  /** Is that as long as the last part should be? */
  const fits = (length: number): boolean =>
    (lengths ??= lastLengths(kind === 'strong' ? headOf(head) : '')).includes(length);

  /** Does the token go on behind this gap? */
  const goesOn = (gap: string): boolean => {
    const from = end + gap.length;
    const size = lengthAt(CHUNK, text, from);
    if (size === 0 || (kind === 'broken' && dots > 4)) return false;
    const chunk = text.slice(from, from + size);
    if (kind === 'bits' && /[^\w+/=-]/.test(chunk)) return false;
    const whole = isWhole();
    const ends = [...gap.matchAll(LINE_END)];
    const breaks = ends.length;
    const closes = at(AFTER_CHUNK, text, from + size) !== null;
    const word = size < 24 && chunk !== '.' && WORD.test(chunk);
    if ((whole || /\..*\./.test(chunk)) && headStrength(chunk) === 2) return false; // the next token
    if (/=[^=%.]/.test(chunk)) return false; // name=value
    if (groups === 0) groupLength = end - groupStart;
    if (breaks === 0) {
      // Equal groups, of which the last may be shorter.
      const grouped = groups > 1 && (size === groupLength || (size < groupLength && closes));
      const seamDot = text[end - 1] === '.' || chunk[0] === '.';
      if (
        whole
          ? !(grouped || (!word && closes && !fits(last) && kind === 'strong'))
          : word && !grouped && !(seamDot && closes)
      ) {
        return false;
      }
      if (!/^\s/.test(text[from + size] ?? ' ') && !closes) return false;
      const tail = pieces.at(-1);
      if (!back && tail) back = { pieces: pieces.length, tail: { ...tail }, end, removed: { ...removed } };
      groups = size === groupLength || groups === 0 ? groups + 1 : groups;
      return true;
    }
    if (!closes) return false;
    if (lineStart < 0) {
      const before = text.slice(Math.max(0, start - 200), start);
      lineStart = start - (before.length - before.lastIndexOf('\n') - 1);
    }
    const width = end - lineStart;
    const final = ends.at(-1);
    const own = size + gap.length - (final ? final.index + final[0].length : 0); // the width of the next line
    // The first line may be wider or narrower than those that follow: it has no indentation, or something before the token.
    const second = lines === 2 && (own === width ? !(whole && fits(last)) : own < width && fits(last + size));
    const regular = lines === 1 || second || width === lineWidth || end - groupStart === lineText;
    // Quoted-printable lines are at most 76 wide.
    const soft = /^\\\r?\n/.test(gap) || (text[end - 1] === '=' && width > 60 && width < 78 && /^\r?\n/.test(gap));
    if (whole && !soft) {
      if (breaks > 1 || !regular || width < 20 || (own > width && size !== width && size > end - groupStart))
        return false;
      // The next line may be a word of prose, unless it is as long as what is missing of the signature.
      if (lines === 1 && own < width && ((word && !fits(last + size)) || (kind === 'strong' && fits(last))))
        return false;
      if (kind === 'broken' && lines === 1 && own < width && dots > 1 && fits(last)) return false;
    } else if (!whole && word && !regular) return false;
    if (lines === 1 || second) [lineWidth, lineText] = [width, end - groupStart];
    lines += 1;
    lineStart = from - (own - size);
    return true;
  };

  for (;;) {
    const size = plainAt(text, end);
    if (size > 0) {
      take(text.slice(end, end + size), size);
      continue;
    }
    const escape = at(ESCAPE, text, end);
    if (escape) {
      const [all, percent, decimal, hex, name, unicode, byte, slash] = escape;
      const code = percent ?? hex ?? unicode ?? byte;
      const character =
        slash ??
        (name === undefined
          ? String.fromCharCode(code === undefined ? Number(decimal) : parseInt(code, 16))
          : (NAMED[name.toLowerCase()] ?? ' '));
      const hidden = lengthAt(HIDDEN, character, 0) > 0;
      if (hidden || plainAt(character, 0) > 0) {
        removed[percent ? 'percentEscapes' : all[0] === '&' ? 'htmlEscapes' : 'jsonString'] += 1;
        if (hidden) {
          removed.invisible += 1;
          end += all.length;
        } else take(character, all.length);
        continue;
      }
    }
    const hidden = lengthAt(HIDDEN, text, end);
    if (hidden > 0) {
      removed.invisible += hidden;
      end += hidden;
      continue;
    }
    const gap = at(SEAM, text, end)?.[0];
    if (gap && goesOn(gap)) {
      const blanks = gap.replace(HIDDEN_ALL, '');
      removed.invisible += gap.length - blanks.length;
      removed.whiteSpace += blanks.length;
      // A quoted-printable line ends in "=" (RFC 2045 section 6.7, rule 5), which is not padding then.
      const tail = pieces.at(-1);
      if (tail && tail.width === tail.text.length && tail.text.endsWith('=') && /^\r?\n/.test(gap)) {
        tail.text = tail.text.slice(0, -1);
        tail.width -= 1;
        last -= 1;
        removed.whiteSpace += 1;
      }
      end += gap.length;
      groupStart = end;
      continue;
    }
    if (kind === 'strong' && !gap && end > start) {
      const whole = isWhole();
      const dashed = whole && !fits(last) ? lengthAt(DASHED, text, end) : 0;
      const stray = dashed || lengthAt(whole ? STRAY_LAST : STRAY_AHEAD, text, end);
      if (stray > 0) {
        take(text.slice(end, end + stray), stray);
        continue;
      }
    }
    break;
  }
  const far = Math.max(end, start + 1);
  // Blanks were crossed, and still no whole token: then it rather ended at the first of them.
  if (back && !isWhole()) {
    pieces.length = back.pieces;
    pieces[back.pieces - 1] = back.tail;
    return { pieces, end: back.end, far, removed: back.removed };
  }
  return { pieces, end, far, removed };
}

const HIDDEN_ALL = new RegExp(`[${INVISIBLE}]`, 'g');
