// Asks a real nginx with deploy/nginx.conf. Where nginx is not installed, only this file is skipped, and it says so.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { headersFor, parseHeaders } from './headers.js';
import { root } from './paths.js';

/** Debian keeps it out of the PATH of those who are not root. */
const nginx = ['nginx', '/usr/sbin/nginx'].find((program) => spawnSync(program, ['-v']).status === 0);
const MIME = '/etc/nginx/mime.types';

const FILES: Readonly<Record<string, string>> = {
  'index.html': 'text/html',
  'fetcher.html': 'text/html',
  'presenter.html': 'text/html',
  'embed.html': 'text/html',
  'jotlab.html': 'text/html',
  'sw.js': 'javascript',
  'manifest.webmanifest': 'application/manifest+json',
  'icon.svg': 'image/svg+xml',
  'assets/app-1a2b.js': 'javascript',
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

it('has every value of deploy/_headers, also where there is no nginx to ask', () => {
  const site = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8');
  const rules = parseHeaders(readFileSync(join(root, 'deploy/_headers'), 'utf8'));
  expect(rules.length).toBeGreaterThan(3);
  for (const { headers } of rules) for (const [, value] of headers) expect(site).toContain(`"${value}"`);
});

describe.skipIf(nginx === undefined)(
  `nginx${nginx === undefined ? ' (left out: it is not installed here)' : ''}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'jotlab-nginx-'));
    const rules = parseHeaders(readFileSync(join(root, 'deploy/_headers'), 'utf8'));
    let server: ChildProcess | undefined;
    let origin = '';
    let said = '';

    beforeAll(async () => {
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      mkdirSync(join(folder, 'dist/assets'), { recursive: true });
      for (const name of Object.keys(FILES)) writeFileSync(join(folder, 'dist', name), `the file ${name}`);
      const site = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
        .replace('listen 80;', `listen 127.0.0.1:${port};`)
        .replace('root /srv/jotlab/dist;', `root ${folder}/dist;`);
      writeFileSync(join(folder, 'site.conf'), site);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      writeFileSync(
        join(folder, 'nginx.conf'),
        [
          process.getuid?.() === 0 ? 'user root;' : '',
          'daemon off; master_process off; worker_processes 1;',
          `pid ${folder}/pid; error_log stderr;`,
          'events {}',
          `http { ${existsSync(MIME) ? `include ${MIME};` : 'types { text/html html; text/javascript js; image/svg+xml svg; }'}`,
          `access_log off; ${temporary.join(' ')} include ${folder}/site.conf; }`,
        ].join('\n'),
      );
      server = spawn(nginx as string, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      server.stderr?.on('data', (piece) => (said += String(piece)));
      await vi.waitFor(
        async () => {
          const { status } = await fetch(origin).catch(() => ({ status: said }));
          if (status !== 200) throw new Error(String(status));
        },
        { timeout: 20_000 },
      );
    }, 30_000);
    afterAll(() => {
      server?.kill();
      rmSync(folder, { recursive: true });
    });

    it.each(['/', ...Object.keys(FILES).map((name) => `/${name}`)])(
      'answers %s with the headers of deploy/_headers',
      async (path) => {
        const { status, headers } = await fetch(origin + path);
        expect(status).toBe(200);
        const wanted = headersFor(rules, path);
        expect(Object.fromEntries([...wanted.keys()].map((name) => [name, headers.get(name)]))).toEqual(
          Object.fromEntries(wanted),
        );
        if (!wanted.has('Content-Security-Policy')) expect(headers.get('Content-Security-Policy')).toBeNull();
        expect(headers.get('Content-Type')).toContain(FILES[path.slice(1) || 'index.html']);
      },
    );

    it('lets nobody keep the answer that there is no such file', async () => {
      for (const path of ['/assets/app-gone.js', '/nothing']) {
        const { status, headers } = await fetch(origin + path);
        expect(status).toBe(404);
        expect(headers.get('Cache-Control')).toBe('no-cache');
        expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      }
    });

    it('says that a kept file may be kept on', async () => {
      const tag = (await fetch(`${origin}/assets/app-1a2b.js`)).headers.get('ETag') ?? '';
      const { status, headers } = await fetch(`${origin}/assets/app-1a2b.js`, { headers: { 'If-None-Match': tag } });
      expect([status, headers.get('Cache-Control')]).toEqual([304, 'public, max-age=31536000, immutable']);
    });
  },
);
