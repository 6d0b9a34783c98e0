// Who may import what. Imports point down:
// app -> {dialogs, panes} -> {lessons, ui, export} -> store -> jose, and words under all but jose. Rooms on one floor are
// strangers.

/** Every folder of src/ and every file beside them: the rooms it may import, itself aside. */
export const ROOMS = {
  jose: [],
  first: [],
  scenes: ['first', 'jose'],
  words: ['jose', 'scenes'],
  link: ['jose', 'scenes', 'words'],
  store: ['first', 'link', 'jose', 'scenes', 'words'],
  lessons: ['store', 'jose', 'scenes', 'words'],
  ui: ['jose', 'words'],
  export: ['store', 'jose', 'words'],
  panes: ['first', 'lessons', 'ui', 'export', 'store', 'jose', 'words'],
  dialogs: ['fetcher.ts', 'first', 'link', 'lessons', 'ui', 'export', 'store', 'jose', 'scenes', 'words'],
  presenter: ['words'],
  app: ['first', 'presenter', 'dialogs', 'panes', 'lessons', 'ui', 'export', 'store', 'jose', 'scenes', 'words'],
  'main.tsx': ['app', 'dialogs', 'ui', 'store'],
  'presenter.tsx': ['first', 'presenter', 'words'],
  'embed.tsx': ['app', 'store', 'ui', 'words'],
  'early.ts': ['first', 'jose', 'words', 'ui'],
  'worker.ts': ['jose'],
  'many.ts': ['jose'],
  'sw.ts': [],
  'fetcher.ts': [],
};

/**
 * The floors within a room, from the top: a file imports from its own folder and from floors below. Folders on one floor
 * are strangers. `*`: every folder that is not named, and the files beside them. A room that is not here has no floors.
 * @type {Record<string, string[][]>}
 */
export const FLOORS = {
  store: [['use'], ['verbs'], ['effects'], ['derived'], ['state', 'doors']],
  jose: [
    // On top is what no other floor needs: the doors, what is for tests alone, and recognise.ts, the file beside them.
    ['doors', 'vectors', ''],
    ['many'],
    ['lints'],
    ['errors'],
    ['verdict', 'doctor'],
    ['sdJwt', 'redact'],
    ['jwe'],
    ['jws'],
    ['read', 'keys', 'explain', 'foreign', 'steps'],
    ['find'],
    ['engine'],
    ['token'],
    ['tables'],
    ['text'],
  ],
};

/** Which rooms may import a package; `*` at the end stands for any rest. A package that is not here: nobody. */
export const PACKAGES = {
  jose: ['jose'],
  '@noble/*': ['jose'],
  'jsonc-parser': ['jose'],
  zustand: ['store'],
  'zustand/*': ['store'],
  react: ['store', 'ui', 'panes', 'dialogs', 'app', 'presenter', 'main.tsx', 'presenter.tsx', 'embed.tsx'],
  'react/*': ['ui', 'panes', 'dialogs', 'app', 'presenter', 'main.tsx', 'presenter.tsx', 'embed.tsx'],
  'react-dom': ['ui', 'panes', 'dialogs', 'app', 'presenter', 'main.tsx', 'presenter.tsx', 'embed.tsx'],
  'react-dom/*': ['ui', 'panes', 'dialogs', 'app', 'presenter', 'main.tsx', 'presenter.tsx', 'embed.tsx'],
  '@mui/*': ['ui', 'panes', 'dialogs', 'app'],
  '@emotion/*': ['ui', 'panes', 'dialogs', 'app'],
  '@codemirror/*': ['ui'],
  '@lezer/*': ['ui'],
  'style-mod': ['ui'],
  // Draws QR codes, in 6 KB and without dependencies; its other half reads them, for the tests.
  qr: ['ui'],
  diff: ['jose'],
  'virtual:worker': ['store', 'dialogs', 'app', 'main.tsx'],
  'virtual:many': ['app'],
};

/** Packages that only tests and their fixtures may import. */
const TEST_PACKAGES = ['vitest', 'fast-check', 'yaml', 'qr/decode.js', 'node:*'];

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

/** The folder of a room that a file is in; '' where it is beside them. @param {string} path relative to src/ */
const folderOf = (path) => path.split('/').slice(1, -1)[0] ?? '';

/** @param {string[][]} floors @param {string} folder */
const floorOf = (floors, folder) => {
  const named = floors.findIndex((floor) => floor.includes(folder));
  return named < 0 ? floors.findIndex((floor) => floor.includes('*')) : named;
};

/** Says why an import within a room is wrong. @param {string} from @param {string} target both relative to src/ */
function floorComplaint(from, target) {
  const room = roomOf(from);
  const floors = FLOORS[room];
  const [own, other] = [folderOf(from), folderOf(target)];
  // A test may set up whatever it tests with; nothing else imports what is there for tests.
  if (!floors || own === other || isTest(from)) return undefined;
  const [here, there] = [floorOf(floors, own), floorOf(floors, other)];
  for (const [folder, floor] of /** @type {[string, number][]} */ ([
    [own, here],
    [other, there],
  ]))
    if (floor < 0) return `${room}/${folder} is on no floor of ${room}: put it into the table of scripts/lint/rooms.js`;
  if (here < there) return undefined;
  return `${room}/${own} must not import ${room}/${other}: within ${room} imports point down`;
}

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
  return floorComplaint(from, target);
}
