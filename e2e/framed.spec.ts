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
  framing(address: string): Promise<string>;
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
      framing: (address) =>
        listen(
          createServer((_request, response) => {
            response.setHeader('Content-Type', 'text/html');
            response.end(`<!doctype html><title>Other</title><iframe src="${address}" title="framed" width="900" height="600"></iframe>`);
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
