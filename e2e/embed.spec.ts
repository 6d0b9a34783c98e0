// A scene inside the page of somebody else, on another origin, as the headers that are shipped allow it. No `watch`: this
// story plays on hosts of its own, and looks at the console itself.
import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Page, expect, test as base } from '@playwright/test';
import { dist, root } from '../scripts/paths.js';
import { createStaticServer } from '../scripts/serve.js';
import { packLink } from '../src/link/pack.ts';
import { TOKEN } from './tokens.ts';

/** A page of another origin with a scene in it: it writes down what it is told. */
const PAGE = (address: string): string => `<!doctype html><html lang="en"><title>Slides</title>
<iframe src="${address}" title="scene" width="1200" height="675"></iframe>
<script>
  window.told = [];
  window.pressed = [];
  addEventListener('keydown', ({ key }) => pressed.push(key));
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
  // Of one part alone there is a way out, and it is not out of the slides.
  await page.keyboard.press('z');
  await expect(scene.getByRole('heading', { name: /Signature 64 bytes/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(verdict).toContainText('Format');
  await expect(scene.getByRole('heading', { name: /Signature 64 bytes/ })).toHaveCount(0);
  expect(JSON.stringify(await told())).not.toContain('"key"');
  await page.keyboard.press('f');
  await page.keyboard.press('ArrowRight');
  await expect.poll(told).toContainEqual({ jotlab: 'key', key: 'ArrowRight', code: 'ArrowRight', shiftKey: false });
  await expect.poll(told).toContainEqual({ jotlab: 'key', key: 'f', code: 'KeyF', shiftKey: false });
  // From the end on the slides have the keys, also those that listen to no message.
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => (window as unknown as { pressed: string[] }).pressed)).toEqual(['ArrowRight']);
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
    ['nowhere', 'the scene “nowhere”'],
    ['v1.AAAA', 'This link is damaged'],
    [bench.ok ? bench.value : '', 'Here only a scene can be shown'],
  ] as const) {
    await page.goto(await slides(fragment));
    await expect(scene.getByRole('alert')).toContainText(says);
    expect(await page.frames()[1]?.content()).not.toContain('pasted-one');
  }
});

/** What the page around was told of keys, and the keys that it got itself. */
const keysOf = (page: Page) =>
  page.evaluate(() => {
    const { told, pressed } = window as unknown as { told: unknown[]; pressed: string[] };
    return { told: told.filter((each) => !(each as { jotlab?: string }).jotlab?.startsWith('state')), pressed };
  });

test('on a slide of reveal.js the scene takes the keys when its slide comes, and gives them back when it goes', async ({
  page,
  slides,
}) => {
  const address = await slides('one-bit');
  await page.goto(address);
  const scene = page.frameLocator('iframe');
  const send = (message: string) =>
    page.evaluate((sent) => (window as unknown as { ask: (message: unknown) => void }).ask(sent), message);
  await expect(scene.getByText('1 of 4')).toBeVisible();
  // Nobody has clicked into the frame.
  await page.keyboard.press('ArrowRight');
  expect(await keysOf(page)).toEqual({ told: [], pressed: ['ArrowRight'] });
  await send('slide:start');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  for (const step of [2, 3, 4]) {
    await page.keyboard.press('ArrowRight');
    await expect(scene.getByText(`${step} of 4`)).toBeVisible();
  }
  // reveal.js takes it as if it had been pressed there: no line of code in the slides.
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  const told = [66, 34].map((code) => JSON.stringify({ method: 'triggerKey', args: [code] }));
  await expect.poll(() => keysOf(page)).toEqual({ told, pressed: ['ArrowRight'] });
  await send('slide:stop');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('ArrowLeft');
  expect(await keysOf(page)).toEqual({ told, pressed: ['ArrowRight', 'ArrowLeft'] });
  await expect(scene.getByText('4 of 4')).toBeVisible();
  await send('slide:start');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  await page.keyboard.press('Shift+Space');
  await expect(scene.getByText('3 of 4')).toBeVisible();
});

test('a scene whose address says so leaves all keys to the slides; what it does not use, the browser has', async ({
  page,
  slides,
}) => {
  await page.goto(await slides('one-bit&keys=off'));
  const scene = page.frameLocator('iframe');
  const stage = scene.getByRole('region', { name: 'Stage' });
  /** Whether the browser does what it does with this key. */
  const isLeft = (key: string) =>
    stage.evaluate((element, key) => {
      return element.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
    }, key);
  await expect(scene.getByText('1 of 4')).toBeVisible();
  await stage.click();
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowRight');
  const keys = ['3', 'ArrowRight'].map((key) => expect.objectContaining({ jotlab: 'key', key }));
  await expect.poll(() => keysOf(page)).toMatchObject({ told: keys });
  await expect(scene.getByText('1 of 4')).toBeVisible();
  await expect(stage.locator('.is-lit')).toHaveCount(0);

  await page.goto('about:blank');
  await page.goto(await slides('one-bit'));
  await expect(scene.getByText('1 of 4')).toBeVisible();
  expect(await isLeft('F5')).toBe(true);
  expect(await isLeft('ArrowRight')).toBe(false);
  await expect(scene.getByText('2 of 4')).toBeVisible();
  // A wide frame is a slide; a narrow one is read by scrolling.
  const { told } = await keysOf(page);
  expect(told).toHaveLength(1);
  await isLeft('ArrowDown');
  await expect.poll(async () => (await keysOf(page)).told).toHaveLength(2);
  await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '400'));
  await expect.poll(() => stage.evaluate((each) => each.scrollHeight > each.clientHeight + 1)).toBe(true);
  expect(await isLeft('ArrowDown')).toBe(true);
  await isLeft('F6');
  await expect.poll(async () => JSON.stringify((await keysOf(page)).told.slice(2))).toContain('F6');
  expect((await keysOf(page)).told).toHaveLength(3);
});
