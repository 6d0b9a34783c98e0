// Somebody pastes whatever they have, wherever the focus is.
import { type Bench, expect, test } from './bench.ts';
import { JWE_RFC, OTHER, signed, TOKEN } from './tokens.ts';

const wrapped = TOKEN.replaceAll(/.{24}/g, '$&\r\n    ');
const base64 = Buffer.from(TOKEN).toString('base64');

/** The pasted text, then the notes about what the page took off. */
const pastes: readonly [name: string, text: string, ...takenOff: RegExp[]][] = [
  ['a Bearer token', `Bearer ${TOKEN}`, /^the Bearer scheme$/],
  ['an Authorization header', `Authorization: Bearer ${TOKEN}`, /^the Authorization header$/, /^the Bearer scheme$/],
  ['a cookie', `Cookie: theme=dark; session=${TOKEN}; lang=en`, /cookie “session”/],
  ['a URL query', `https://app.example/hook?state=1&id_token_hint=${TOKEN}`, /query parameter “id_token_hint”/],
  ['a URL fragment', `https://app.example/done#id_token=${TOKEN}&state=x`, /the URL fragment “id_token”/],
  ['single quotes', `'${TOKEN}'`, /quotes/],
  ['a JSON string', JSON.stringify(TOKEN), /JSON string|quotes/],
  ['a member of JSON', JSON.stringify({ access_token: TOKEN, expires_in: 60 }), /the JSON member “access_token”/],
  ['percent escapes', TOKEN.replaceAll('.', '%2E'), /2 percent escapes/],
  ['HTML escapes', TOKEN.replaceAll('.', '&#46;'), /2 HTML escapes/],
  ['line wraps', wrapped, /spaces and line breaks/],
  ['zero-width characters', `${TOKEN.slice(0, 30)}\u200b\u200d${TOKEN.slice(30)}\ufeff`, /3 invisible characters/],
  [
    'a curl command',
    `curl -s 'https://api.example/orders' \\\n  -H 'Authorization: Bearer ${TOKEN}'`,
    /curl command/,
    /^the Bearer scheme$/,
  ],
  ['base64 of a token', base64, /^base64$/],
  ['hexadecimal digits of a token', Buffer.from(TOKEN).toString('hex'), /hexadecimal/],
  ['a line of a log', `2026-11-24 10:42:01 INFO accepted token ${TOKEN} for till 7`, /other text/],
];

const readsTheToken = (bench: Bench, subject = 'pasted-one'): Promise<void> =>
  expect(bench.payload).toContainText(`"sub": "${subject}"`);

test('a token is found in whatever stands around it, which is kept and shown struck through', async ({
  page,
  bench,
}) => {
  await bench.open();
  for (const [name, text, ...takenOff] of pastes) {
    await test.step(name, async () => {
      await bench.pasteAnywhere(text);
      await readsTheToken(bench);
      await expect(bench.light('Format')).toHaveAccessibleName('Format Signed token, 3 parts');
      const named = bench.region('Ribbon').getByRole('note').getByRole('emphasis');
      for (const words of takenOff) await expect(named.filter({ hasText: words })).toHaveCount(1);
      expect(await bench.textOf(bench.token)).toBe(text);
      // The next one must show something new.
      await bench.pasteAnywhere(OTHER);
      await readsTheToken(bench, 'the-other');
      await expect(named).toHaveCount(0);
    });
  }
  await bench.pasteAnywhere(`Bearer ${TOKEN}`);
  await expect(bench.token.getByText('Bearer', { exact: false }).last()).toHaveCSS(
    'text-decoration-line',
    'line-through',
  );
  await bench.act('Keep only the token').click();
  expect(await bench.textOf(bench.token)).toBe(TOKEN);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await bench.textOf(bench.token)).toBe(`Bearer ${TOKEN}`);
});

test('a token in base64 comes with the word that encoding is not encryption', async ({ bench }) => {
  await bench.open();
  const remark = bench.region('Ribbon').getByText(/encoding, not encryption/);
  await bench.pasteAnywhere(base64);
  await readsTheToken(bench);
  await expect(remark).toBeVisible();
  // In one bar with what it was found in, and that is named once.
  await expect(bench.region('Ribbon').getByRole('note')).toHaveText(/^Found inside: base64\s*Base64 is encoding/);
  // The next step for whoever thought that it was: the same claims signed, encoded and encrypted.
  await bench.act('See it really encrypted').click();
  await expect(bench.page.getByRole('dialog')).toContainText('anyone can decode base64');
  await bench.page.keyboard.press('Escape');
  await expect(bench.page.getByRole('dialog')).toHaveCount(0);
  await bench.pasteAnywhere(TOKEN);
  await expect(remark).toHaveCount(0);
});

test('of several tokens one is picked', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(JSON.stringify({ access_token: TOKEN, refresh_token: 'opaque', id_token: OTHER }));
  const picker = page.getByRole('radiogroup', { name: '2 tokens found. Choose one:' });
  await expect(
    picker.getByRole('radio', { name: '1: access_token, signed HS256, from https://issuer.example' }),
  ).toBeChecked();
  await readsTheToken(bench);
  await picker.getByRole('radio', { name: '2: id_token, signed HS256, from https://issuer.example' }).click();
  await readsTheToken(bench, 'the-other');
  await expect(
    picker.getByRole('radio', { name: '2: id_token, signed HS256, from https://issuer.example' }),
  ).toBeChecked();
  await bench.act('Undo').click();
  await readsTheToken(bench);
  await bench.act('Redo').click();
  await readsTheToken(bench, 'the-other');
  await bench.act('Keep only the token').click();
  await expect(picker).toHaveCount(0);
  expect(await bench.textOf(bench.token)).toBe(OTHER);
});

test('of an archive of requests the box shows the token, and the choice stands apart from its question', async ({
  page,
  bench,
}) => {
  await bench.open();
  const headers = [
    { name: 'authorization', value: `Bearer ${TOKEN}` },
    { name: 'cookie', value: `session=${OTHER}; theme=dark` },
  ];
  const request = { method: 'GET', url: 'https://api.acme.example/orders', httpVersion: 'http/2.0', headers };
  const creator = { name: 'a browser', version: '1' };
  const archive = JSON.stringify({ log: { version: '1.2', creator, entries: [{ time: 12, request }] } }, null, 2);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await bench.pasteInto(OTHER);
    await readsTheToken(bench, 'the-other');
    await bench.pasteInto(archive);
    await readsTheToken(bench);
    // At the end, where the caret is, or all of it.
    await expect(bench.token.locator('.tape-tag').last()).toBeInViewport();
    const apart = await page
      .getByRole('radiogroup', { name: '2 tokens found. Choose one:' })
      .evaluate(({ children }) => {
        const [question, first] = [...children].map((each) => each.getBoundingClientRect());
        return question && first ? Math.max(first.left - question.right, first.top - question.bottom) : -1;
      });
    expect(apart).toBeGreaterThanOrEqual(4);
    expect(await bench.textOf(bench.token)).toBe(archive);
  }
});

test('five thousand tokens give a picker that can still be drawn', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(Array.from({ length: 5_000 }, (_, index) => signed({ index })).join('\n'));
  const picker = page.getByRole('radiogroup', { name: /tokens found/ });
  await expect(picker).toBeVisible();
  expect(await picker.getByRole('radio').count()).toBeLessThan(200);
});

test('the first paste replaces the demo token, with undo', async ({ page, bench }) => {
  await bench.open();
  const demo = await bench.textOf(bench.token);
  await bench.pasteAnywhere(TOKEN);
  await readsTheToken(bench);
  await expect(bench.region('Contents')).toContainText('original');
  await expect(bench.notice).toContainText('Replaced the previous text');
  await page.getByRole('status').last().getByRole('button', { name: 'Undo' }).click();
  expect(await bench.textOf(bench.token)).toBe(demo);
});

test('with a caret in the Token box, a paste inserts there', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteInto(TOKEN);
  await readsTheToken(bench);
  await page.keyboard.press('ControlOrMeta+Home');
  await bench.paste('Bearer ');
  expect(await bench.textOf(bench.token)).toBe(`Bearer ${TOKEN}`);
  await readsTheToken(bench);
});

test('a read-only box takes no paste of its own: the bench does', async ({ bench }) => {
  await bench.open();
  await bench.openHeaders();
  await bench.pasteAnywhere(JWE_RFC);
  await expect(bench.header).toHaveAttribute('aria-readonly', 'true');
  await bench.header.focus();
  await bench.paste(TOKEN);
  await readsTheToken(bench);
  expect(await bench.textOf(bench.token)).toBe(TOKEN);
});

test('the real clipboard: Ctrl+V, the button Paste, and Copy token', async ({ page, bench, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium lets a test read the clipboard');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await bench.open();
  await bench.openHeaders();
  const put = (text: string): Promise<void> => page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await put(`Bearer ${TOKEN}`);
  await page.keyboard.press('ControlOrMeta+v');
  await readsTheToken(bench);
  // A read-only field does not swallow the paste.
  await put(OTHER);
  await bench.pasteAnywhere(JWE_RFC);
  await bench.header.click();
  await page.keyboard.press('ControlOrMeta+v');
  await readsTheToken(bench, 'the-other');
  await bench.act('Undo').click();
  await bench.act('Undo').click();
  await readsTheToken(bench);
  await bench.act('Copy token').click();
  await expect(bench.notice).toContainText('Token copied');
  // The token alone, without what stood around it.
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(TOKEN);
  await put(OTHER);
  await bench.act('Paste').click();
  await readsTheToken(bench, 'the-other');
  // Characters picked in the tape are copied as they are, without its gaps.
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(OTHER);
});

test('a file is opened by the button and by dropping it', async ({ page, bench }) => {
  await bench.open();
  const chooser = page.waitForEvent('filechooser');
  await bench.act('Open file').click();
  await (await chooser).setFiles({ name: 'token.txt', mimeType: 'text/plain', buffer: Buffer.from(`${TOKEN}\n`) });
  await readsTheToken(bench);
  await expect(bench.notice).toContainText('Replaced the previous text');

  const carried = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'other.jwt', { type: 'application/jwt' }));
    transfer.items.add(
      new File(['{"kty":"oct","kid":"dropped-along","k":"FdFYFzERwC2uCBB46pZQi4GG85LujR8obt-KWRBICVQ"}'], 'key.json'),
    );
    return transfer;
  }, OTHER);
  // Onto the editor, which must not insert it.
  await bench.payload.dispatchEvent('dragover', { dataTransfer: carried });
  await expect(page.getByText('Drop the file to open it')).toBeVisible();
  await bench.payload.dispatchEvent('drop', { dataTransfer: carried });
  await expect(page.getByText('Drop the file to open it')).toHaveCount(0);
  await readsTheToken(bench, 'the-other');
  expect(await bench.textOf(bench.token)).toBe(OTHER);
  // The key that was dropped along with it.
  await expect(bench.region('Keys').getByRole('button', { name: 'Remove dropped-along' })).toBeVisible();

  const words = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', text);
    return transfer;
  }, TOKEN);
  await bench.region('Lens').dispatchEvent('drop', { dataTransfer: words });
  await readsTheToken(bench);
  expect(await bench.textOf(bench.token)).toBe(TOKEN);
});

test('a token in the address is read and taken out of it', async ({ page, bench, watch }) => {
  await bench.open(`/#token=${TOKEN}`);
  await readsTheToken(bench);
  await expect(page.getByText('It may still be in your browser history.')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  expect(watch.requests.filter((url) => url.includes('eyJ'))).toEqual([]);
  // A link put into the address of the open page does not reload it.
  await page.goto(`/#id_token=${OTHER}`);
  await readsTheToken(bench, 'the-other');
  expect(new URL(page.url()).hash).toBe('');
  await bench.act('Undo').click();
  await readsTheToken(bench);
  // Under no name at all.
  await page.goto(`/#${OTHER}`);
  await readsTheToken(bench, 'the-other');
  expect(new URL(page.url()).hash).toBe('');
  await page.goto('about:blank');
  await bench.open(`/#${TOKEN}`);
  await readsTheToken(bench);
  expect(new URL(page.url()).hash).toBe('');
  await page.goto('about:blank');
  await page.goBack();
  await expect(bench.token).toBeVisible();
  expect(page.url()).not.toContain('eyJ');
  // Other secrets in an address are removed as well.
  for (const secret of [
    'code=SplxlOBeZQQYbYS6WxSbIA&state=af0',
    `response=${OTHER}`,
    'refresh_token=tGzv3JOkF0XG5Qx2TlKWIA',
  ]) {
    await page.goto(`/#${secret}`);
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  }
});
