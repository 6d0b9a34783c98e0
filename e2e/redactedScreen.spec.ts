// Somebody shares the screen, or takes a picture of it, and must not show whose token it is.
import type { Page } from '@playwright/test';
import { type Bench, expect, test } from './bench.ts';
import { base64url, hmacToken, Keyed, SECRET } from './checks.ts';
import { signed } from './tokens.ts';

const CLAIMS = {
  iss: 'https://id.example',
  sub: 'erika-mustermann',
  email: 'erika@example.com',
  nonce: 'n-0S6_WzA2Mj-and-much-more',
  exp: 4_102_444_800,
  account: 4_930_901_820,
  contact: { phone: '+49 30 901820', tags: ['gold-member'] },
};
const TOKEN = hmacToken(JSON.stringify(CLAIMS), SECRET, '{"alg":"HS256","typ":"JWT","kid":"one"}');
const EARLIER = 'the-one-of-before';

/** Nothing of these may be anywhere on the page, whatever is opened. */
const PERSONAL = [
  'erika',
  'n-0S6_WzA2Mj',
  '4930901820',
  '4,930,901,820',
  '901820',
  'gold-member',
  EARLIER,
  SECRET,
  base64url(SECRET),
  TOKEN.split('.')[1]?.slice(40) ?? '',
  TOKEN.split('.')[2] ?? '',
];

/** All that is on the page: text, attributes, what is in fields, the title and the address; and what is encoded in it. */
async function everything(page: Page): Promise<string> {
  const all = await page.evaluate(() =>
    [
      document.title,
      location.href,
      document.documentElement.outerHTML,
      document.body.textContent,
      ...[...document.querySelectorAll('input, textarea, select')].map((field) => (field as HTMLInputElement).value),
    ].join('\n'),
  );
  const encoded = [...all.matchAll(/[\w-]{16,}/g)].map(([run]) => Buffer.from(run, 'base64url').toString());
  return [all, ...encoded].join('\n');
}

async function nothingPersonal(page: Page): Promise<void> {
  const all = await everything(page);
  expect(PERSONAL.filter((value) => all.includes(value))).toEqual([]);
}

/** A bench with all of it: an earlier token, a key, an expectation, a line around the token. */
async function start(bench: Bench): Promise<Keyed> {
  await bench.open();
  await bench.beThere();
  await bench.pasteAnywhere(signed({ sub: EARLIER, iss: 'https://issuer.example' }));
  await bench.pasteAnywhere(`curl -H "Authorization: Bearer ${TOKEN}" https://api.example/erika`);
  const keyed = new Keyed(bench);
  await keyed.paste(SECRET);
  await expect(bench.light('Signature')).toContainText('Verified');
  return keyed;
}

async function command({ page }: Bench, search: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox', { name: 'What do you want to do?' }).fill(search);
  await page.keyboard.press('Enter');
}

async function redactScreen(bench: Bench): Promise<void> {
  await command(bench, 'redact the screen');
  await expect(bar(bench)).toBeVisible();
}

const bar = (bench: Bench) => bench.page.getByRole('region', { name: 'Redacted screen' });
const end = (bench: Bench) => bar(bench).getByRole('button', { name: 'Show the token again' }).click();

test('the whole page shows the copy, the lights are those of the token', async ({ page, bench, axeInBoth }) => {
  await start(bench);
  expect(await everything(page)).toContain('erika');
  await redactScreen(bench);
  await nothingPersonal(page);
  await expect(bench.light('Signature')).toContainText('Verified with your secret');
  await expect(bench.light('Format')).toContainText('Signed token');
  await expect(bench.payload).toContainText('"email": "<e-mail address 1>"');
  await expect(bench.payload).toContainText('"iss": "https://id.example"');
  await expect(page.getByRole('region', { name: 'History' })).toHaveCount(0);
  await expect(bench.region('Keys')).toContainText('matches this token');

  // Whatever is opened, pointed at and pressed.
  await bench.openHeaders();
  await bench.showTables();
  await bench.row('sub').getByRole('button').click();
  await page.mouse.move(0, 0);
  await expect(bench.region('Lens')).toContainText('<text 1>');
  await nothingPersonal(page);
  for (const name of await bench.region('Ribbon').getByRole('toolbar').getByRole('button').all()) {
    await name.click();
    await nothingPersonal(page);
  }
  await bench
    .region('Findings')
    .getByRole('button', { name: /^Show \d+ more/ })
    .click();
  for (const why of await bench.region('Findings').getByRole('button', { name: /^Why/ }).all()) await why.click();
  await nothingPersonal(page);
  await axeInBoth(page);
});

test('what is taken out meanwhile is the copy', async ({ page, bench, copied }) => {
  await start(bench);
  await redactScreen(bench);
  await bench.act('Copy token').click();
  await expect.poll(copied).toMatch(/\.REDACTED$/);
  expect(Buffer.from((await copied()).split('.')[1] ?? '', 'base64url').toString()).not.toContain('erika');

  await command(bench, 'share');
  const share = page.getByRole('dialog', { name: 'Share' });
  const link = share.getByRole('textbox', { name: 'Link' });
  await expect(link).toHaveValue(/#v1\./);
  await nothingPersonal(page);
  const address = await link.inputValue();
  await page.keyboard.press('Escape');

  const other = await page.context().newPage();
  await other.goto(address);
  await expect(other.getByRole('textbox', { name: 'Payload', exact: true }).first()).toContainText(
    '<e-mail address 1>',
  );
  await nothingPersonal(other);
  await other.close();
});

test('nothing can be changed meanwhile, and it says so', async ({ page, bench }) => {
  await start(bench);
  await redactScreen(bench);
  const shown = await bench.textOf(bench.token);
  const refused = (): Promise<void> =>
    expect(bench.notice).toContainText('Nothing can be changed while the screen is redacted');

  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('x');
  await page.keyboard.press('ControlOrMeta+z');
  await bench.paste(signed({ sub: 'somebody' }));
  await refused();
  await bench.act('Clear').click();
  await bench.act('Tamper').click();
  await bench
    .region('Keys')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await refused();
  expect(await bench.textOf(bench.token)).toBe(shown);
  await bench.page.getByRole('dialog').waitFor({ state: 'detached' });
  await bench.act('New token').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await refused();
  await nothingPersonal(page);
});

test('it ends with one press, and the bench is as it was', async ({ page, bench }) => {
  await start(bench);
  await redactScreen(bench);
  await end(bench);
  await expect(bar(bench)).toHaveCount(0);
  await expect(bench.payload).toContainText('erika@example.com');
  await expect(bench.light('Signature')).toContainText('Verified with your secret');
  await expect(page.getByRole('region', { name: 'History' })).toContainText(EARLIER);
  await page.keyboard.press('Escape');
  await bench.act('Undo').click();
  // The key is gone again.
  await expect(bench.light('Signature')).not.toContainText('Verified');
});

test('it begins in the dialog too, with the values that were kept, and is gone after a reload', async ({
  page,
  bench,
}) => {
  await start(bench);
  await command(bench, 'redact');
  const dialog = page.getByRole('dialog', { name: 'Redact' });
  await dialog.getByRole('checkbox', { name: 'nonce' }).check();
  await dialog.getByRole('button', { name: 'Redact the screen' }).click();
  await expect(bar(bench)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(bench.payload).toContainText('"nonce": "n-0S6_WzA2Mj-and-much-more"');
  await expect(bench.payload).toContainText('"sub": "<text 1>"');
  await page.reload();
  await bench.ready();
  await expect(bar(bench)).toHaveCount(0);
});

test('on a phone', async ({ page, bench, axe }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  await bench.beThere();
  await bench.pasteAnywhere(TOKEN);
  await redactScreen(bench);
  await nothingPersonal(page);
  for (const name of ['Lens', 'Keys', 'Contents']) {
    await page.getByRole('tab', { name }).click();
    await nothingPersonal(page);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // Still in sight at the end of the page.
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(bar(bench)).toBeInViewport();
  await axe(page);
  await end(bench);
  await expect(bench.payload).toContainText('erika');
});
