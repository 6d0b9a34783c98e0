/** What is left out or kept as one: a member of the object with all its lines, or one line of another text. */
export interface Block {
  lines: readonly string[];
  /** Index of its first line in the whole text. */
  first: number;
  /** Which member it is, or which line: a member that is larger than its box is several blocks. */
  of: number;
}

/** Lines of the whole text, both ends included. */
export interface Lines {
  from: number;
  to: number;
}

/** NumericDates (RFC 7519 section 4.1), read as moments beside their line. */
const DATE = /^\s*"(?:exp|nbf|iat|auth_time)": (\d{9,11}),?$/;

/** The moment of a line that is one, in seconds since 1970. */
export const momentIn = (line: string): number | null => {
  const [, seconds] = DATE.exec(line) ?? [];
  return seconds === undefined ? null : Number(seconds);
};

/** More are not looked at: no screen has room for them. */
const LIMIT = 300;
const FOLD = ' \u2026 ';

/** A laid out text in blocks. Of an object the braces around it and the indentation go: a box has room for claims. */
export function blocksOf(text: string): { blocks: readonly Block[]; count: number; isObject: boolean } {
  const all = text.split('\n');
  const isObject = all.length > 2 && all[0] === '{' && all.at(-1) === '}';
  if (!isObject)
    return {
      blocks: all.slice(0, LIMIT).map((line, first) => ({ lines: [line], first, of: first })),
      count: all.length,
      isObject,
    };
  const blocks: { lines: string[]; first: number; of: number }[] = [];
  for (const [index, line] of all.slice(1, -1).entries()) {
    const own = line.slice(2);
    const last = blocks.at(-1);
    if (last && /^[ }\]]/.test(own)) last.lines.push(own);
    else blocks.push({ lines: [own], first: index + 1, of: blocks.length });
  }
  return { blocks: blocks.slice(0, LIMIT), count: blocks.length, isObject };
}

/** A block of several lines as one, closed as it was opened. */
export const foldedLine = ({ lines }: Block): string =>
  lines.length > 1 ? `${lines[0]}${FOLD}${lines.at(-1)?.trim()}` : (lines[0] ?? '');

/** About how many rows a text takes in a box of so many columns, before it is there to be measured. */
export const rowsIn = (text: string, columns: number): number =>
  blocksOf(text).blocks.reduce(
    (sum, { lines }) => sum + lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / columns)), 0),
    0,
  );

export interface Measured {
  /** The heights of the lines of each block, laid out. */
  heights: readonly (readonly number[])[];
  /** The height of the box, and of a line in it. */
  room: number;
  line: number;
}

/** Which blocks are shown: `from` to `to`, and which of them on one line: folded, or without the moment beside it. */
export interface Fit {
  blocks: readonly Block[];
  from: number;
  to: number;
  folded: readonly boolean[];
}

/** How many blocks from `from` on have room. At least one: what is larger than the box is cut by it. */
function endOf(heights: readonly number[], from: number, room: number): number {
  let [to, left] = [from, room];
  while (to < heights.length && (heights[to] ?? 0) <= left) {
    left -= heights[to] ?? 0;
    to += 1;
  }
  return Math.max(to, from + 1);
}

/** Whether a block takes more than a line, and can do with one. */
const canFold = ({ lines: [first = '', ...others] }: Block, height: number, line: number): boolean =>
  others.length > 0 || (height > line * 1.5 && momentIn(first) !== null);

const sumOf = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

interface Sized {
  block: Block;
  height: number;
}

/** The blocks with their heights; such a one line by line. */
const sized = (
  { heights }: Measured,
  blocks: readonly Block[],
  isSplit: (block: Block, height: number) => boolean,
): Sized[] =>
  blocks.flatMap((block, index) => {
    const own = heights[index] ?? [];
    if (!isSplit(block, sumOf(own))) return [{ block, height: sumOf(own) }];
    return block.lines.map((line, at) => ({
      block: { lines: [line], first: block.first + at, of: block.of },
      height: own[at] ?? 0,
    }));
  });

const holds = ({ first, lines }: Block, lit: Lines | null): boolean =>
  lit !== null && first <= lit.to && first + lines.length > lit.from;

/**
 * What has room. Where not all has, a line is kept for the sentence that says so. What is in the light is never folded: if
 * it is larger than the box, it is shown from its first line on.
 */
export function fitIn(measured: Measured, given: readonly Block[], lit: Lines | null): Fit {
  const { heights, room, line } = measured;
  if (sumOf(heights.map(sumOf)) <= room)
    return { blocks: given, from: 0, to: given.length, folded: given.map(() => false) };
  const left = room - line;
  const all = sized(measured, given, (block, height) => height > left && holds(block, lit));
  const blocks = all.map(({ block }) => block);
  const folded = all.map(({ block, height }) => canFold(block, height, line) && !holds(block, lit));
  const own = all.map(({ height }, index) => (folded[index] ? line : height));
  const show = (from: number, to: number): Fit => ({ blocks, from, to, folded });
  if (sumOf(own) <= room) return show(0, own.length);
  const [begin, end] = [
    blocks.findIndex((block) => holds(block, lit)),
    blocks.findLastIndex((block) => holds(block, lit)),
  ];
  const first = endOf(own, 0, left);
  if (end < first) return show(0, first);
  // As much as has room before it, and what is left after it.
  let from = begin;
  while (from > 0 && sumOf(own.slice(from - 1, end + 1)) <= left) from -= 1;
  return show(from, endOf(own, from, left));
}

/** All of it, page by page. What is larger than a page goes on with the next. */
export function pagesIn(measured: Measured, given: readonly Block[]): readonly Fit[] {
  const { heights, room, line } = measured;
  const left = sumOf(heights.map(sumOf)) <= room ? room : room - line;
  const all = sized(measured, given, (_, height) => height > left);
  const blocks = all.map(({ block }) => block);
  const own = all.map(({ height }) => height);
  const folded = own.map(() => false);
  const pages: Fit[] = [];
  for (let from = 0; from < own.length;) {
    const to = endOf(own, from, left);
    pages.push({ blocks, from, to, folded });
    from = to;
  }
  return pages;
}

/** How much is not shown: members, or lines where every member is shown at least in part. `count`: of all members. */
export function leftOut({ blocks, from, to }: Fit, count: number): { members: number; lines: number } {
  const shown = new Set(blocks.slice(from, to).map(({ of }) => of));
  return { members: count - shown.size, lines: blocks.length - (to - from) };
}
