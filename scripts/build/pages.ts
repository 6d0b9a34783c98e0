// The pages beside index.html that are made of the same modules: their entries, the skeleton's style, and a policy of
// their own. They have no script inline.
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../paths.js';
import { checkPage, fillBeside, skeletonOf } from './page.ts';

export const PAGES = ['presenter.html', 'embed.html'] as const;

export const pages = (): Plugin => ({
  name: 'jotlab-pages',
  config: () => ({
    build: {
      rolldownOptions: {
        input: Object.fromEntries(
          ['index.html', ...PAGES].map((page) => [page.replace('.html', ''), join(root, page)]),
        ),
      },
    },
  }),
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const style = await skeletonOf();
      for (const page of PAGES) {
        const built = bundle[page];
        if (built?.type !== 'asset') return this.error(`no ${page} came out`);
        const html = fillBeside(String(built.source), style);
        checkPage(html, 0);
        built.source = html;
      }
    },
  },
});
