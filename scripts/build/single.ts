// Writes jotlab.html after the build: the whole page in one file that works from a disk (`file:`), where a browser
// loads no module and no worker by address. It is made of the built files themselves, so it holds the very same code.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { afterBuild } from './afterBuild.ts';
import { bundleApart } from './bundle.ts';
import { checkPage, EMPTY, hashOf, inScript, policyTag } from './page.ts';
import { builtFiles, SINGLE } from './serviceWorker.ts';

/** Stricter than the page's: nothing comes from an address any more, and `'self'` means nothing to a file. */
export const singlePolicy = (scripts: string[], style: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${EMPTY} ${hashOf(style)}`,
    'img-src data:',
    'font-src data:',
    "connect-src 'none'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app-url',
  ].join('; ');

const LICENSES = /^licenses.*\.txt$/;

/** Replaces what must be there, once. */
function put(html: string, place: RegExp, piece: string): string {
  const found = html.match(new RegExp(place, 'g'))?.length ?? 0;
  if (found !== 1) throw new Error(`index.html holds ${String(place)} ${found} times, once was due`);
  return html.replace(place, () => piece);
}

/** The list of files that go with a module is for the network: without it Vite's loader only runs the import. */
const withoutPreloads: Plugin = {
  name: 'jotlab-without-preloads',
  transform: (code, id) => (id.endsWith('.js') ? code.replaceAll(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]') : null),
};

async function scriptOf(folder: string, html: string): Promise<string> {
  const entry = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(html)?.[1];
  if (entry === undefined) throw new Error('index.html names no script');
  const { text } = await bundleApart(join(folder, entry), { plugins: [withoutPreloads], format: 'es' });
  if (/\bimport\s*\((?!\s*\))|\bfrom\s*["'`]\.\//.test(text)) throw new Error('an import was left in the single file');
  return text;
}

const dataUrl = (type: string, file: string): string => `data:${type};base64,${readFileSync(file).toString('base64')}`;

/** All sheets of the build, the skeleton's first; the fonts inside. */
function styleOf(folder: string, html: string): string {
  const [, skeleton = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
  const sheets = builtFiles(folder).filter((file) => file.endsWith('.css'));
  const all = [skeleton, ...sheets.map((file) => readFileSync(join(folder, file), 'utf8').trim())].join('\n');
  const style = all.replaceAll(
    /url\(["']?\.?\/?(assets\/[^"')]+\.woff2)["']?\)/g,
    (_, file: string) => `url(${dataUrl('font/woff2', join(folder, file))})`,
  );
  if (/url\((?!data:)/.test(style)) throw new Error('a style sheet of the single file names another file');
  return style;
}

/** The page of a built folder as one text. */
export async function singleFile(folder: string): Promise<string> {
  const built = readFileSync(join(folder, 'index.html'), 'utf8');
  const script = inScript(await scriptOf(folder, built));
  const style = styleOf(folder, built);
  const [, early = ''] = /<script>([^]*?)<\/script>/.exec(built) ?? [];
  // The licences of the packages require that their notices go with the code; the dialog About shows them.
  const licenses = builtFiles(folder)
    .filter((file) => LICENSES.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
  if (licenses === '' || /<\/script|<!--/i.test(licenses)) throw new Error('the licences cannot stand in the page');
  let html = built.replaceAll(/[ \t]*<link rel="(?:stylesheet|modulepreload|manifest)"[^>]*>\n?/g, '');
  html = put(html, /<html lang="en">/, '<html lang="en" data-single-file>');
  html = put(html, /<meta http-equiv="Content-Security-Policy"[^>]*>/, policyTag(singlePolicy([early, script], style)));
  html = put(
    html,
    /<link rel="icon"[^>]*>/,
    `<link rel="icon" href="${dataUrl('image/svg+xml', join(folder, 'icon.svg'))}" type="image/svg+xml">`,
  );
  html = put(html, /<style>[^]*?<\/style>/, `<style>${style}</style>`);
  html = put(html, /<script type="module"[^>]*><\/script>\n?/, '');
  html = put(
    html,
    /<\/body>/,
    `<script type="text/plain" id="licenses">${licenses}</script>\n<script type="module">${script}</script>\n</body>`,
  );
  checkPage(html, 2);
  return html;
}

export const single = (): Plugin =>
  afterBuild('jotlab-single', async (folder) => writeFileSync(join(folder, SINGLE), await singleFile(folder)));
