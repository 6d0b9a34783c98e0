/** What is left out or kept as one: a member of the object with all its lines, or one line of another text. */
export interface Block {
  lines: readonly string[];
  /** Index of its first line in the whole text. */
  first: number;
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
      blocks: all.slice(0, LIMIT).map((line, first) => ({ lines: [line], first })),
      count: all.length,
      isObject,
    };
  const blocks: { lines: string[]; first: number }[] = [];
  for (const [index, line] of all.slice(1, -1).entries()) {
    const own = line.slice(2);
    const last = blocks.at(-1);
    if (last && /^[ }\]]/.test(own)) last.lines.push(own);
    else blocks.push({ lines: [own], first: index + 1 });
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
  /** The height of each block, laid out. */
  heights: readonly number[];
  /** The height of the box, and of a line in it. */
  room: number;
  line: number;
}

/** Which blocks are shown: `from` to `to`, and which of them on one line: folded, or without the moment beside it. */
export interface Fit {
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

/** What has room. Where not all has, a line is kept for the sentence that says so. `lit`: the block in the light, or -1. */
export function fitIn({ heights, room, line }: Measured, blocks: readonly Block[], lit: number): Fit {
  const none = heights.map(() => false);
  if (sumOf(heights) <= room) return { from: 0, to: heights.length, folded: none };
  const fold = (isKept: (index: number) => boolean): boolean[] =>
    heights.map((height, index) => canFold(blocks[index] as Block, height, line) && !isKept(index));
  const folded = fold((index) => index === lit && (heights[index] ?? 0) <= room - line);
  const own = heights.map((height, index) => (folded[index] ? line : height));
  if (sumOf(own) <= room) return { from: 0, to: own.length, folded };
  const left = room - line;
  const first = endOf(own, 0, left);
  if (lit < first) return { from: 0, to: first, folded };
  // As much as has room before it, and what is left after it.
  let from = lit;
  while (from > 0 && sumOf(own.slice(from - 1, lit + 1)) <= left) from -= 1;
  return { from, to: Math.max(lit + 1, endOf(own, from, left)), folded };
}

/** All of it, page by page. What is larger than a page is folded. */
export function pagesIn({ heights, room, line }: Measured, blocks: readonly Block[]): readonly Fit[] {
  const left = sumOf(heights) <= room ? room : room - line;
  const folded = heights.map((height, index) => height > left && canFold(blocks[index] as Block, height, line));
  const own = heights.map((height, index) => (folded[index] ? line : height));
  const pages: Fit[] = [];
  for (let from = 0; from < own.length;) {
    const to = endOf(own, from, left);
    pages.push({ from, to, folded });
    from = to;
  }
  return pages;
}
