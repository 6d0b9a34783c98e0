// Makes fetcher.html: one inline script, and a policy that allows it by its hash and lets it ask other servers. It is
// a page of its own, because a frame made from the bench's text would inherit the bench's policy.
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../paths.js';
import { bundleApart } from './bundle.ts';
import { hashOf } from './page.ts';

const NAME = 'fetcher.html';

export function fetcherPolicy(script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    // https anywhere: which address it is decides the reader, in the bench. Plain http only on the reader's own machine.
    'connect-src https: http://localhost:* http://127.0.0.1:*',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

export function fetcherPage(script: string): string {
  if (/<\/script|<!--/i.test(script)) throw new Error('src/fetcher.ts holds what HTML would read as markup');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${fetcherPolicy(script)}">
<meta name="referrer" content="no-referrer">
<title>Jotlab: asks one address when you have pressed Fetch</title>
<script>${script}</script>
</html>
`;
}

const page = async (): Promise<string> => fetcherPage((await bundleApart(join(root, 'src/fetcher.ts'))).text);

export function fetcher(): Plugin {
  return {
    name: 'jotlab-fetcher',
    configureServer(server) {
      server.middlewares.use(`/${NAME}`, (_request, response, next) => {
        page().then((html) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html), next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: NAME, source: await page() });
    },
  };
}
