import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from './headers.js';
import { createStaticServer } from './serve.js';

describe('headersFor', () => {
  const rules = parseHeaders('# why\n/*\n  A: 1\n  B: x: y\n/sw.js\n  A: 2\n/assets/*\n  C: 3\n');

  it('takes all rules that match, the later over the earlier', () => {
    expect([...headersFor(rules, '/')]).toEqual([
      ['A', '1'],
      ['B', 'x: y'],
    ]);
    expect([...headersFor(rules, '/sw.js')]).toEqual([
      ['A', '2'],
      ['B', 'x: y'],
    ]);
    expect([...headersFor(rules, '/assets/a.js')]).toEqual([
      ['A', '1'],
      ['B', 'x: y'],
      ['C', '3'],
    ]);
  });
  it('refuses a line that it does not understand', () => {
    expect(() => parseHeaders('/*\n  nonsense\n')).toThrow('nonsense');
  });
});

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jotlab-serve-'));
  const page = `<!doctype html>${'<p>text</p>'.repeat(100)}`;
  let server: ReturnType<typeof createStaticServer>;
  let origin = '';

  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'assets/font.woff2'), 'font');
    server = createStaticServer(folder, '/*\n  X-Content-Type-Options: nosniff\n');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('serves the page compressed, with type and headers', async () => {
    const response = await fetch(`${origin}/?x#y`, { headers: { 'accept-encoding': 'br' } });
    expect(await response.text()).toBe(page);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(Number(response.headers.get('content-length'))).toBeLessThan(page.length);
  });
  it('serves what is compressed already as it is', async () => {
    const response = await fetch(`${origin}/assets/font.woff2`);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(response.headers.get('content-type')).toBe('font/woff2');
  });
  it('serves nothing else, and takes nothing', async () => {
    expect((await fetch(`${origin}/../package.json`)).status).toBe(404);
    expect((await fetch(`${origin}/..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(origin, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});
