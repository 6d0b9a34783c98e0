// Which unit tests share a process. Starting one and loading the modules again took as long as the tests themselves.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProjectConfiguration } from 'vitest/config';

const INCLUDE = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'];
const EXCLUDE = ['scripts/lint/fixtures/**'];

/**
 * A file that replaces modules, or loads them again, must not meet those that other files have loaded. There is one
 * store a process, and what it has begun may go on behind a test.
 */
const wantsItsOwn = (text: string): boolean => /\bvi\.(?:mock|doMock|resetModules)\(|from '[./]+\/store\//.test(text);

export function unitProjects(root: string): TestProjectConfiguration[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const alone = files
    .filter((file) => /\.test\.tsx?$/.test(file))
    .filter((file) => file.startsWith('store/') || wantsItsOwn(readFileSync(join(root, 'src', file), 'utf8')))
    .map((file) => `src/${file}`);
  return [
    { extends: true, test: { name: 'shared', isolate: false, include: INCLUDE, exclude: [...EXCLUDE, ...alone] } },
    { extends: true, test: { name: 'alone', include: alone } },
  ];
}
