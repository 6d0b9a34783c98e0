// Somebody works on the text of the token, and trusts that nothing they type is lost.
import type { Route } from '@playwright/test';
import { type Bench, expect, test } from './bench.ts';
import { textAt } from './checks.ts';
import { OTHER, signed, TOKEN } from './tokens.ts';

const subject = (bench: Bench, name: string): Promise<void> => expect(bench.payload).toContainText(`"sub": "${name}"`);

test('typing in the token reads it anew', async ({ page, bench }) => {
  await bench.open();
  await bench.openHeaders();
  await bench.act('Clear').click();
  await expect(bench.light('Format')).toHaveAccessibleName('Format No token yet');
  await bench.token.focus();
  const [header = '', payload = '', signature = ''] = TOKEN.split('.');
  await page.keyboard.type(`${header}.`, { delay: 0 });
  await expect(bench.header).toContainText('"HS256"');
  await page.keyboard.insertText(`${payload}.`);
  await subject(bench, 'pasted-one');
  await page.keyboard.insertText(signature);
  await expect(bench.light('Format')).toHaveAccessibleName('Format Signed token, 3 parts');
  await expect(bench.region('Contents')).toContainText('edited here');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(bench.light('Format')).toHaveAccessibleName(/1 defect/);
  expect(await bench.textOf(bench.token)).toBe(TOKEN.slice(0, -2));
});

test('what is typed in the token shows in its payload in the same frame', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(signed({ sub: 'pasted-one' }, { alg: 'HS256' }));
  await subject(bench, 'pasted-one');
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  // Behind the `"s` of `{"sub"`.
  const place = signed({}, { alg: 'HS256' }).indexOf('.') + 1 + 4;
  for (let at = 0; at < place; at += 1) await page.keyboard.press('ArrowRight');
  // Runs behind the editor's own listener, in the task of the key.
  await bench.payload.evaluate((payload) => {
    const note = (): void => void (document.documentElement.dataset['inTask'] = payload.textContent);
    addEventListener('beforeinput', note, { once: true });
  });
  await page.keyboard.press('A');
  const inTask = await page.evaluate(() => document.documentElement.dataset['inTask']);
  expect(inTask).toMatch(/^\{\s*"s/);
  expect(inTask).not.toContain('sub');
  await expect(bench.light('Format')).toHaveAccessibleName(/defect/);
  await page.keyboard.press('Backspace');
  await subject(bench, 'pasted-one');
});

test('undo and redo go over the whole bench, by keys and by buttons', async ({ page, bench }) => {
  await bench.open();
  const demo = await bench.textOf(bench.token);
  await bench.pasteAnywhere(TOKEN);
  await bench.pasteAnywhere(OTHER);
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('A');
  await bench.act('Clear').click();
  const states = ['', `${OTHER}A`, OTHER, TOKEN, demo];
  expect(await bench.textOf(bench.token)).toBe(states[0]);
  for (const state of states.slice(1)) {
    await page.keyboard.press('ControlOrMeta+z');
    expect(await bench.textOf(bench.token)).toBe(state);
  }
  await expect(bench.act('Undo')).toBeDisabled();
  for (const state of states.slice(0, -1).reverse()) {
    await page.keyboard.press('ControlOrMeta+Shift+z');
    expect(await bench.textOf(bench.token)).toBe(state);
  }
  await expect(bench.act('Redo')).toBeDisabled();
  for (const state of states.slice(1)) {
    await bench.act('Undo').click();
    expect(await bench.textOf(bench.token)).toBe(state);
  }
  await bench.act('Redo').click();
  await subject(bench, 'pasted-one');
  // Outside of any field too.
  await bench.act('Undo').focus();
  await page.keyboard.press('ControlOrMeta+z');
  await subject(bench, 'johndoe');
});

test('clear and the demo token again', async ({ bench }) => {
  await bench.open();
  const calm = async (): Promise<void> => {
    await expect(bench.light('Signature')).toHaveAccessibleName(/Matches the demo key/);
    await expect(bench.light('Time')).toHaveAccessibleName(/Expires in 3 hours/);
  };
  await calm();
  const demo = await bench.textOf(bench.token);
  await bench.act('Clear').click();
  await expect(bench.region('Contents')).toContainText('appear here');
  await expect(bench.act('Copy token')).toHaveCount(0);
  await expect(bench.notice).toContainText('Cleared');
  await bench.notice.getByRole('button', { name: 'Undo' }).click();
  await subject(bench, 'johndoe');
  await bench.act('Clear').click();
  await bench.act('Demo token').click();
  await subject(bench, 'johndoe');
  // It is signed afresh, so that it is valid now; but for its times it says the same.
  await calm();
  const again = await bench.textOf(bench.token);
  expect(again.split('.')[0]).toBe(demo.split('.')[0]);
  expect(again.split('.')[2]).not.toBe(demo.split('.')[2]);
  const timeless = (token: string): object => ({ ...JSON.parse(textAt(token, 1)), iat: 0, exp: 0 });
  expect(timeless(again)).toEqual(timeless(demo));
});

/** Holds back answers to matching requests until it is called. */
async function holdBack(bench: Bench, pattern: string): Promise<() => Promise<void>> {
  const waiting: Route[] = [];
  let open = false;
  await bench.page.route(pattern, async (route) => {
    if (open) await route.continue();
    else waiting.push(route);
  });
  return async () => {
    expect(waiting.length, 'requests held back').toBeGreaterThan(0);
    open = true;
    await Promise.all(waiting.map((route) => route.continue()));
  };
}

test('what is typed before the editors have arrived is kept, and so is the caret', async ({ page, bench }) => {
  const release = await holdBack(bench, '**/assets/editor-*.js');
  await page.goto('/');
  await expect(bench.act('Clear')).toBeVisible();
  await expect(bench.token).toHaveJSProperty('tagName', 'TEXTAREA');
  await bench.token.fill('');
  await bench.token.pressSequentially(TOKEN.slice(0, 40));
  await page.keyboard.insertText(`${TOKEN.slice(40)}END`);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await subject(bench, 'pasted-one');
  await release();
  await bench.ready();
  await expect(bench.token).toBeFocused();
  await page.keyboard.type('__');
  expect(await bench.textOf(bench.token)).toBe(`${TOKEN}E__ND`);
});

test('the page decodes before the app has arrived, and the app takes over what was typed', async ({ page, bench }) => {
  const release = await holdBack(bench, '**/assets/index-*.js');
  await page.goto('/', { waitUntil: 'commit' });
  await expect(bench.payload).toContainText('"iss": "https://auth.acme.example"');
  await bench.token.fill(TOKEN);
  await expect(bench.payload).toContainText('"sub": "pasted-one"');
  await expect(bench.region('Contents')).toContainText('"HS256"');
  await bench.token.press('ControlOrMeta+End');
  await page.keyboard.type('AB');
  await release();
  await bench.ready();
  await subject(bench, 'pasted-one');
  await page.keyboard.type('C');
  expect(await bench.textOf(bench.token)).toBe(`${TOKEN}ABC`);
});
