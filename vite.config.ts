import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './scripts/build/budget.ts';
import { fetcher } from './scripts/build/fetcher.ts';
import { firstChunk } from './scripts/build/firstChunk.ts';
import { page } from './scripts/build/page.ts';
import { serviceWorker } from './scripts/build/serviceWorker.ts';
import { worker } from './scripts/build/worker.ts';
import { dist } from './scripts/paths.js';

export default defineConfig({
  // Relative, so that the same build works at the top of a host and under a path.
  base: './',
  resolve: {
    // CodeMirror's own module writes a style tag, which the page's policy blocks.
    alias: [{ find: /^style-mod$/, replacement: fileURLToPath(new URL('src/ui/styleMod.ts', import.meta.url)) }],
  },
  plugins: [react({ compiler: { reportDiagnostics: true } }), worker(), page(), fetcher(), serviceWorker(), budget()],
  build: {
    outDir: dist,
    emptyOutDir: true,
    // The policy allows no data: fonts, and a file is cached by its own.
    assetsInlineLimit: 0,
    // Its polyfill would fetch, which the policy forbids; every browser of the target has it.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What the licences of the packages ask for: their notices go with the code.
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // A leading underscore (as of virtual modules) is special to some hosts.
      output: { chunkFileNames: ({ name }) => `assets/${name.replace(/^\W*_+/, '')}-[hash].js`, codeSplitting: { groups: [{ name: firstChunk(/\/src\/main\.tsx$/) }] } },
    },
  },
  test: {
    environment: 'node',
    // Generous, because a test is judged by what it says and not by how busy the machine is: this is for a hang.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    exclude: ['scripts/lint/fixtures/**'],
  },
});
