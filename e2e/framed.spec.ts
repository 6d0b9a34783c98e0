// Another site puts the page into a frame, to lay something over it. No `watch`: this story plays on hosts of its own.
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { dist, root } from '../scripts/paths.js';
import { createStaticServer } from '../scripts/serve.js';

interface Hosts {
  /** A page of another site with a frame that shows this address. */
  framing(address: string, attributes?: string): Promise<string>;
  /** The address of a server, and what it has been asked. */
  asked(): Promise<{ address: string; paths: string[] }>;
  /** The address of the build on a host with these headers. */
  host(headers: string): Promise<string>;
}

const test = base.extend<{ hosts: Hosts }>({
  hosts: async ({}, use) => {
    const servers: Server[] = [];
    const listen = async (server: Server): Promise<string> => {
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://localhost:${(server.address() as AddressInfo).port}/`;
    };
    await use({
      host: (headers) => listen(createStaticServer(dist, headers)),
      asked: async () => {
        const paths: string[] = [];
        const address = await listen(
          createServer((request, response) => {
            paths.push(request.url ?? '');
            response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('{}');
          }),
        );
        return { address, paths };
      },
      framing: (address, attributes = '') =>
        listen(
          createServer((_request, response) => {
            response.setHeader('Content-Type', 'text/html');
            response.end(
              `<!doctype html><title>Other</title><iframe src="${address}" title="framed" ${attributes} width="900" height="600"></iframe>`,
            );
          }),
        ),
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});

test('on a host that forgot to forbid it, a frame shows only the way out', async ({ page, hosts }) => {
  const address = await hosts.host('');
  await page.goto(await hosts.framing(`${address}#token=eyJ`));
  const frame = page.frameLocator('iframe[title=framed]');
  await expect(frame.getByText('Jotlab does not work inside another page.')).toBeVisible();
  const link = frame.getByRole('link', { name: 'Open it in its own tab' });
  await expect(link).toBeVisible();
  for (const role of ['textbox', 'button', 'region'] as const) await expect(frame.getByRole(role)).toHaveCount(0);
  const opened = page.waitForEvent('popup');
  await link.click();
  await expect((await opened).getByRole('textbox', { name: 'Token' })).toBeVisible();
});

test('the headers that are shipped forbid the frame altogether', async ({ page, hosts }) => {
  const address = await hosts.host(readFileSync(join(root, 'deploy/_headers'), 'utf8'));
  await page.goto(await hosts.framing(address));
  const frame = page.frameLocator('iframe[title=framed]');
  await expect(frame.getByText('Jotlab')).toHaveCount(0);
  await expect(frame.getByRole('textbox')).toHaveCount(0);
});

test('the page that asks servers does so only where it has no origin of its own', async ({ page, hosts }) => {
  const address = await hosts.host('');
  const { address: server, paths } = await hosts.asked();
  const tryIt = async (path: string, attributes: string): Promise<void> => {
    await page.goto(await hosts.framing(`${address}fetcher.html`, attributes));
    await page.evaluate(
      async ([url]) => {
        const frame = document.querySelector('iframe')?.contentWindow;
        const { port1, port2 } = new MessageChannel();
        const answered = new Promise((resolve) => (port1.onmessage = resolve));
        frame?.postMessage(url, '*', [port2]);
        // It answers at once or never; nothing else tells.
        await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 1_000))]);
      },
      [server + path],
    );
  };
  await tryIt('apart', 'sandbox="allow-scripts"');
  expect(paths).toEqual(['/apart']);
  await tryIt('as-the-bench', '');
  expect(paths).toEqual(['/apart']);
});
