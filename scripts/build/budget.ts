// Counts the bytes (brotli) of a first visit until the bench is interactive, and compares them with a limit. Printed
// and asserted after each build.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { builtFiles, SINGLE } from './serviceWorker.ts';

export const LIMIT = 150_000;

/** KB that each room may take of the first load, so that a new feature sees whose room it takes. */
const CEILINGS: Readonly<Record<string, number>> = {
  'node_modules/react-dom': 58,
  'src/jose': 18,
  'src/store': 14.5,
  'src/panes': 9.5,
  'src/ui': 7,
  'src/app': 4.5,
  'src/words': 4.5,
  'node_modules/react': 3,
  'src/first': 1.5,
  src: 2,
};
/** For each other room, such as a new package. */
const OTHER_CEILING = 1.5;

/** Fonts that the first view draws with: upright Latin. The others wait for a character that needs them. */
const isFirstFont = (file: string): boolean => /-latin-wght-normal.*\.woff2$/.test(file);

type Bundle = Record<
  string,
  Pick<Rolldown.OutputAsset, 'type'> | Pick<Rolldown.OutputChunk, 'type' | 'isEntry' | 'imports'>
>;

const ceilingOf = (room: string): number => CEILINGS[room] ?? OTHER_CEILING;

/** Room of a module: a folder of src, or a package. */
const roomOf = (id: string): string =>
  /node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? /\/(src\/[^/]+)\//.exec(id)?.[1] ?? 'src';

/** Bytes of each room in a file of `bytes`: shared out by what the room's code, not yet minified, compresses to. */
export function roomShares(
  modules: Readonly<Record<string, { code: string | null }>>,
  bytes: number,
): Map<string, number> {
  const codes = new Map<string, string>();
  for (const [id, { code }] of Object.entries(modules))
    codes.set(roomOf(id), (codes.get(roomOf(id)) ?? '') + (code ?? ''));
  const weights = [...codes].map(([room, code]) => [room, brotliCompressSync(code).length] as const);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([room, weight]) => [room, (weight / total) * bytes]));
}

/** index.html, its entry with all that this imports statically, every sheet and font that the page names. */
export function neededFirst(bundle: Bundle, html: string): string[] {
  const needed = new Set(['index.html']);
  const visit = (file: string): void => {
    const output = bundle[file];
    if (needed.has(file) || output?.type !== 'chunk') return;
    needed.add(file);
    for (const imported of (output as Rolldown.OutputChunk).imports) visit(imported);
  };
  for (const [file, output] of Object.entries(bundle)) {
    if (output.type === 'chunk' && (output as Rolldown.OutputChunk).isEntry && html.includes(`"./${file}"`))
      visit(file);
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
        const costs = first
          .map((file) => ({ file, bytes: cost(join(folder, file)) }))
          .toSorted((a, b) => b.bytes - a.bytes);
        const total = costs.reduce((sum, { bytes }) => sum + bytes, 0);
        const rooms = new Map<string, number>();
        for (const { file, bytes } of costs) {
          const output = bundleOf[file];
          if (output?.type !== 'chunk') continue;
          for (const [room, share] of roomShares((output as Rolldown.OutputChunk).modules, bytes))
            rooms.set(room, (rooms.get(room) ?? 0) + share);
        }
        const later = builtFiles(folder)
          .filter((file) => !first.includes(file) && file !== SINGLE)
          .map((file) => ({ file, bytes: cost(join(folder, file)) }));
        console.log(`\nUntil interactive (brotli), at most ${LIMIT / 1000} KB:`);
        for (const { file, bytes } of costs) console.log(line(file, bytes));
        console.log(line('together', total));
        const [, early = ''] = /<script>([^]*?)<\/script>/.exec(html) ?? [];
        console.log(line('of it in index.html: the early script', brotliCompressSync(early).length));
        const shown = [...rooms].filter(([, bytes]) => bytes > 500).toSorted(([, a], [, b]) => b - a);
        console.log('Rooms of it, about, and their ceilings:');
        for (const [room, bytes] of shown) console.log(`${line(room, bytes)} of ${ceilingOf(room)}`);
        console.log('Later, as needed:');
        for (const { file, bytes } of later) console.log(line(file, bytes));
        console.log('Apart from the page, not compressed:');
        console.log(line(SINGLE, statSync(join(folder, SINGLE)).size));
        for (const [room, bytes] of shown)
          if (bytes > ceilingOf(room) * 1000) this.error(`${room} takes ${Math.round(bytes)} bytes of the first load`);
        if (total > LIMIT) this.error(`${total} bytes until interactive: at most ${LIMIT} are allowed`);
      },
    },
  };
}
