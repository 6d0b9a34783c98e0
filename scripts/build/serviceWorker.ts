// Writes sw.js after the build, with the list of the build's files and a version that is the hash of them all.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../paths.js';
import { afterBuild } from './afterBuild.ts';
import { bundleApart } from './bundle.ts';

/** The worker itself, source maps, what a host reads (`_headers`), hidden files. */
const NOT_KEPT = /^sw\.js$|\.map$|^_|(?:^|\/)\./;

/** The page as one file, for those who take it along. */
export const SINGLE = 'jotlab.html';

/** The page itself never loads that file, nor the icons for the system. */
const isKept = (file: string): boolean => file !== SINGLE && !/^icon-.*\.png$/.test(file);

/** The files of a built folder, as URLs relative to it. */
export function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((entry) => statSync(join(folder, entry)).isFile())
    .map((entry) => relative(folder, join(folder, entry)).split(sep).join('/'))
    .filter((entry) => !NOT_KEPT.test(entry))
    .toSorted();
}

export function versionOf(folder: string, files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

export const serviceWorker = (): Plugin =>
  afterBuild('jotlab-service-worker', async (folder) => {
    const files = builtFiles(folder).filter(isKept);
    if (!files.includes('index.html')) throw new Error('the service worker would have nothing to keep');
    const { text } = await bundleApart(join(root, 'src/sw.ts'), {
      define: { __FILES__: JSON.stringify(files), __VERSION__: JSON.stringify(versionOf(folder, files)) },
    });
    writeFileSync(join(folder, 'sw.js'), `${text}\n`);
  });
