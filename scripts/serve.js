// Serves dist/ as a good static host would: compressed, with the headers of deploy/_headers. Node built-ins only.
// `node scripts/serve.js [--port=4173] [--strict]`; strict: fail when the port is taken instead of taking the next.
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { headersFor, parseHeaders } from './headers.js';
import { dist, root } from './paths.js';

const DEFAULT_PORT = 4173;
const PORTS_TRIED = 20;

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/;

/** @typedef {{ type: string, plain: Buffer, brotli?: Buffer }} Served */

/** The highest, 11, makes it a tenth smaller and takes many seconds each time somebody starts it. */
const QUALITY = 5;

/** All of a folder's files by their URL path. @param {string} folder @returns {Map<string, Served>} */
export function load(folder) {
  /** @type {Map<string, Served>} */
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry);
    if (!statSync(path).isFile()) continue;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const plain = readFileSync(path);
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    const compressed = COMPRESSIBLE.test(type)
      ? brotliCompressSync(plain, {
          params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
        })
      : undefined;
    files.set(
      url,
      compressed && compressed.length < plain.length ? { type, plain, brotli: compressed } : { type, plain },
    );
  }
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  return files;
}

/** @param {string} folder @param {string} headersText @param {string} [base] the path that the folder is served under */
export function createStaticServer(folder, headersText, base = '/') {
  const files = load(folder);
  const rules = parseHeaders(headersText);
  return createServer((request, response) => {
    const url = (request.url ?? '/').replace(/[?#].*$/s, '');
    const path = url.startsWith(base) ? url.slice(base.length - 1) : '';
    const file = files.get(path);
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(file ? 405 : 404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(file ? 'Method not allowed' : 'Not found');
      return;
    }
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const body = takesBrotli && file.brotli ? file.brotli : file.plain;
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    response.setHeader('Content-Type', file.type);
    response.setHeader('Content-Length', body.length);
    if (file.brotli) response.setHeader('Vary', 'Accept-Encoding');
    if (body === file.brotli) response.setHeader('Content-Encoding', 'br');
    response.writeHead(200);
    response.end(request.method === 'HEAD' ? undefined : body);
  });
}

/** @param {import('node:http').Server} server @param {number} port @param {number} tries @returns {Promise<number>} */
function listen(server, port, tries) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE';
      if (taken && tries > 1) resolve(listen(server, port + 1, tries - 1));
      else reject(error);
    });
    // Loopback only: the bench of one person is not for the network around.
    server.listen(port, '127.0.0.1', () => resolve(port));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('Nothing is built yet: run `npm run build`, or `npm start`, which does both.');
    process.exit(1);
  }
  const wanted = Number(process.argv.find((arg) => arg.startsWith('--port='))?.slice(7) ?? DEFAULT_PORT);
  const server = createStaticServer(dist, readFileSync(join(root, 'deploy/_headers'), 'utf8'));
  try {
    const port = await listen(server, wanted, process.argv.includes('--strict') ? 1 : PORTS_TRIED);
    console.log(`\nJotlab: http://localhost:${port}/\n(Ctrl+C stops it)`);
  } catch (error) {
    console.error(`Cannot listen on port ${wanted}: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}
