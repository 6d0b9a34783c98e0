import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** A plugin that works on the built folder when all of it is written. A build that failed closes too: then it does nothing. */
export function afterBuild(name: string, work: (folder: string) => Promise<void>): Plugin {
  let folder = '';
  let isWritten = false;
  return {
    name,
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    writeBundle() {
      isWritten = true;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (isWritten) await work(folder);
      },
    },
  };
}
