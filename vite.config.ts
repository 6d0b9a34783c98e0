import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './scripts/build/budget.ts';
import { chunkGroups } from './scripts/build/chunks.ts';
import { facades } from './scripts/build/facades.ts';
import { fetcher } from './scripts/build/fetcher.ts';
import { page } from './scripts/build/page.ts';
import { pages } from './scripts/build/pages.ts';
import { serviceWorker } from './scripts/build/serviceWorker.ts';
import { single } from './scripts/build/single.ts';
import { worker } from './scripts/build/worker.ts';
import { dist, root } from './scripts/paths.js';
import { unitProjects } from './scripts/unitProjects.ts';

/** Which `jose` checks, for those who compare with their own. */
const jose = JSON.parse(readFileSync(new URL('node_modules/jose/package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const PAGE = /\/src\/main\.tsx$/;

/** Groups modules into chunks by the moment when they are needed. */
const CHUNKS = {
  first: PAGE,
  // When the first view is there: keys, checks, the Lens.
  soon: new RegExp(
    '/src/(?:' +
      [
        'store/(?:effects/keyQuestions|derived/verdictOf|verbs/demoKey)',
        'jose/doors/check',
        'panes/(?:keys/(?:Keys|Ring|Computed)|lens/more|contents/ClaimActs)',
      ].join('|') +
      ')\\.tsx?$',
  ),
  // When somebody is there, at once: what takes a pasted text or key, and says why nothing verifies.
  given:
    /\/src\/(?:jose\/(?:doors\/(?:doctor|given|sdJwt)|read\/read|recognise)|words\/fault|store\/(?:effects\/warmUp|verbs\/takeKeys))\.ts$/,
  // When somebody is there: what is below the first screen, closer looks, paper.
  here: /\/src\/(?:jose\/doors\/(?:lints|steps)|words\/rareClaims|panes\/(?:findings\/Findings|ribbon\/Lanes|contents\/(?:MemberTable|PaperTable))|ui\/code\/PaperJson)\.tsx?$/,
};

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** The commit that is built; empty where the sources came without their history. */
function commit(): string {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short=10', 'HEAD'], { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

/** The index of `jose` names everything: its encryption is used by our own alone, which comes with the first JWE. */
const APART = /\/jose\/dist\/webapi\/(?:jwe\/|lib\/(?:jwe_|content_encryption|key_management|deflate))/;

export default defineConfig({
  define: {
    __JOSE_VERSION__: JSON.stringify(jose.version),
    __JOTLAB_VERSION__: JSON.stringify(version),
    __JOTLAB_COMMIT__: JSON.stringify(commit()),
  },
  // Relative, so that the same build works at the top of a host and under a path.
  base: './',
  resolve: {
    // CodeMirror's own module writes a style tag, which the page's policy blocks.
    alias: [{ find: /^style-mod$/, replacement: fileURLToPath(new URL('src/ui/styleMod.ts', import.meta.url)) }],
  },
  plugins: [
    react({
      compiler: { reportDiagnostics: true },
      // Everywhere it costs 6 KB of the first load. In the panes but the ribbon it cost 3.2 KB and spared 2 to 6 of 80 ms
      // that follow a key in a token of 100 KB; the frame of the key itself took as long with it as without.
      exclude: [
        /\/node_modules\//,
        /\/src\/store\/use\/use(?:Bench|Keys)\.ts/,
        /\/src\/dialogs\//,
        /\/src\/app\/(?!Panes|App\.)/,
        /\/src\/panes\/(?!ribbon\/(?!RibbonFoot))/,
        /\/src\/ui\/(?!code\/)/,
      ],
    }),
    worker(),
    page(),
    pages(),
    fetcher(),
    facades(),
    single(),
    serviceWorker(),
    budget(),
  ],
  build: {
    outDir: dist,
    emptyOutDir: true,
    // The policy allows no data: fonts, and a file is cached by its own.
    assetsInlineLimit: 0,
    // Its polyfill would fetch, which the policy forbids; every browser of the target has it.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The licences of the packages require that their notices go with the code.
    license: { fileName: 'licenses.txt' },
    rolldownOptions: {
      // A leading underscore (as of virtual modules) is special to some hosts. Hashes do not compress, and the page names
      // eighty files before it is there: seven small letters and digits tell two builds of a file apart.
      output: {
        chunkFileNames: ({ name }) => `assets/${name.replace(/^\W*_+/, '')}-[hash:7].js`,
        hashCharacters: 'base36',
        codeSplitting: { groups: chunkGroups(PAGE, CHUNKS, APART) },
      },
    },
  },
  test: {
    environment: 'node',
    alias: [{ find: /^fast-check$/, replacement: fileURLToPath(new URL('scripts/fastCheck.ts', import.meta.url)) }],
    // Generous, because a test is judged by what it says and not by how busy the machine is: this is for a hang.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Without a number it would leave one core to a watcher that is not there.
    maxWorkers: '100%',
    restoreMocks: true,
    unstubGlobals: true,
    projects: unitProjects(root),
  },
});
