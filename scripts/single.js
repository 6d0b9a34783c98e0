// `npm run build:single`: the page as one file, alone in single/. A build writes it beside its other files as well.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.js';

const NAME = 'jotlab.html';
const built = mkdtempSync(join(tmpdir(), 'jotlab-single-'));
try {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, JOTLAB_DIST: built },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
  if (status === 0) {
    const target = join(root, 'single', NAME);
    mkdirSync(join(root, 'single'), { recursive: true });
    copyFileSync(join(built, NAME), target);
    console.log(`\n${target}, ${(statSync(target).size / 1e6).toFixed(1)} MB: open it in a browser.`);
  }
} finally {
  rmSync(built, { recursive: true, force: true });
}
