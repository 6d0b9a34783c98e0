// Lints the folders of fixtures/ with the very configuration of the project. Each file says at its top what is to be
// found in it (`// expect LINE: rule`); everything else would be a false alarm.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../paths.js';
import { FLOORS, PACKAGES, ROOMS, complaint } from './rooms.js';

const fixtures = join(root, 'scripts/lint/fixtures');
// In the project, so that the linter finds the type roots and the packages.
const scratch = mkdtempSync(join(root, 'node_modules/.jotlab-lint-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Diagnostic {
  code?: string;
  filename: string;
  labels: { span: { line: number } }[];
}

function found(): { lines: string[]; files: number } {
  // Its comments have lines of their own.
  const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8').replaceAll(/^\s*\/\/.*$/gm, ''));
  delete config.ignorePatterns;
  config.jsPlugins = [join(root, 'scripts/lint/plugin.js')];
  const configFile = join(scratch, 'oxlintrc.json');
  writeFileSync(configFile, JSON.stringify(config));
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '-c', configFile, '--format=json', fixtures], {
    cwd: root,
    encoding: 'utf8',
  });
  const report = JSON.parse(run.stdout) as { diagnostics: Diagnostic[]; number_of_files: number };
  const lines = report.diagnostics.map(({ code = '', filename, labels }) => {
    const rule = code.replace(/^(.*)\((.*)\)$/, '$1/$2').replace('jsx_a11y', 'jsx-a11y');
    return `${relative(fixtures, join(root, filename))}:${labels[0]?.span.line}: ${rule}`;
  });
  return { lines: lines.toSorted(), files: report.number_of_files };
}

function due(): { lines: string[]; files: number } {
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((entry) =>
    statSync(join(fixtures, entry)).isFile(),
  );
  const lines = files.flatMap((file) =>
    [...readFileSync(join(fixtures, file), 'utf8').matchAll(/^\/\/ expect (\d+): (\S+)$/gm)].map(
      ([, line, rule]) => `${file}:${line}: ${rule}`,
    ),
  );
  return { lines: lines.toSorted(), files: files.length };
}

describe('the lint', () => {
  it('finds in the fixtures what they hold, and no more', () => {
    const expected = due();
    const actual = found();
    expect(expected.lines.length).toBeGreaterThan(20);
    expect(actual.lines).toEqual(expected.lines);
    expect(actual.files).toBe(expected.files);
  });
});

describe('the table of rooms', () => {
  it('names only rooms that exist', () => {
    const rooms = new Set(Object.keys(ROOMS));
    for (const below of [...Object.values(ROOMS), ...Object.values(PACKAGES)]) {
      for (const room of below) expect(rooms).toContain(room);
    }
  });

  it('has a floor for every folder of a room with floors, and no other', () => {
    for (const [room, floors] of Object.entries(FLOORS)) {
      const named = floors.flat().filter((folder) => folder !== '*' && folder !== '');
      const there = readdirSync(join(root, 'src', room), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
      expect(new Set(named).size, room).toBe(named.length);
      for (const folder of named) expect(there, room).toContain(folder);
      if (!floors.flat().includes('*'))
        expect(there.filter((folder) => folder !== 'fixtures').toSorted(), room).toEqual(named.toSorted());
    }
  });

  it('lets imports within a room point down only, but for tests', () => {
    expect(complaint('store/verbs/edit.ts', '../effects/checking.ts')).toBeUndefined();
    expect(complaint('store/verbs/edit.ts', './view.ts')).toBeUndefined();
    expect(complaint('store/effects/attend.ts', '../verbs/view.ts')).toContain('point down');
    expect(complaint('store/verbs/edit.ts', '../use/useBench.ts')).toContain('point down');
    expect(complaint('store/verbs/edit.ts', '../frames.ts')).toContain('on no floor');
    expect(complaint('store/state/draft.test.ts', '../verbs/edit.ts')).toBeUndefined();
    expect(complaint('store/flow.test.ts', './verbs/edit.ts')).toBeUndefined();
    expect(complaint('jose/read/read.ts', '../find/findTokens.ts')).toBeUndefined();
    expect(complaint('jose/find/run.ts', '../read/read.ts')).toContain('point down');
    expect(complaint('jose/sdJwt/process.ts', '../verdict/input.ts')).toContain('point down');
    expect(complaint('jose/tables/algs.ts', '../token/token.ts')).toContain('point down');
    expect(complaint('jose/jws/verify.ts', '../vectors/vectors.ts')).toContain('point down');
  });

  it('lets a pane of several files be one pane, and a test be of its pane', () => {
    expect(complaint('panes/Lens/Lens.tsx', './Row.tsx')).toBeUndefined();
    expect(complaint('panes/Lens.test.ts', './Lens.tsx')).toBeUndefined();
    expect(complaint('panes/Lens/Lens.tsx', '../Ribbon/Ribbon.tsx')).toContain('panes never import panes');
  });

  it('lets only tests import the tools of tests', () => {
    expect(complaint('jose/read.test.ts', 'vitest')).toBeUndefined();
    expect(complaint('jose/read.test.ts', 'node:fs')).toBeUndefined();
    expect(complaint('jose/read.ts', 'vitest')).toContain('not in the table');
    expect(complaint('jose/read.ts', 'node:fs')).toContain('not in the table');
  });
});
