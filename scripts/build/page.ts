// Inlines the early script and the skeleton's style sheet into index.html and, in production, adds the policy that
// allows these two by their hash and nothing else inline.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, ViteDevServer } from 'vite';
import { root } from '../paths.js';
import { bundleApart, type Bundled } from './bundle.ts';
import { withSmallFonts } from './fonts.ts';

const EARLY_LIMIT = 10_000;
const STYLE_PLACE = '<!--skeleton-css-->';
const SCRIPT_PLACE = '<!--early-script-->';
const POLICY_PLACE = '<!--policy-->';

export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hash of nothing: Emotion inserts empty style tags and fills them through the CSSOM, which no policy restricts. */
export const EMPTY = hashOf('');

/** `script`: what is inline, if anything is. */
export function policy(script: string | null, style: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${script === null ? '' : ` ${hashOf(script)}`}`,
    `style-src 'self' ${EMPTY} ${hashOf(style)}`,
    "img-src 'self' data:",
    "font-src 'self'",
    // No request of any kind out of the page's scripts: this line is the promise that tokens stay here.
    "connect-src 'none'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app-url',
  ].join('; ');
}

export const policyTag = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/**
 * A script as it may stand in HTML, where `</script` and `<!--` would be read as markup. Both can only stand in strings
 * and regular expressions, where the escape changes nothing.
 */
export const inScript = (script: string): string => script.replace(/<(?=\/script|!--)/gi, '\\x3c');

/** Puts the pieces in their places; each place must be there exactly once. Without a policy in development. */
export function fillPage(html: string, script: string, style: string, withPolicy: boolean): string {
  const inHtml = inScript(script);
  if (/<\/style/i.test(style)) throw new Error('src/skeleton.css holds "</style"');
  const pieces: [string, string][] = [
    [POLICY_PLACE, withPolicy ? policyTag(policy(inHtml, style)) : ''],
    [STYLE_PLACE, `<style>${style}</style>`],
    [SCRIPT_PLACE, `<script>${inHtml}</script>`],
  ];
  for (const [place, piece] of pieces) {
    if (html.split(place).length !== 2) throw new Error(`index.html must hold ${place} exactly once`);
    html = html.replace(place, () => piece);
  }
  return html;
}

/** Beside the bench no page needs a worker, a frame or a manifest. */
const besidePolicy = (style: string): string =>
  policy(null, style)
    .split('; ')
    .filter((directive) => !/^(?:worker|manifest|frame)-src/.test(directive))
    .join('; ');

/** The same for a page that has no script inline. In development its style comes by the module. */
export function fillBeside(html: string, style: string, withPolicy = true): string {
  return html
    .replace(POLICY_PLACE, () => (withPolicy ? policyTag(besidePolicy(style)) : ''))
    .replace(STYLE_PLACE, () => `<style>${style}</style>`);
}

/** A style sheet in the head would hold the early script back until it has arrived (measured: 0.8 s on slow 4G). */
export function sheetsLast(html: string): string {
  const sheets: string[] = [];
  const rest = html.replace(/[ \t]*<link rel="stylesheet"[^>]*>\n?/g, (link) => {
    sheets.push(link.trim());
    return '';
  });
  return sheets.length === 0 ? rest : rest.replace('</body>', () => `${sheets.join('\n')}\n</body>`);
}

/** What is inline and is run or applied: a script of the type `text/plain` is neither. */
function inlined(html: string, tag: 'script' | 'style'): string[] {
  return [...html.matchAll(new RegExp(`<${tag}(?: type="module")?>([^]*?)</${tag}>`, 'g'))].map(
    (match) => match[1] ?? '',
  );
}

/** Reads the finished page as a browser would: its inline scripts and styles must be exactly those that the policy allows. */
export function checkPage(html: string, scriptsDue = 1): void {
  const content = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html);
  if (!content) throw new Error('the built page has no policy');
  const before = html.slice(0, content.index);
  if (/<(?:script|style|link)\b/.test(before)) throw new Error('something stands before the policy and escapes it');
  const scripts = inlined(html, 'script');
  const styles = inlined(html, 'style');
  if (scripts.length !== scriptsDue || styles.length !== 1)
    throw new Error(`inline scripts: ${scripts.length} of ${scriptsDue}, inline styles: ${styles.length} of 1`);
  for (const text of [...scripts, ...styles]) {
    if (!content[1]!.includes(hashOf(text))) throw new Error('an inline piece is not what the policy allows');
  }
  const markup = html.replaceAll(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '');
  if (/\sstyle="|\son\w+="/.test(markup)) throw new Error('the policy blocks style and on... attributes: remove them');
}

const earlyScript = (): Promise<Bundled> => bundleApart(join(root, 'src/early.ts'));
const skeletonStyle = (): Promise<Bundled> => bundleApart(join(root, 'src/skeleton.css'));

/** The skeleton's style as it stands in the pages of a build, with the names of its small fonts. */
export const skeletonOf = async (): Promise<string> => (await withSmallFonts(await skeletonStyle())).text;

/** In development there is no built folder to fetch the fonts from. */
function withFontsInside({ text, assets }: Bundled): string {
  return assets.reduce((css, { fileName, source }) => {
    const url = `data:font/woff2;base64,${Buffer.from(source).toString('base64')}`;
    return css.replaceAll(`./${fileName}`, url).replaceAll(fileName, url);
  }, text);
}

function served(): Plugin {
  let server: ViteDevServer | undefined;
  const watched = new Set<string>();
  return {
    name: 'jotlab-page-served',
    apply: 'serve',
    configureServer(devServer) {
      server = devServer;
      devServer.watcher.on('change', (file) => {
        if (watched.has(file)) devServer.ws.send({ type: 'full-reload' });
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        if (!html.includes(SCRIPT_PLACE)) return fillBeside(html, withFontsInside(await skeletonStyle()), false);
        const [script, style] = await Promise.all([earlyScript(), skeletonStyle()]);
        for (const file of [...script.modules, ...style.modules]) {
          watched.add(file);
          server?.watcher.add(file);
        }
        return fillPage(html, script.text, withFontsInside(style), false);
      },
    },
  };
}

function built(): Plugin {
  return {
    name: 'jotlab-page-built',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') return this.error('no index.html came out');
        const [script, style] = await Promise.all([earlyScript(), skeletonStyle().then(withSmallFonts)]);
        const size = brotliCompressSync(script.text).length;
        if (size > EARLY_LIMIT) {
          const heaviest = script.weights
            .slice(0, 12)
            .map(([file, bytes]) => `\n  ${String(bytes).padStart(6)} ${file}`);
          this.error(
            `src/early.ts: ${size} bytes of brotli, at most ${EARLY_LIMIT}. Its modules, not minified:${heaviest.join('')}`,
          );
        }
        for (const asset of style.assets) {
          if (bundle[asset.fileName] === undefined) this.emitFile({ type: 'asset', ...asset });
        }
        // The Open Font License goes wherever the fonts go.
        const fonts = join(root, 'node_modules/@fontsource-variable/atkinson-hyperlegible-next/LICENSE');
        this.emitFile({ type: 'asset', fileName: 'licenses-fonts.txt', source: readFileSync(fonts) });
        const html = fillPage(sheetsLast(String(index.source)), script.text, style.text, true);
        checkPage(html);
        index.source = html;
      },
    },
  };
}

export const page = (): Plugin[] => [served(), built()];
