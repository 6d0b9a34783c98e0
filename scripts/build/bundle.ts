import { relative } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { root } from '../paths.js';

export interface Bundled {
  /** The one script or style sheet. */
  text: string;
  /** Files that came along, such as fonts: names relative to the build's folder. */
  assets: { fileName: string; source: string | Uint8Array }[];
  /** The files it was made of, to be watched. */
  modules: string[];
  /** For a script: bytes of each module in it, not yet minified, the largest first. */
  weights: [string, number][];
}

interface Options {
  define?: Record<string, string>;
  plugins?: Plugin[];
  /** `es` for what waits at its top level: the script of a module. */
  format?: 'iife' | 'es';
}

// The sheet at the top of the folder, where index.html is that will hold it: URLs in it are relative to its place.
const styleFirst = ({ names }: { names: string[] }): string =>
  names.some((name) => name.endsWith('.css')) ? '[name][extname]' : 'assets/[name]-[hash][extname]';

/** Builds one entry apart from the page, in memory, to exactly one file without any import left in it. */
export async function bundleApart(
  entry: string,
  { define = {}, plugins = [], format = 'iife' }: Options = {},
): Promise<Bundled> {
  const isStyle = entry.endsWith('.css');
  const modules: string[] = [];
  const collect: Plugin = {
    name: 'jotlab-collect',
    buildEnd() {
      modules.push(
        ...[...this.getModuleIds()].filter((id) => !id.startsWith('\0')).map((id) => id.replace(/\?.*$/, '')),
      );
    },
  };
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    // Relative URLs, as in the page itself: the build must work under any path.
    base: './',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    plugins: [...plugins, collect],
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: isStyle ? { assetFileNames: styleFirst } : { format, codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const files = outputs.flatMap((output) => output.output);
  const chunks = files.filter((file) => file.type === 'chunk');
  const assets = files.filter((file) => file.type === 'asset');
  if (isStyle) {
    const sheet = assets.filter((asset) => asset.fileName.endsWith('.css'));
    if (sheet.length !== 1) throw new Error(`${entry}: ${sheet.length} style sheets came out, one was due`);
    const others = assets.filter((asset) => !asset.fileName.endsWith('.css'));
    return { text: String(sheet[0]!.source).trim(), assets: others, modules, weights: [] };
  }
  const [chunk] = chunks;
  if (chunk === undefined || chunks.length !== 1)
    throw new Error(`${entry}: ${chunks.length} scripts came out, one was due`);
  // What was a dynamic import and lies in this very file is named as one still.
  const loads = [...chunk.imports, ...chunk.dynamicImports].filter((file) => file !== chunk.fileName);
  if (loads.length > 0 || assets.length > 0)
    throw new Error(`${entry} must stand alone, but loads ${loads.join(', ')}`);
  const weights = Object.entries(chunk.modules).map(([id, { renderedLength }]): [string, number] => [
    relative(root, id),
    renderedLength,
  ]);
  return { text: chunk.code.trim(), assets: [], modules, weights: weights.toSorted((a, b) => b[1] - a[1]) };
}
