// Cuts the fonts of src/fonts.css to what is drawn: the weights and characters below. What the first view needs comes
// first; further characters of Latin and the bold monospace are files of their own, which a browser fetches when the
// first such character is drawn. A third of the bytes.
import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import type { Bundled } from './bundle.ts';

const run = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/** Tokens are ASCII; the others are those of the page's own sentences. */
const FIRST = `${run(0x20, 0x7e)}\u00a0\u00a7\u00b7\u00d7\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u203a\u2190\u2192\u2212`;
/** Accented letters and signs that names in a token may contain. */
const MORE =
  '\u00a9\u00ab\u00b0\u00b1\u00b5\u00bb\u00f7\u2010\u2011\u2012\u2015\u2016\u2017\u201a\u201b\u201e\u201f\u2020\u2021' +
  `\u2023\u2024\u2025\u2027\u2039\u20ac\u2191\u2193\ufffd${run(0xc0, 0xff).replace(/[\u00d7\u00f7]/g, '')}`;

/** OpenType features that the page uses, and those that are on by default. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'tnum'];

interface Cut {
  /** How its file is called; the first ones keep the name that the budget knows (budget.ts). */
  name: string;
  characters: string;
  /** Weights in the file. */
  weights: number | { min: number; max: number };
  /** The `font-weight` of its rules. */
  as: string[];
}

const BOTH = { min: 400, max: 700 };
/** Prose has bold words in the first view; the monospace has none. */
const PROSE: Cut[] = [
  { name: 'wght-normal', characters: FIRST, weights: BOTH, as: ['400 700'] },
  { name: 'more', characters: MORE, weights: BOTH, as: ['400 700'] },
];
const MONO: Cut[] = [
  { name: 'wght-normal', characters: FIRST, weights: 400, as: ['400'] },
  { name: 'bold', characters: FIRST, weights: 700, as: ['700'] },
  { name: 'more', characters: MORE, weights: BOTH, as: ['400', '700'] },
];
const IS_CUT = /-latin-wght-normal.*\.woff2$/;
const isMono = (fileName: string): boolean => fileName.includes('-mono-');

/** The characters as a `unicode-range`. */
export function rangeOf(characters: string): string {
  const points = [...characters].map((each) => each.codePointAt(0) as number).toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
}

/** The `@font-face` rule of a whole font for other weights, and of a cut of it. */
export function faceOf(
  rule: string,
  weight: string,
  cut?: { was: string; fileName: string; characters: string },
): string {
  const face = rule.replace(/font-weight:[^;}]*/, `font-weight:${weight}`);
  if (!cut) return face;
  return face
    .replace(cut.was, cut.fileName)
    .replace(/unicode-range:[^;}]*/, `unicode-range:${rangeOf(cut.characters)}`);
}

/** The same bundle with smaller fonts, named by their content. */
export async function withSmallFonts({ text, assets, ...rest }: Bundled): Promise<Bundled> {
  let css = text;
  const files: Bundled['assets'] = [];
  for (const asset of assets) {
    const was = asset.fileName;
    const rule = (css.match(/@font-face\s*\{[^}]*\}/g) ?? []).find((each) => each.includes(was));
    if (rule === undefined) {
      files.push(asset);
      continue;
    }
    const rules: string[] = [];
    if (!IS_CUT.test(was)) {
      files.push(asset);
      // Only faces of the very same weights fill each other's gaps.
      rules.push(...(isMono(was) ? ['400', '700'] : ['400 700']).map((weight) => faceOf(rule, weight)));
    }
    for (const { name, characters, weights, as } of IS_CUT.test(was) ? (isMono(was) ? MONO : PROSE) : []) {
      const source = await subsetFont(Buffer.from(asset.source), characters, {
        targetFormat: 'woff2',
        variationAxes: { wght: weights },
        keepFeatures: FEATURES,
      });
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const fileName = was.replace(/wght-normal-[\w-]{8}\.woff2$/, `${name}-${hash}.woff2`);
      files.push({ fileName, source });
      rules.push(...as.map((weight) => faceOf(rule, weight, { was, fileName, characters })));
    }
    css = css.replace(rule, () => rules.join(''));
  }
  return { ...rest, text: css, assets: files };
}
