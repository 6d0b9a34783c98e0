import type { Cell, Joins } from '../../jose/explain/lanes.ts';

/** A column of the strip of parts on screen, in pixels from its left. */
export interface Column {
  start: number;
  end: number;
}

/** One arrow: its line, its head, and the columns that it has to do with. */
export interface Arrow {
  line: string;
  head: string;
  of: readonly number[];
}

/** Something named in the figure. A note has no frame and is on a line. */
export interface Label {
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  look: 'box' | 'outside' | 'note';
  of: readonly number[];
}

export interface Figure {
  height: number;
  arrows: Arrow[];
  labels: Label[];
}

export interface FigureWords {
  cipher: string;
  /** Names of the content encryption key, the longest first. Where none fits, the last is used. */
  key: Readonly<Record<Joins['key'], readonly string[]>>;
  additionalData: string;
}

/** Height of the arrows over a bar. */
export const OVER_BAR = 12;
const HEAD = 5;
/** More columns, or less room, and the sentences say it better. */
const MOST_COLUMNS = 16;
const LEAST_WIDTH = 240;
/** A letter's share of the size of the type, on average and a little more. */
const LETTER = 0.54;

const middle = ({ start, end }: Column): number => Math.round((start + end) / 2);

type Way = 'up' | 'down' | 'left' | 'right';

function headAt(x: number, y: number, way: Way): string {
  const [a, b] = {
    up: [`-${HEAD} ${HEAD}`, `${2 * HEAD} 0`],
    down: [`-${HEAD} -${HEAD}`, `${2 * HEAD} 0`],
    left: [`${HEAD} -${HEAD}`, `0 ${2 * HEAD}`],
    right: [`-${HEAD} -${HEAD}`, `0 ${2 * HEAD}`],
  }[way];
  return `M${x} ${y}l${a}l${b}z`;
}

/** Over a bar: from the value that checks to each run of what it checks. */
export function overBar(cells: readonly Cell[], columns: readonly Column[]): Arrow[] {
  const check = cells.indexOf('check');
  const from = columns[check];
  if (!from) return [];
  const arrows: Arrow[] = [];
  for (let first = 0; first < cells.length; first += 1) {
    if (cells[first] !== 'in') continue;
    let last = first;
    while (cells[last + 1] === 'in') last += 1;
    const [left, right] = [columns[first], columns[last]];
    if (left && right) {
      const to = middle({ start: left.start, end: right.end });
      const of = [check, ...Array.from({ length: last - first + 1 }, (_, index) => first + index)];
      arrows.push({
        line: `M${middle(from)} ${OVER_BAR}V2.5H${to}V${OVER_BAR - HEAD}`,
        head: headAt(to, OVER_BAR - 1, 'down'),
        of,
      });
    }
    first = last;
  }
  return arrows;
}

/** Makes boxes around texts, in the middle of x as far as the width of the figure allows. */
const boxesIn =
  (width: number, size: number, height: number) =>
  (x: number, y: number, text: string, look: Label['look'], of: readonly number[]): Label => {
    const own = Math.ceil(text.length * size * LETTER) + 14;
    return {
      x: Math.round(Math.max(1, Math.min(x - own / 2, width - own - 1))),
      y,
      width: own,
      height,
      text,
      look,
      of,
    };
  };

/** Every recipient's arrow enters from above, so that none overlaps the line that leaves at the side. */
function wideEnough(box: Label, from: readonly number[]): Label {
  const left = Math.min(box.x, ...from.map((x) => x - 2 * HEAD));
  const right = Math.max(box.x + box.width, ...from.map((x) => x + 2 * HEAD));
  return { ...box, x: left, width: right - left };
}

/**
 * Under the strip: the encrypted key gives the key of the content, that and the initialization vector go into the cipher
 * with the ciphertext, and what is only authenticated goes into the tag. Each line has a height of its own, the nearest
 * parts the nearest line: in the order of a compact JWE none crosses another. Null where there is no room for it.
 */
export function figureOf(
  joins: Joins,
  columns: readonly Column[],
  width: number,
  size: number,
  words: FigureWords,
): Figure | null {
  const at = (index: number | undefined): Column | undefined => (index === undefined ? undefined : columns[index]);
  const content = at(joins.ciphertext);
  if (!content || joins.ciphertext === undefined || columns.length > MOST_COLUMNS || width < LEAST_WIDTH) return null;
  const boxHeight = Math.round(size * 1.7);
  const rows = { cipher: 16, key: 16 + boxHeight + 14, data: 16 + 2 * boxHeight + 14 + 16 };
  const boxAt = boxesIn(width, size, boxHeight);
  const arrows: Arrow[] = [];
  const labels: Label[] = [];
  const target = middle(content);

  const { initializationVector: vector } = joins;
  const cipher = boxAt(target, rows.cipher, words.cipher, 'box', [
    joins.ciphertext,
    ...joins.keys,
    ...(vector === undefined ? [] : [vector]),
  ]);
  labels.push(cipher);
  arrows.push({
    line: `M${target} 0V${cipher.y - HEAD}`,
    head: headAt(target, cipher.y, 'down'),
    of: [joins.ciphertext],
  });
  if (vector !== undefined) arrows.push(into(cipher, middle(columns[vector] as Column), [vector]));

  const keysAt = joins.keys.map((index) => middle(columns[index] as Column));
  // Without a column of its own, the key is on the side that has more room.
  const roomier = target > width / 2 ? width / 4 : (width * 3) / 4;
  const keyX = keysAt.length > 0 ? keysAt.reduce((sum, x) => sum + x, 0) / keysAt.length : roomier;
  const names = words.key[joins.key];
  const fits = (name: string): boolean => {
    const { x, width: own } = boxAt(keyX, 0, name, 'box', []);
    return own < width * 0.45 && (target < x - HEAD || target > x + own + HEAD);
  };
  const look = joins.key === 'carried' ? 'box' : 'outside';
  const own = boxAt(keyX, rows.key, names.find(fits) ?? names.at(-1) ?? '', look, joins.keys);
  const key = joins.keys.length > 1 && joins.key === 'carried' ? wideEnough(own, keysAt) : own;
  labels.push(key);
  if (joins.key === 'carried')
    joins.keys.forEach((index, order) => arrows.push(into(key, keysAt[order] as number, [index])));
  const under = cipher.y + cipher.height;
  const inside = target > key.x - HEAD && target < key.x + key.width + HEAD;
  const start = inside
    ? `M${target} ${key.y}`
    : `M${target > key.x ? key.x + key.width : key.x} ${key.y + key.height / 2}H${target}`;
  if (joins.key !== 'missing')
    arrows.push({
      line: `${start}V${under + HEAD}`,
      head: headAt(target, under, 'up'),
      of: [...joins.keys, joins.ciphertext],
    });

  const tag = at(joins.tag);
  if (!tag || joins.tag === undefined || joins.additionalData.length === 0)
    return { height: key.y + key.height + 2, arrows, labels };
  const end = middle(tag);
  const tagAt = joins.tag;
  const dataAt = joins.additionalData.map((index) => middle(columns[index] as Column));
  joins.additionalData.forEach((index, order) =>
    arrows.push({
      line: `M${dataAt[order]} 0V${rows.data}H${end}V${HEAD + 1}`,
      head: headAt(end, 1, 'up'),
      of: [index, tagAt],
    }),
  );
  const far = dataAt.reduce((a, b) => (Math.abs(a - end) > Math.abs(b - end) ? a : b));
  const note = [...joins.additionalData, tagAt];
  labels.push(boxAt((far + end) / 2, rows.data - boxHeight / 2, words.additionalData, 'note', note));
  return { height: rows.data + boxHeight / 2 + 1, arrows, labels };
}

/** Down from the strip into a box: from above where the strip is over the box, else from the side. */
function into(box: Label, x: number, of: readonly number[]): Arrow {
  if (x > box.x - HEAD && x < box.x + box.width + HEAD) {
    const inside = Math.max(box.x + HEAD, Math.min(x, box.x + box.width - HEAD));
    return { line: `M${inside} 0V${box.y - HEAD}`, head: headAt(inside, box.y, 'down'), of };
  }
  const y = Math.round(box.y + box.height / 2);
  const right = x < box.x;
  const edge = right ? box.x : box.x + box.width;
  return {
    line: `M${x} 0V${y}H${right ? edge - HEAD : edge + HEAD}`,
    head: headAt(edge, y, right ? 'right' : 'left'),
    of,
  };
}
