// Somebody has a file with many tokens: a HAR of the browser, a log, a cookie jar. Which of them are what they should be?
import { createHmac } from 'node:crypto';
import { type Bench, expect, test } from './bench.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const SECRET = 'a secret of this test, and long enough';
function token(claims: object, secret = SECRET): string {
  const input = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iss: 'https://id.example', ...claims })}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const region = (bench: Bench) => bench.page.getByRole('region', { name: 'Tokens', exact: true });
const grid = (bench: Bench) => region(bench).getByRole('grid', { name: 'Tokens found' });
const row = (bench: Bench, text: string | RegExp) => grid(bench).getByRole('row').filter({ hasText: text });

/** Drops a file anywhere on the page. `repeat`: its content so many times. */
async function drop(bench: Bench, name: string, content: string | number[], repeat = 1): Promise<void> {
  await bench.page.evaluate(
    ({ name: called, content: given, repeat: times }) => {
      const once = new Blob([typeof given === 'string' ? given : Uint8Array.from(given)]);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File(
          Array.from({ length: times }, () => once),
          called,
        ),
      );
      for (const type of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    { name, content, repeat },
  );
}

const SESSION = token({ sub: 'session', padding: 'x'.repeat(600) });
const header = (name: string, value: string) => ({ name, value });
const HAR = {
  log: {
    version: '1.2',
    entries: [
      {
        request: {
          url: `https://api.shop.example/orders?hint=${token({ sub: 'hint' })}`,
          headers: [header('Authorization', `Bearer ${token({ sub: 'ann', exp: 4_102_444_800 })}`)],
          cookies: [
            header('next-auth.session-token.0', SESSION.slice(0, 500)),
            header('next-auth.session-token.1', SESSION.slice(500)),
          ],
        },
        response: {
          content: {
            encoding: 'base64',
            text: Buffer.from(`{"id_token":"${token({ sub: 'old', exp: 1_700_000_000 })}"}`).toString('base64'),
          },
        },
      },
      {
        request: {
          url: 'https://api.shop.example/again',
          headers: [header('Authorization', `Bearer ${token({ sub: 'ann', exp: 4_102_444_800 })}`)],
        },
        response: { content: { text: 'x'.repeat(1_500_000) } },
      },
    ],
  },
};

test('a HAR file becomes a list: filtered, sorted, opened by keys, undone and wiped', async ({
  page,
  bench,
  axeInBoth,
}) => {
  await bench.open();
  const demo = await bench.textOf(bench.token);
  await drop(bench, 'shop.har', JSON.stringify(HAR));
  await expect(region(bench)).toContainText('4 tokens in shop.har');
  // No secret of a token is in the list.
  expect(await grid(bench).innerText()).not.toContain('eyJ');
  await expect(row(bench, 'entry 1, request header Authorization, api.shop.example')).toContainText('2\u00d7');
  await expect(row(bench, 'request cookie next-auth.session-token')).toHaveCount(1);
  await expect(row(bench, 'response body')).toContainText('Nov 14, 2023');
  await expect(row(bench, 'request address')).toContainText('Not checked');

  await bench.region('Keys').getByRole('textbox', { name: 'Key or secret' }).fill(SECRET);
  await page.keyboard.press('Enter');
  await expect(row(bench, 'Verified with your secret')).toHaveCount(4);
  await expect(region(bench).getByRole('progressbar')).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 720 });
  await region(bench).getByRole('checkbox', { name: 'With the tokens' }).check();
  await axeInBoth(page);
  await region(bench).getByRole('checkbox', { name: 'With the tokens' }).uncheck();

  await region(bench).getByRole('combobox', { name: 'Time' }).selectOption({ label: 'Expired or not valid (1)' });
  await expect(region(bench)).toContainText('1 of 4 shown');
  await region(bench).getByRole('combobox', { name: 'Time' }).selectOption({ label: 'All' });
  await region(bench).getByRole('searchbox', { name: 'Filter' }).fill('cookie nowhere');
  await region(bench).getByRole('button', { name: 'Clear the filter' }).click();
  await grid(bench).getByRole('button', { name: 'Expiry' }).click();
  await expect(grid(bench).getByRole('row').nth(1)).toContainText('response body');
  await grid(bench).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(bench.payload).toContainText('"old"');
  await expect(bench.light('Signature')).toContainText('Verified with your secret');
  // The list is still there, with the keys on it.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bench.payload).toContainText('"ann"');
  await bench.act('Undo').click();
  await expect(bench.payload).toContainText('"old"');

  // It can be left, and come back to: by F6, and from the palette.
  await bench.token.focus();
  await page.keyboard.press('F6');
  await expect(region(bench)).toBeFocused();
  await page.keyboard.press('F6');
  await expect(bench.region('Contents')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('Go to the list of tokens');
  await page.keyboard.press('Enter');
  await expect(region(bench)).toBeFocused();

  await page.setViewportSize({ width: 390, height: 844 });
  await expect(row(bench, 'response body')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  // The rows come first; the choices among them at a press.
  const choices = region(bench).getByRole('combobox');
  await expect(choices).toHaveCount(0);
  await region(bench).getByRole('button', { name: 'More filters' }).click();
  await expect(choices.first()).toBeVisible();
  await axeInBoth(page);
  await region(bench).getByRole('button', { name: 'Clear' }).click();
  await expect(region(bench)).toHaveCount(0);
  await bench.undoTo(demo);
});

test('ten thousand tokens are checked while somebody types, compared with each other, and saved', async ({
  page,
  bench,
}) => {
  await bench.open();
  await bench.region('Keys').getByRole('textbox', { name: 'Key or secret' }).fill(SECRET);
  await page.keyboard.press('Enter');
  await expect(bench.region('Keys').getByRole('button', { name: /^Remove Secret/ })).toBeVisible();
  const tokens = Array.from({ length: 10_000 }, (_, at) =>
    token(
      {
        sub: `u${at}`,
        iat: 1_795_000_000,
        exp: 4_102_444_800,
        jti: at === 9_000 ? 'j70' : `j${at}`,
        ...(at === 500 ? { iss: '=1+2' } : {}),
      },
      at === 70 ? 'another secret, and long enough too' : SECRET,
    ),
  );
  const lines = tokens.map((each, at) => `${at} GET /orders Authorization: Bearer ${each}`);
  await drop(bench, 'access.log', lines.join('\n'));
  await expect(region(bench)).toContainText('10,000 tokens in access.log', { timeout: 60_000 });

  // The page answers while the list is made and checked.
  const filter = region(bench).getByRole('searchbox', { name: 'Filter' });
  await filter.fill('nobody at all');
  await expect(region(bench)).toContainText('0 of 10,000 shown');
  await filter.fill('');
  const signature = region(bench).getByRole('combobox', { name: 'Signature' });
  await expect(signature.getByRole('option', { name: 'Verified (9,999)' })).toBeAttached({ timeout: 60_000 });
  await signature.selectOption({ label: 'Bad (1)' });
  await expect(region(bench)).toContainText('1 of 10,000 shown');
  await expect(row(bench, 'line 71,')).toContainText('Not verified');

  // What two tokens have in common leads to both of them, whatever the filter is.
  const together = region(bench).getByRole('group', { name: 'Found across several tokens' });
  await expect(together).toContainText('2 different tokens of https://id.example have the same jti, j70.');
  await together.getByRole('button', { name: 'Token 9,001' }).click();
  await expect(grid(bench)).toBeFocused();
  await expect(row(bench, 'line 9,001,')).toBeVisible();
  await expect(row(bench, 'line 9,001,')).toHaveAttribute('aria-selected', 'true');

  await filter.fill('=1+2');
  await expect(region(bench)).toContainText('1 of 10,000 shown');
  const save = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      region(bench).getByRole('button', { name, exact: true }).click(),
    ]);
    return (await (await download.createReadStream()).toArray()).join('');
  };
  const csv = await save('CSV');
  // A spreadsheet must not compute it.
  expect(csv).toContain(`"'=1+2"`);
  expect(csv).not.toContain('eyJ');
  await region(bench).getByRole('checkbox', { name: 'With the tokens' }).check();
  expect(JSON.parse(await save('JSON'))).toMatchObject([{ iss: '=1+2', token: tokens[500], kind: 'jws' }]);

  // The text on the bench may hold several, too: its list takes the place of this one.
  await bench.pasteAnywhere(`${tokens[1]}\n${tokens[2]}\n${tokens[1]}`);
  await bench.region('Ribbon').getByRole('button', { name: 'Show all 2 as a list' }).click();
  await expect(region(bench)).toContainText('2 tokens in the current text');
  await expect(row(bench, 'line 1')).toContainText('2\u00d7');
});

test('a large log is cancelled with what was found so far, and what is no text is said to be none', async ({
  bench,
}) => {
  await bench.open();
  const junk = Array.from(
    { length: 5_000 },
    (_, at) => `${at} INFO \u0416 nothing to see, eyJ but no token ${'/'.repeat(at % 80)}`,
  );
  await drop(bench, 'large.log', `${token({ sub: 'first' })}\n${junk.join('\n')}\n`, 1_200);
  await expect(row(bench, 'line 1')).toBeVisible();
  await region(bench).getByRole('button', { name: 'Cancel' }).click();
  await expect(region(bench)).toContainText(
    /Cancelled after [\d,.]+ of [\d,.]+ MB: there may be more tokens in the rest\./,
  );
  await expect(region(bench)).toContainText('1 token in large.log');
  await expect(region(bench).getByRole('progressbar')).toHaveCount(0);

  await drop(bench, 'picture.log', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0], 20_000);
  await expect(region(bench)).toContainText('picture.log is not a text file.');
  await drop(
    bench,
    'broken.har',
    `{"log": {"entries": [{"request": {"url": "https://a.example", "x": "${token({ sub: 'cut' })}`,
  );
  await expect(region(bench)).toContainText('Parts of this HAR file are not JSON');
  await expect(region(bench)).toContainText('1 token in broken.har');
});
