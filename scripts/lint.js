// Checks the layout of every file with oxfmt, then runs oxlint with our rules and makes sure that each of them has looked
// at something. Node built-ins only. Arguments go on to oxlint; `npm run lint -- --fix` also formats.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.js';

const OUR_RULES = ['rooms', 'no-literal-text', 'no-algorithm-id'];

const formatted = spawnSync(
  process.execPath,
  [join('node_modules', 'oxfmt', 'bin', 'oxfmt'), process.argv.includes('--fix') ? '--write' : '--check', '.'],
  { cwd: root, stdio: 'inherit' },
);

const folder = mkdtempSync(join(tmpdir(), 'jotlab-lint-'));
const countFile = join(folder, 'count.json');
const run = spawnSync(process.execPath, [join('node_modules', 'oxlint', 'bin', 'oxlint'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, JOTLAB_LINT_COUNT: countFile },
});
/** @type {Record<string, number>} */
const seen = existsSync(countFile) ? JSON.parse(readFileSync(countFile, 'utf8')) : {};
rmSync(folder, { recursive: true, force: true });

const idle = OUR_RULES.filter((rule) => !seen[rule]);
for (const rule of OUR_RULES) console.log(`jotlab/${rule}: ${seen[rule] ?? 0} files`);
if (idle.length > 0) console.error(`These rules looked at no file, so nothing was checked: ${idle.join(', ')}`);
if (formatted.status !== 0) console.error('Some files are not formatted: `npm run lint -- --fix` does it.');
process.exitCode = formatted.status === 0 && run.status === 0 && idle.length === 0 ? 0 : 1;
