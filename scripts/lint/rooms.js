// Who may import what. Imports point down:
// app -> panes -> {lessons, ui, export} -> store -> jose, and words under all but jose. Rooms on one floor are strangers.

/** Every folder of src/ and every file beside them: the rooms it may import, itself aside. */
export const ROOMS = {
  jose: [],
  first: [],
  words: ['jose'],
  store: ['first', 'jose', 'words'],
  lessons: ['store', 'jose', 'words'],
  ui: ['jose', 'words'],
  export: ['store', 'jose', 'words'],
  panes: ['first', 'lessons', 'ui', 'export', 'store', 'jose', 'words'],
  app: ['fetcher.ts', 'first', 'panes', 'lessons', 'ui', 'export', 'store', 'jose', 'words'],
  'main.tsx': ['app', 'ui', 'store'],
  'early.ts': ['first', 'jose', 'words'],
  'worker.ts': ['jose'],
  'sw.ts': [],
  'fetcher.ts': [],
};

/** Which rooms may import a package; `*` at the end stands for any rest. A package that is not here: nobody. */
export const PACKAGES = {
  jose: ['jose'],
  '@noble/*': ['jose'],
  'jsonc-parser': ['jose'],
  zustand: ['store'],
  'zustand/*': ['store'],
  react: ['store', 'ui', 'panes', 'app', 'main.tsx'],
  'react/*': ['ui', 'panes', 'app', 'main.tsx'],
  'react-dom': ['ui', 'panes', 'app', 'main.tsx'],
  'react-dom/*': ['ui', 'panes', 'app', 'main.tsx'],
  '@mui/*': ['ui', 'panes', 'app'],
  '@emotion/*': ['ui', 'panes', 'app'],
  '@codemirror/*': ['ui'],
  '@lezer/*': ['ui'],
  'style-mod': ['ui'],
  uqr: ['ui', 'export'],
  diff: ['jose'],
  'virtual:worker': ['store', 'app', 'main.tsx'],
};

/** What tests, and what is there for them alone, may import beside that. */
const TEST_PACKAGES = ['vitest', 'fast-check', 'node:*'];

const isTest = (/** @type {string} */ path) => /\.test\.tsx?$|(?:^|\/)fixtures\//.test(path);

/** @param {string} pattern @param {string} name */
const fits = (pattern, name) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);

/** @param {string} path relative to src/ */
const roomOf = (path) => {
  const [first = ''] = path.split('/');
  // A file beside the rooms is its own room; its test belongs to it.
  return path.includes('/') ? first : first.replace(/\.test(?=\.tsx?$)/, '');
};

/** A pane is a folder of panes/ or a file there, with its test. @param {string} path relative to src/ */
const paneOf = (path) => (path.split('/')[1] ?? '').replace(/(?:\.test)?\.tsx?$/, '');

/** @param {string} from relative to src/ @param {string} specifier */
function resolve(from, specifier) {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/**
 * What is wrong with an import, if anything.
 * @param {string} from the importing file, relative to src/
 * @param {string} specifier
 * @returns {string | undefined}
 */
export function complaint(from, specifier) {
  if (from.endsWith('.d.ts')) return undefined;
  const room = roomOf(from);
  /** @type {string[] | undefined} */
  const allowed = /** @type {Record<string, string[]>} */ (ROOMS)[room];
  if (allowed === undefined) return `src/${room} is no room: put it into the table of scripts/lint/rooms.js`;

  if (!specifier.startsWith('.')) {
    if (isTest(from) && TEST_PACKAGES.some((pattern) => fits(pattern, specifier))) return undefined;
    const entry = Object.entries(PACKAGES).find(([pattern]) => fits(pattern, specifier));
    if (!entry) return `the package "${specifier}" is not in the table of scripts/lint/rooms.js`;
    return entry[1].includes(room) ? undefined : `"${specifier}" is for ${entry[1].join(', ')} only, not for ${room}`;
  }

  const path = specifier.replace(/[?#].*$/, '');
  const target = resolve(from, path);
  if (target === undefined) return 'this leads out of src';
  if (!/\.\w+$/.test(path)) return 'the ending of the file is missing (.ts, .tsx)';
  const other = roomOf(target);
  if (other !== room) return allowed.includes(other) ? undefined : `${room} must not import ${other}`;
  if (room === 'panes' && paneOf(from) !== paneOf(target)) return 'panes never import panes';
  return undefined;
}
