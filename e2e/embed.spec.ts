// A scene inside the page of somebody else, on another origin, as the headers that are shipped allow it. No `watch`: this
// story plays on hosts of its own, and looks at the console itself.
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { dist, root } from '../scripts/paths.js';
import { createStaticServer } from '../scripts/serve.js';
import { packLink } from '../src/link/pack.ts';
import { TOKEN } from './tokens.ts';

/** A page of another origin with a scene in it: it writes down what it is told. */
const PAGE = (address: string): string => `<!doctype html><html lang="en"><title>Slides</title>
<iframe src="${address}" title="scene" width="1200" height="675"></iframe>
<script>
  window.told = [];
  const frame = document.querySelector('iframe');
  addEventListener('message', (event) => {
    if (event.source === frame.contentWindow) told.push(event.data);
  });
  window.ask = (message) => frame.contentWindow.postMessage(message, '*');
</script>`;

const test = base.extend<{ slides: (fragment: string) => Promise<string> }>({
  slides: async ({}, use) => {
    const servers: Server[] = [];
    const listen = async (server: Server, host: string): Promise<string> => {
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://${host}:${(server.address() as AddressInfo).port}/`;
    };
    const jotlab = await listen(
      createStaticServer(dist, readFileSync(join(root, 'deploy/_headers'), 'utf8')),
      'localhost',
    );
    await use((fragment) =>
      listen(
        createServer((_request, response) => {
          response.setHeader('Content-Type', 'text/html').end(PAGE(`${jotlab}embed.html#${fragment}`));
        }),
        '127.0.0.1',
      ),
    );
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});

test('a scene in somebody’s slides does what they ask, says how it stands, and gives on the keys that it has no use for', async ({
  page,
  slides,
}) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    // The page around has no icon.
    if (['warning', 'error'].includes(message.type()) && !message.location().url.endsWith('favicon.ico'))
      problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(await slides('one-bit&theme=dark'));
  const scene = page.frameLocator('iframe');
  const stage = scene.getByRole('region', { name: 'Stage' });
  const ask = (message: unknown) =>
    page.evaluate((sent) => (window as unknown as { ask: (message: unknown) => void }).ask(sent), message);
  const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  const verdict = scene.getByRole('list', { name: 'Verdict' });

  await expect(verdict).toContainText('Matches the demo key');
  await expect(scene.getByText('demo keys')).toBeVisible();
  await expect(stage).toHaveAttribute('data-theme', 'dark');
  await expect.poll(told).toContainEqual({ jotlab: 'state', title: 'One bit', step: 1, steps: 4, theme: 'dark' });

  await ask({ jotlab: 'next' });
  await expect(verdict).toContainText('Not verified');
  await ask({ jotlab: 'goto', step: 4 });
  await expect.poll(told).toContainEqual({ jotlab: 'state', title: 'One bit', step: 4, steps: 4, theme: 'dark' });
  await ask({ jotlab: 'prev' });
  await expect(scene.getByText('3 of 4')).toBeVisible();
  await ask({ jotlab: 'theme', theme: 'light' });
  await expect(stage).toHaveAttribute('data-theme', 'light');

  // Nothing else gets in, whatever is sent or pasted.
  for (const message of [
    { jotlab: 'token', token: TOKEN },
    { jotlab: 'goto', step: '1' },
    { jotlab: 'theme', theme: '<b>' },
    TOKEN,
    null,
  ])
    await ask(message);
  await stage.click();
  await stage.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, TOKEN);
  await expect(scene.getByText('3 of 4')).toBeVisible();
  await expect(stage).not.toContainText('pasted-one');
  await expect(scene.getByRole('textbox')).toHaveCount(0);

  // The scene has the focus: its own keys, then those for the slides around.
  await page.keyboard.press('ArrowRight');
  await expect(scene.getByText('4 of 4')).toBeVisible();
  expect(JSON.stringify(await told())).not.toContain('"key"');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('f');
  await expect.poll(told).toContainEqual({ jotlab: 'key', key: 'ArrowRight', code: 'ArrowRight', shiftKey: false });
  await expect.poll(told).toContainEqual({ jotlab: 'key', key: 'f', code: 'KeyF', shiftKey: false });
  expect(await stage.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);

  const opened = page.waitForEvent('popup');
  await scene.getByRole('link', { name: 'Open in Jotlab' }).click();
  const bench = await opened;
  await bench.getByRole('button', { name: 'Begin' }).click();
  await expect(bench.getByRole('heading', { name: 'One bit' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('a scene of one’s own comes with the address, in the language that it asks for; what is none is refused', async ({
  page,
  slides,
}) => {
  const own = await packLink({
    kind: 'scene',
    scene: { title: 'Ours', token: TOKEN, clock: 1, keys: [], steps: [{ says: 'A' }, { says: 'B' }], notes: '' },
  });
  await page.goto(await slides(`${own.ok ? own.value : ''}&step=2&lang=ja`));
  const scene = page.frameLocator('iframe');
  await expect(scene.getByRole('heading', { name: 'Ours' })).toBeVisible();
  await expect(scene.getByText('2 / 2')).toBeVisible();
  await expect(scene.getByRole('button', { name: '次へ' })).toHaveAttribute('aria-disabled', 'true');
  const bench = await packLink({ kind: 'bench', bench: { token: TOKEN } });
  for (const [fragment, says] of [
    ['nowhere', 'a scene “nowhere”'],
    ['v1.AAAA', 'This link is damaged'],
    [bench.ok ? bench.value : '', 'Here only a scene can be shown'],
  ] as const) {
    await page.goto(await slides(fragment));
    await expect(scene.getByRole('alert')).toContainText(says);
    expect(await page.frames()[1]?.content()).not.toContain('pasted-one');
  }
});
