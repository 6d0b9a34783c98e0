// What a first visit costs until the bench is interactive, in bytes of brotli, against a limit. Printed and asserted
// after each build.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { builtFiles } from './serviceWorker.ts';

export const LIMIT = 170_000;

/** Fonts that the first view draws with: upright Latin. The others wait for a character that needs them. */
const isFirstFont = (file: string): boolean => /-latin-wght-normal.*\.woff2$/.test(file);

type Bundle = Record<string, Pick<Rolldown.OutputAsset, 'type'> | Pick<Rolldown.OutputChunk, 'type' | 'isEntry' | 'imports'>>;

/** index.html, the entry with all that it imports statically, every sheet and font that the page names. */
export function neededFirst(bundle: Bundle, html: string): string[] {
  const needed = new Set(['index.html']);
  const visit = (file: string): void => {
    const output = bundle[file];
    if (needed.has(file) || output?.type !== 'chunk') return;
    needed.add(file);
    for (const imported of (output as Rolldown.OutputChunk).imports) visit(imported);
  };
  for (const [file, output] of Object.entries(bundle)) {
    if (output.type === 'chunk' && (output as Rolldown.OutputChunk).isEntry) visit(file);
  }
  for (const [, file = ''] of html.matchAll(/(?:href="|url\(["']?)(?:\.\/)?([^"')]+)/g)) {
    if (file.endsWith('.css') || isFirstFont(file)) needed.add(file);
  }
  return [...needed];
}

const cost = (path: string): number => {
  const plain = readFileSync(path);
  return /\.(?:woff2|png|ico)$/.test(path) ? plain.length : brotliCompressSync(plain).length;
};

const line = (name: string, bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(8)} KB  ${name}`;

export function budget(): Plugin {
  let folder = '';
  let bundleOf: Bundle | undefined;
  return {
    name: 'jotlab-budget',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle(_options, bundle) {
      bundleOf = bundle as Bundle;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        // A build that failed closes too: its own message must not be covered by ours.
        if (bundleOf === undefined) return;
        const html = readFileSync(join(folder, 'index.html'), 'utf8');
        const first = neededFirst(bundleOf, html).filter((file) => existsSync(join(folder, file)));
        if (!first.some((file) => file.endsWith('.js')) || !first.some((file) => file.endsWith('.woff2'))) {
          this.error('the budget did not find the scripts and fonts that it should count');
        }
        const costs = first.map((file) => ({ file, bytes: cost(join(folder, file)) })).toSorted((a, b) => b.bytes - a.bytes);
        const total = costs.reduce((sum, { bytes }) => sum + bytes, 0);
        const later = builtFiles(folder)
          .filter((file) => !first.includes(file))
          .map((file) => ({ file, bytes: cost(join(folder, file)) }));
        console.log(`\nUntil interactive (brotli), at most ${LIMIT / 1000} KB:`);
        for (const { file, bytes } of costs) console.log(line(file, bytes));
        console.log(line('together', total));
        const [, early = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
        console.log(line('of it in index.html: the early script', brotliCompressSync(early).length));
        console.log('Later, as needed:');
        for (const { file, bytes } of later) console.log(line(file, bytes));
        if (total > LIMIT) this.error(`${total} bytes until interactive: at most ${LIMIT} are allowed`);
      },
    },
  };
}
