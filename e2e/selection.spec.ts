// Somebody points at something and wants to know what it is; and somebody does all of it without a mouse.
import type { Locator } from '@playwright/test';
import { encrypt } from '../src/jose/jwe/encrypt.ts';
import { secretKey } from '../src/jose/engine/material.ts';
import { type Bench, expect, test } from './bench.ts';
import { hmacToken } from './checks.ts';
import { JWE_DIR, JWE_RFC, TOKEN } from './tokens.ts';

const title = (bench: Bench, name: string | RegExp) => bench.region('Lens').getByRole('heading', { level: 3, name });
/** Outlines are drawings without a role: one path for each of the marked places. */
const outlines = (bench: Bench, kind: 'selected' | 'hovered') =>
  bench.region('Ribbon').locator(`.code-outline-${kind} path`);
const nothingMarked = async (bench: Bench): Promise<void> => {
  await expect(title(bench, 'The token as a whole')).toBeVisible();
  await expect(outlines(bench, 'selected')).toHaveCount(0);
};

test('a claim of the table: pointing shows it, a click keeps it, Escape lets it go', async ({ page, bench }) => {
  await bench.open();
  await bench.showTables();
  await nothingMarked(bench);
  await bench.row('aud').hover();
  await expect(title(bench, /Payload › aud/)).toBeVisible();
  await expect(outlines(bench, 'hovered')).toHaveCount(1);
  await bench.light('Format').hover();
  await nothingMarked(bench);

  await bench.row('aud').getByRole('button').click();
  await expect(bench.row('aud').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await bench.light('Format').hover();
  await expect(title(bench, /Payload › aud/)).toBeVisible();
  await expect(bench.fact('Value')).toHaveText('orders-api');
  await expect(outlines(bench, 'selected')).toHaveCount(1);
  // In the JSON too, the other view of the same.
  await bench.showTables();
  await expect(bench.region('Contents').locator('.code-outline-selected path')).toHaveCount(1);
  await bench.showTables();

  await page.keyboard.press('Escape');
  await expect(bench.row('aud').getByRole('button')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Tab');
  await bench.light('Format').hover();
});

test('a name in the JSON: pointing and clicking mark it in the ribbon and in the table', async ({ page, bench }) => {
  await bench.open();
  await bench.complete();
  await bench.payload.getByText('"jti"', { exact: true }).hover();
  await expect(title(bench, /Payload › jti/)).toBeVisible();
  await bench.payload.getByText('"jti"', { exact: true }).click();
  await expect(outlines(bench, 'selected')).toHaveCount(1);
  await bench.showTables();
  await expect(bench.row('jti').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await bench.showTables();
  await bench.payload.getByText('"jti"', { exact: true }).click();
  // Moving the caret moves the selection.
  await page.keyboard.press('ArrowDown');
  await expect(title(bench, /Payload › roles/)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(title(bench, /Payload › exp/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(outlines(bench, 'selected')).toHaveCount(0);
});

test('characters of the ribbon: pointing, the caret and a selected run', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(TOKEN);
  await bench.token.locator('.tape-header').last().hover();
  await expect(title(bench, /Header/)).toBeVisible();
  await expect(outlines(bench, 'hovered')).toHaveCount(1);

  const [header = '', payload = ''] = TOKEN.split('.');
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let at = 0; at < 6; at += 1) await page.keyboard.press('ArrowRight');
  await expect(title(bench, /Header › alg/)).toBeVisible();
  // A run over several claims means the part that holds them all.
  await page.keyboard.press('ControlOrMeta+End');
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Shift+ArrowLeft');
  await expect(title(bench, 'Signature')).toBeVisible();
  await expect(bench.fact('Place')).toContainText(`${header.length + payload.length + 3} to ${TOKEN.length}`);
  await expect(bench.region('Contents').getByRole('button', { name: /^Signature/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await bench.region('Lens').getByRole('button', { name: 'Clear selection' }).click();
  await nothingMarked(bench);
});

test('the toolbar of parts selects each of them', async ({ page, bench }) => {
  await bench.open();
  const toolbar = page.getByRole('toolbar', { name: 'Parts of the token' });
  for (const name of ['Header', 'Payload', 'Signature']) {
    await toolbar.getByRole('button', { name: new RegExp(`^${name}, \\d+ characters$`) }).click();
    await expect(toolbar.getByRole('button', { pressed: true })).toHaveText(new RegExp(name));
    await expect(title(bench, new RegExp(name))).toBeVisible();
    await expect(outlines(bench, 'selected')).toHaveCount(1);
  }
  await toolbar.getByRole('button', { pressed: true }).click();
  await page.mouse.move(0, 0);
  await nothingMarked(bench);
});

test('lanes say what is signed, what is authenticated and what is secret', async ({ page, bench }) => {
  await bench.open();
  const ribbon = bench.region('Ribbon');
  const lane = (start: string) => ribbon.getByRole('listitem').filter({ hasText: start });
  const toggle = ribbon.getByRole('button', { name: 'What is signed, what is secret' });
  await expect(lane('Signed:')).toHaveCount(0);
  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(lane('Signed:')).toHaveText(
    'Signed: Header, the dot, and Payload, as encoded text. Signature checks it.',
  );
  await expect(lane('Secret:')).toHaveText(/^Secret: nothing\./);
  await ribbon.locator('.lanes-part').nth(1).click();
  await expect(title(bench, /Payload/)).toBeVisible();

  await bench.pasteAnywhere(JWE_RFC);
  await expect(lane('Authenticated:')).toHaveText(
    /^Authenticated: Header, Initialization vector, and Ciphertext\. Authentication tag checks it/,
  );
  await expect(lane('Secret:')).toHaveText(/^Secret: Encrypted key and Ciphertext\./);
  await expect(lane('Encrypted key')).toContainText(['Secret:', 'the content encryption key']);
  await bench.pasteAnywhere(JWE_DIR);
  await expect(lane('Secret:')).toHaveText(/^Secret: Ciphertext\./);
  await expect(lane('it is empty')).toHaveCount(1);
  await toggle.click();
  await expect(lane('Secret:')).toHaveCount(0);
});

/** Describes the element that has the focus. */
const focused = (bench: Bench): Promise<string> =>
  bench.page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'the page';
    const name = element.getAttribute('aria-label') ?? (element as HTMLElement).innerText;
    // The clock goes on meanwhile.
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} ${name
      .trim()
      .replaceAll(/\s+/g, ' ')
      .replace(/\d+:\d\d [AP]M|\d+ (?=request)/, '')}`;
  });

test('everything is reached by Tab, and nothing keeps the focus', async ({ page, bench }) => {
  await bench.open();
  await bench.complete();
  const stops: string[] = [];
  for (let count = 0; count < 100; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(bench);
    if (stop === 'the page' || stop === stops[0]) break;
    stops.push(stop);
  }
  const wanted = [
    /^a Skip to the token$/,
    /^button Clock/,
    /requests sent$/,
    /^button Settings$/,
    /^button Help$/,
    /^a Format/,
    /^a Signature/,
    /^a Time/,
    /^a Expectations/,
    /^textbox Token$/,
    /^button Header, 60 characters$/,
    /^button Paste$/,
    /^button Open file$/,
    /^button Copy token$/,
    /^button Clear$/,
    /^button Copy header$/,
    /^button Open the header$/,
    /^button Table$/,
    /^button Raw$/,
    /^button Copy payload$/,
    /^textbox Payload$/,
    /^button S Signature/,
    /^textarea/,
    /^button Remove demo-1$/,
    /^button Sign and copy$/,
    /^summary Expectations/,
  ];
  // In this order; others may be between them.
  let at = -1;
  for (const want of wanted) {
    at = stops.findIndex((stop, index) => index > at && want.test(stop));
    expect(at, `${want.source} among ${stops.join(', ')}`).toBeGreaterThanOrEqual(0);
  }
  // And back again, through the editors.
  for (const want of [...stops].reverse()) {
    await page.keyboard.press('Shift+Tab');
    expect(await focused(bench)).toBe(want);
  }
});

test('by keyboard alone: skip to the token, arrows in toolbar and table, the Lens follows', async ({ page, bench }) => {
  await bench.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(bench.token).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(title(bench, /Payload/)).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('toolbar').getByRole('button', { name: /Signature/ })).toBeFocused();
  await page.keyboard.press('Escape');

  await bench.showTables();
  await bench.row('iss').getByRole('button').focus();
  await expect(title(bench, /Payload › iss/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(title(bench, /Payload › sub/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bench.row('sub').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Home');
  await expect(title(bench, /Payload › iss/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bench.row('sub').getByRole('button')).toHaveAttribute('aria-pressed', 'false');
});

const panes = (bench: Bench): Locator[] => [
  bench.light('Format'),
  bench.token,
  bench.region('Contents'),
  bench.region('Lens'),
  bench.region('Keys'),
  bench.region('Findings'),
];

test('F6 goes from pane to pane, Shift+F6 back', async ({ page, bench }) => {
  await bench.open();
  const stops = panes(bench);
  for (const stop of stops) {
    await page.keyboard.press('F6');
    await expect(stop).toBeFocused();
  }
  for (const stop of [...stops].reverse().slice(1)) {
    await page.keyboard.press('Shift+F6');
    await expect(stop).toBeFocused();
  }
});

test('behind the last pane F6 is the browser’s, whose address bar it leads to; so is Shift+F6 before the first', async ({
  page,
  bench,
}) => {
  await bench.open();
  const stops = panes(bench);
  await page.evaluate(() =>
    addEventListener('keydown', (event) => (document.title = `${event.key} ${event.defaultPrevented}`)),
  );
  for (const [stop, key] of [
    [stops.at(-1), 'F6'],
    [stops[0], 'Shift+F6'],
  ] as const) {
    await stop?.focus();
    await page.keyboard.press(key === 'F6' ? 'Shift+F6' : 'F6');
    expect(await page.title()).toBe('F6 true');
    await page.keyboard.press(key);
    expect(await page.title()).toBe('F6 true');
    await expect(stop!).toBeFocused();
    await page.keyboard.press(key);
    expect(await page.title()).toBe('F6 false');
  }
});

test('Ctrl+/ opens the help from anywhere, Escape closes it and gives the focus back', async ({ page, bench }) => {
  await bench.open();
  await bench.showTables();
  await bench.row('sub').getByRole('button').click();
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+/');
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help).toBeVisible();
  await expect(help.getByRole('term').filter({ hasText: /^F6$/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await expect(bench.token).toBeFocused();
  for (const name of ['Help', 'Settings']) {
    await bench.button(name).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(bench.button(name)).toBeFocused();
  }
});

const SHARED = Buffer.alloc(16, 7);
async function sealed(plaintext: string): Promise<string> {
  const answer = await encrypt({
    id: 'e2e',
    form: 'compact',
    plaintext: new TextEncoder().encode(plaintext),
    protectedHeader: '{"alg":"dir","enc":"A128GCM"}',
    recipients: [{ key: secretKey(new Uint8Array(SHARED)) }],
  });
  if (!answer.ok) throw new Error(answer.reason.code);
  return answer.text;
}

test('inside an encrypted layer: the claim is marked in its layer, the ciphertext in the ribbon; without the key nothing is', async ({
  page,
  bench,
  axe,
}) => {
  await bench.open();
  await bench.complete();
  await bench.pasteAnywhere(JSON.stringify({ kty: 'oct', k: SHARED.toString('base64url') }));
  await bench.pasteAnywhere(await sealed(hmacToken()));
  const layer = page.getByRole('region', { name: 'Layer 2: JWS', exact: true });
  const row = (name: string) => layer.getByRole('button', { name, exact: true });
  await layer.getByText('"sub"', { exact: true }).hover();
  await expect(title(bench, 'Layer 2 \u203a Payload \u203a sub')).toBeVisible();
  await expect(layer.locator('.code-outline-hovered path')).toHaveCount(1);
  await expect(outlines(bench, 'hovered')).toHaveCount(1);
  // Its text, and its row.
  await layer.getByText('"aud"', { exact: true }).click();
  await expect(layer.locator('.code-outline-selected path')).toHaveCount(1);
  await expect(title(bench, 'Layer 2 \u203a Payload \u203a aud')).toBeVisible();
  await expect(bench.fact('Covered by')).toHaveText('the signature of layer 2');
  await expect(bench.fact('Secret')).toContainText('everyone who cannot open layer 1');
  await expect(bench.region('Lens').getByRole('status')).toHaveText(
    'Layer 2, Payload, aud, string, 12 bytes, covered by the signature of layer 2, secret without the key of layer 1',
  );
  // Bits to look at, not to flip; and the ciphertext is outlined where it begins in the text.
  await expect(bench.region('Lens').getByRole('region', { name: 'Bits' })).toBeVisible();
  await expect(bench.region('Lens').getByText('flip one of its bits')).toHaveCount(0);
  await expect(outlines(bench, 'selected')).toHaveCount(1);
  await axe(page);
  await bench.showTables();
  await expect(row('aud')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(row('aud')).toHaveAttribute('aria-pressed', 'false');

  await row('iss').focus();
  await page.keyboard.press('ArrowDown');
  await expect(title(bench, 'Layer 2 \u203a Payload \u203a sub')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row('sub')).toHaveAttribute('aria-pressed', 'true');
  await bench
    .region('Keys')
    .getByRole('button', { name: /^Remove Secret/ })
    .click();
  await expect(layer).toHaveCount(0);
  await nothingMarked(bench);
});

for (const [what, wait] of [
  ['before the editors have come', false],
  ['once they are there', true],
] as const)
  test(`the first click on a fresh page selects, ${what}`, async ({ page, bench }) => {
    const heading = bench.region('Lens').getByRole('heading', { level: 3 });
    for (const box of ['Payload', 'Token'] as const) {
      if (wait) await bench.open();
      else await page.goto('/');
      const field = page.getByRole('textbox', { name: box, exact: true }).first();
      await expect(bench.region('Lens')).toContainText('The token as a whole');
      const line = box === 'Payload' ? field.getByText('"iss"', { exact: true }) : field;
      const at = await line.boundingBox();
      if (!at) throw new Error('not drawn');
      await page.mouse.click(at.x + 20, at.y + Math.min(at.height / 2, 16));
      await expect(heading).toHaveText(box === 'Payload' ? 'Payload \u203a iss' : /Header/);
      // The caret is there too, in what has come in its place.
      await expect(field).toBeFocused();
    }
  });

test('a click at the end of a line selects again after Escape, though the caret was there', async ({ page, bench }) => {
  await bench.open();
  const heading = bench.region('Lens').getByRole('heading', { level: 3 });
  const box = await bench.payload.getByText('"iss"', { exact: true }).boundingBox();
  const field = await bench.payload.boundingBox();
  if (!box || !field) throw new Error('not drawn');
  for (let time = 0; time < 2; time += 1) {
    await page.mouse.click(field.x + field.width - 20, box.y + box.height / 2);
    await expect(heading).toHaveText('Payload \u203a iss');
    await page.keyboard.press('Escape');
    await expect(heading).toHaveText('The token as a whole');
  }
});
