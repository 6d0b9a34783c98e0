// Somebody with a screen of another width, an enlarged page, or a printer.
import type { Locator } from '@playwright/test';
import { type Bench, expect, test } from './bench.ts';
import { signed } from './tokens.ts';

const drawerButton = (bench: Bench) => bench.button('Keys');

test('on a middling screen the keys are in a drawer: opened, closed by Escape, the focus comes back', async ({
  page,
  bench,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await bench.open();
  await bench.showTables();
  const keys = bench.region('Keys');
  const lens = bench.region('Lens');
  await expect(lens).toBeVisible();
  await expect(keys).toHaveCount(0);
  await expect(drawerButton(bench)).toHaveAttribute('aria-expanded', 'false');
  await drawerButton(bench).focus();
  await page.keyboard.press('Enter');
  await expect(keys).toBeFocused();
  await expect(keys).toBeInViewport();
  await expect(drawerButton(bench)).toHaveAttribute('aria-expanded', 'true');
  // Not modal: elements beside it can be used; those under it cannot be reached.
  await expect(lens).toHaveCount(0);
  await bench.row('aud').getByRole('button').click();
  await page.keyboard.press('Escape');
  await expect(bench.row('aud').getByRole('button')).toHaveAttribute('aria-pressed', 'false');
  await expect(keys).toBeVisible();
  await keys.getByRole('textbox', { name: 'Key or secret' }).focus();
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(drawerButton(bench)).toBeFocused();

  // A light that leads there opens it too, and gets the focus back.
  await bench.light('Signature').click();
  await expect(keys).toBeFocused();
  await keys.getByRole('button', { name: 'Close Keys' }).click();
  await expect(lens).toBeVisible();
  await expect(bench.light('Signature')).toBeFocused();

  await page.setViewportSize({ width: 1280, height: 768 });
  await expect(keys).toBeVisible();
  await expect(drawerButton(bench)).toBeHidden();
});

test('the Lens stays in sight beside long contents, and nothing is focused behind the verdict', async ({
  page,
  bench,
}) => {
  await bench.open();
  await bench.openHeaders();
  await bench.showTables();
  await bench.pasteAnywhere(signed(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`claim${at}`, at]))));
  await bench.row('claim30').getByRole('button').click();
  await expect(bench.region('Lens').getByRole('heading', { name: 'claim30' })).toBeInViewport();
  await expect(bench.region('Keys').getByRole('heading', { name: 'Keys and checks' })).toBeInViewport();
  await bench.region('Findings').focus();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await bench.row('alg', 'Header parameters explained').getByRole('button').focus();
  const hidden = await bench
    .row('alg', 'Header parameters explained')
    .getByRole('button')
    .evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      return !element.contains(document.elementFromPoint(left + 3, top + 3));
    });
  expect(hidden).toBe(false);
});

test('enlarged to twice its size the page does not lose its screen to the verdict', async ({ page, bench }) => {
  // A window of 1280 by 960 has this many CSS pixels at 200 % zoom.
  await page.setViewportSize({ width: 640, height: 480 });
  await bench.open();
  await bench.region('Findings').scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 5000);
  await expect(bench.region('Verdict')).not.toBeInViewport();
});

test('tabs and their panels name each other', async ({ page, bench }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await bench.open();
  for (const name of ['Lens', 'Keys', 'Contents'] as const) {
    await page.getByRole('tab', { name, exact: true }).click();
    const panel = page.getByRole('tabpanel', { name, exact: true });
    await expect(panel).toHaveCount(1);
    await expect(panel.getByRole('region', { name, exact: true })).toBeVisible();
    await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute(
      'aria-controls',
      await panel.getAttribute('id').then(String),
    );
  }
});

test('what was typed and not used yet is not lost with the layout that it was typed in', async ({ page, bench }) => {
  await bench.open();
  const keys = bench.region('Keys');
  const boxes = [
    [keys.getByRole('textbox', { name: 'Key or secret' }), 'half a sec'],
    [keys.getByRole('textbox', { name: /^Access token, code/ }), 'an opaque access token'],
  ] as const;
  await keys.getByText('Expectations', { exact: true }).click();
  for (const [box, text] of boxes) await box.fill(text);
  const isThere = async (): Promise<void> => {
    for (const [box, text] of boxes) await expect(box).toHaveValue(text);
  };
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Lens' }).click();
  await page.getByRole('tab', { name: 'Keys' }).click();
  await isThere();
  await page.setViewportSize({ width: 1024, height: 768 });
  await isThere();
  await keys.getByRole('button', { name: 'Close Keys' }).click();
  await drawerButton(bench).click();
  await isThere();
  // It is kept nowhere but in memory.
  expect(
    await page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location])),
  ).not.toMatch(/half a sec|opaque/);
});

test('on paper everything is unfolded, and nothing that can only be pressed is there', async ({ page, bench }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  const more = bench.token.getByRole('button', { name: /more characters of Payload$/ });
  await expect(more).toBeVisible();
  // An expectation, folded away again: its result is printed, what is to be filled in is not.
  await page.getByRole('tab', { name: 'Keys' }).click();
  const keys = bench.region('Keys');
  await keys.getByText('Expectations', { exact: true }).click();
  const issuer = keys.getByRole('textbox', { name: 'Issuer (iss)' });
  await issuer.fill('https://auth.acme.example');
  await keys.getByText('Expectations', { exact: true }).click();
  await expect(issuer).toBeHidden();
  await page.getByRole('tab', { name: 'Contents' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(more).toHaveCount(0);
  for (const name of ['Contents', 'Lens', 'Keys', 'Findings'] as const) await expect(bench.region(name)).toBeVisible();
  await expect(keys.getByText(/^iss is as expected/)).toBeVisible();
  for (const gone of [
    page.getByRole('tablist'),
    page.getByRole('button', { name: 'Paste' }),
    page.getByRole('button', { name: 'Actions', exact: true }),
    bench.button('Help'),
    issuer,
    keys.getByText('Only the recipient can read an encrypted one'),
  ])
    await expect(gone).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('tab', { name: 'Contents' })).toBeVisible();
});

test('a notice stays while the pointer or the focus is on it', async ({ page, bench }) => {
  await page.clock.install();
  await bench.open();
  await bench.act('Clear').click();
  const undo = page.getByRole('status').getByRole('button', { name: 'Undo' });
  await undo.focus();
  await page.clock.runFor(20_000);
  await expect(undo).toBeFocused();
  await bench.token.focus();
  await undo.hover();
  await page.clock.runFor(20_000);
  await expect(undo).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.runFor(9_000);
  await expect(undo).toHaveCount(0);
});

test('what the page is for is said from 1024 pixels on; at 320 the bar is one line and nothing is cut', async ({
  page,
  bench,
}) => {
  const purpose = page.getByText('Nothing leaves this page.').first();
  for (const width of [1440, 1280, 1024]) {
    await page.setViewportSize({ width, height: 720 });
    if (width === 1440) await bench.open();
    await expect(purpose).toBeInViewport({ ratio: 1 });
    expect((await page.locator('header.bar').boundingBox())?.height).toBeLessThan(50);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect((await page.locator('header.bar').boundingBox())?.height).toBeLessThan(50);
  const outside = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#page button, #page a, #page h3')]
        .filter((element) => element.checkVisibility() && !element.matches('.skip'))
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return width > 1 && (left < 0 || right > innerWidth);
        })
        .map((element) => element.textContent),
    );
  await expect.poll(outside).toEqual([]);
});

test('Share is in the toolbar at every desktop width, and the toolbar of the demo takes one row', async ({
  page,
  bench,
}) => {
  await bench.open();
  for (const width of [1920, 1440, 1400, 1366, 1280, 1200, 1024]) {
    await page.setViewportSize({ width, height: 720 });
    await expect(bench.act('Share')).toBeInViewport({ ratio: 1 });
    const foot = bench.region('Ribbon').locator('.ribbon-foot');
    await expect.poll(async () => (await foot.boundingBox())?.height, `${width} wide`).toBeLessThan(40);
  }
});

test('without a token no light is a link; the expectations have a row of their own on a phone', async ({
  page,
  bench,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  const lights = bench.region('Verdict').getByRole('listitem');
  const widths = await lights.evaluateAll((all) => all.map((light) => Math.round(light.getBoundingClientRect().width)));
  expect(widths).toEqual([195, 390, 195, 390]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await bench.act('Clear').click();
  await expect(bench.region('Verdict').getByRole('link')).toHaveCount(1);
});

test('a notice is over the bar, and covers nothing below it; further down it is one low line at the foot', async ({
  page,
  bench,
}) => {
  await bench.open();
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await bench.pasteAnywhere(signed({ sub: `johndoe-${width}` }));
    await expect(bench.notice).toContainText('Undo');
    const { y = 0, height: high = 99 } = (await page.locator('.notice').boundingBox()) ?? {};
    expect(y + high).toBeLessThanOrEqual(((await bench.region('Verdict').boundingBox())?.y ?? 0) + 1);
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  // The buttons of the bar can be pressed meanwhile.
  await bench.pasteAnywhere(signed({ sub: 'once-more' }));
  await bench.button('Help').click({ timeout: 3_000 });
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, 200));
  await bench.pasteAnywhere(signed({ sub: 'johndoe' }));
  await expect(bench.notice).toContainText('Undo');
  const box = await page.locator('.notice').boundingBox();
  expect(box?.height).toBeLessThan(36);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(page.viewportSize()?.height);
  // At the end of the page nothing is under it.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const foot = await bench.region('Findings').evaluate((element) => element.getBoundingClientRect().bottom);
  expect(foot).toBeLessThanOrEqual((box?.y ?? 0) + 1);
});

test('unfolded the token is as high as its text, and no higher', async ({ page, bench }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  const blank = () =>
    page
      .locator('#token-host .cm-editor')
      .evaluate((editor) => editor.clientHeight - (editor.querySelector('.cm-content')?.clientHeight ?? 0));
  await expect.poll(blank).toBeLessThan(10);
  await bench.act('Show all').click();
  await expect(page.locator('#token-host')).toHaveClass(/is-unfolded/);
  await expect.poll(blank).toBeLessThan(10);
});

test('dialogs end with Cancel and, right of it, what they are for, in sight however long they are', async ({
  page,
  bench,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await bench.open();
  for (const [opens, act] of [
    ['New key', 'Create key'],
    ['Encrypt \u2026', 'Encrypt'],
    ['Fetch keys', 'Fetch'],
  ] as const) {
    await bench.region('Keys').getByRole('button', { name: opens, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const more = dialog.getByText('More options');
    if (await more.isVisible()) await more.click();
    const [cancel, does] = [
      dialog.getByRole('button', { name: 'Cancel' }),
      dialog.getByRole('button', { name: act, exact: true }),
    ];
    await expect(cancel).toBeInViewport();
    await expect(does).toBeInViewport();
    const [left, right] = [await cancel.boundingBox(), await does.boundingBox()];
    expect(left && right && right.x >= left.x + left.width && Math.abs(left.y - right.y) < 4, opens).toBe(true);
    await cancel.click();
    await expect(dialog).toHaveCount(0);
  }
});

test('a claim of ordinary length, what can be set, and an address are not broken anywhere', async ({ page, bench }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await bench.open();
  await bench.complete();
  const tops = (buttons: Locator): Promise<number[]> =>
    buttons.evaluateAll((all) => [...new Set(all.map((each) => Math.round(each.getBoundingClientRect().top)))]);
  const acts = page.getByRole('group', { name: 'Set a claim' }).getByRole('button');
  await expect(acts).toHaveCount(6);
  expect(await tops(acts)).toHaveLength(1);

  // An address goes on after a dot or a slash, not with its last letter.
  const issuer = bench.fact('Claims to be from');
  await expect(issuer).toHaveText('https://auth.acme.example');
  const lines = await issuer.evaluate((fact) => {
    const texts: { top: number; text: string }[] = [];
    const walker = document.createTreeWalker(fact, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (let at = 0; at < (node.nodeValue ?? '').length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        const last = texts.at(-1);
        if (last?.top === top) last.text += range.toString();
        else texts.push({ top, text: range.toString() });
      }
    return texts.map(({ text }) => text);
  });
  expect(lines).toEqual(['https://auth.acme.', 'example']);

  await bench.pasteAnywhere(signed({ permissions: ['read:orders', 'write:orders'], preferred_username: 'joe' }));
  await bench.showTables();
  // One word is not cut, and stands on the line of what it means.
  const name = bench.row('permissions').getByRole('button', { name: 'permissions', exact: true });
  const baselines = await name.evaluate((button) =>
    [button, button.closest('tr')?.querySelector('.member-meaning')].map((element) => {
      const mark = document.createElement('span');
      mark.style.display = 'inline-block';
      element?.prepend(mark);
      const { bottom } = mark.getBoundingClientRect();
      mark.remove();
      return bottom;
    }),
  );
  expect(baselines[0]).toBeCloseTo(baselines[1] ?? NaN, 0);
  expect((await name.boundingBox())?.height).toBeLessThan(30);
});

test('in dialogs each thing stands beside what it belongs to, and lines are lines', async ({ page, bench }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await bench.open();
  const dialog = page.getByRole('dialog');
  await bench.act('Share').click();
  const box = dialog.getByRole('checkbox', { name: 'Without its signature' });
  await expect(box).toBeVisible();
  const apart = await box.evaluate((input) => {
    const middle = (element: Element | null): number => {
      const { top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
      return (top + bottom) / 2;
    };
    return Math.abs(middle(input) - middle(document.getElementById(input.getAttribute('aria-describedby') ?? '')));
  });
  expect(apart).toBeLessThan(1.5);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await bench.region('Keys').getByRole('button', { name: 'Serializations' }).click();
  const forms = dialog.getByRole('region', { name: 'Copy as' });
  await expect(forms).toContainText('curl');
  await expect(dialog).not.toContainText('U+000A');
  const [first, second] = [forms.getByRole('button').first(), forms.getByText('curl', { exact: true })];
  const [above, below] = [await first.boundingBox(), await second.boundingBox()];
  expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeGreaterThan(10);
});
