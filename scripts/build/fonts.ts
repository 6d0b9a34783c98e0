// Cuts the first-paint fonts down to what the interface draws: the weights 400 to 700 and the characters below. A
// third of the bytes; a character beyond comes from the latin-ext file or from the system's fonts.
import { createHash } from 'node:crypto';
import subsetFont from 'subset-font';
import type { Bundled } from './bundle.ts';

const run = (first: number, last: number): string => Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

const COMMON = run(0x20, 0x7e) + '\u00a0\u00a7\u00a9\u00ab\u00b0\u00b1\u00b5\u00b7\u00bb\u00d7\u00f7' + run(0x2010, 0x2027) + '\u2039\u203a\u20ac\u2190\u2191\u2192\u2193\u2212\ufffd';
/** Tokens are ASCII; of the letters beyond, names in claims need these most. The others come from the reader's own fonts. */
const MONO = COMMON + 'ÄÖÜßàáâäçèéêëíîïñóôöùúûü';
const PROSE = COMMON + run(0xc0, 0xff);
const IS_FIRST = /-latin-wght-normal.*\.woff2$/;

/** The same bundle with smaller fonts, named by their new content. */
export async function withSmallFonts({ text, assets, ...rest }: Bundled): Promise<Bundled> {
  let css = text;
  const smaller = await Promise.all(
    assets.map(async (asset) => {
      if (!IS_FIRST.test(asset.fileName)) return asset;
      const source = await subsetFont(Buffer.from(asset.source), asset.fileName.includes('-mono-') ? MONO : PROSE, { targetFormat: 'woff2', variationAxes: { wght: { min: 400, max: 700 } } });
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      return { was: asset.fileName, fileName: asset.fileName.replace(/-[\w-]{8}\.woff2$/, `-${hash}.woff2`), source };
    }),
  );
  for (const asset of smaller) if ('was' in asset) css = css.replaceAll(asset.was, asset.fileName);
  return { ...rest, text: css, assets: smaller.map(({ fileName, source }) => ({ fileName, source })) };
}
