// `virtual:worker` and `virtual:many`: a worker's entry as one string. A worker started from a URL is not bound by the
// page's policy and could send data out; one started from a Blob is. So the page needs its text, not its address.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../paths.js';
import { bundleApart } from './bundle.ts';

/** By the name of the virtual module. */
const ENTRIES: Readonly<Record<string, string>> = {
  'virtual:worker': 'src/worker.ts',
  'virtual:many': 'src/many.ts',
};

/** The notices that the licences of the packages in these modules ask for: Vite's own list knows only the page's. */
export function notices(modules: string[]): string {
  const folders = new Set(
    modules.flatMap((file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0] ?? []),
  );
  return [...folders]
    .toSorted()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
        string,
        string
      >;
      const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
    })
    .join('\n---\n\n');
}

export function worker(): Plugin {
  let isBuild = false;
  return {
    name: 'jotlab-worker',
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (Object.hasOwn(ENTRIES, id) ? `\0${id}` : null),
    async load(id) {
      const name = id.slice(1);
      const entry = id.startsWith('\0') ? ENTRIES[name] : undefined;
      if (entry === undefined) return null;
      const { text, modules } = await bundleApart(join(root, entry));
      for (const file of modules) this.addWatchFile(file);
      if (/\bimport\s*\(|\bimportScripts\b/.test(text)) this.error(`${entry} must not load anything`);
      const source = notices(modules);
      // The packages of the other one are in the page too, and its list has them.
      if (isBuild && source !== '' && name === 'virtual:worker')
        this.emitFile({ type: 'asset', fileName: 'licenses-worker.txt', source });
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
