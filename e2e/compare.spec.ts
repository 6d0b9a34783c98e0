// Somebody holds two tokens side by side: why does one work and the other not?
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { CompactEncrypt } from 'jose';
import { type Bench, expect, test } from './bench.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const CLAIMS = {
  iss: 'https://id.example',
  aud: 'shop',
  exp: 4_102_444_800,
  realm_access: { roles: ['user'], level: 1 },
};

function token(key: KeyObject, claims: unknown): string {
  const input = `${encode({ alg: 'ES256', typ: 'JWT' })}.${encode(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

const dialog = (bench: Bench) => bench.page.getByRole('dialog', { name: 'Compare' });

test('a second token is compared claim by claim, and whether one key made both is said', async ({
  page,
  bench,
  axe,
}) => {
  const [key, other] = [0, 1].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey) as [
    KeyObject,
    KeyObject,
  ];
  await bench.open();
  await bench.pasteAnywhere(token(key, CLAIMS));
  const later = { ...CLAIMS, exp: CLAIMS.exp + 7200, realm_access: { roles: ['user', 'admin'], level: 1 }, sub: 'ann' };

  // Ctrl+Shift+V is an ordinary paste to the browser; the keys before it say what it is for.
  await bench.token.focus();
  await page.keyboard.down('ControlOrMeta');
  await page.keyboard.down('Shift');
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'V', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true }),
    ),
  );
  await bench.paste(token(key, later));
  await page.keyboard.up('Shift');
  await page.keyboard.up('ControlOrMeta');
  const box = dialog(bench).getByRole('textbox', { name: 'Second token' });
  await expect(box).toBeFocused();
  const row = (name: string) => dialog(bench).getByRole('row').filter({ hasText: name });
  await expect(row('exp')).toContainText('2 hours later');
  await expect(row('realm_access.roles')).toContainText('changed');
  await expect(row('sub')).toContainText('added');
  await expect(dialog(bench).getByRole('row')).toHaveCount(4);
  await expect(dialog(bench)).toContainText('One key made both signatures');
  await axe(page);

  await box.fill(token(other, CLAIMS));
  await expect(dialog(bench)).toContainText('Different keys made the two signatures.');
  await expect(dialog(bench)).toContainText('Header and payload are the same.');
  // A secret and a key pair are never the same key.
  await box.fill(`${encode({ alg: 'HS256' })}.${encode(CLAIMS)}.${'c'.repeat(43)}`);
  await expect(dialog(bench)).toContainText('Different keys made the two signatures.');
  await box.fill('no token');
  await expect(dialog(bench).getByRole('alert')).toHaveText('No token was found in this text.');
  await page.keyboard.press('Escape');
  // The token on the bench is still the first.
  await expect(bench.payload).not.toContainText('admin');
});

test('a long value leaves the words beside it whole, and the other token as much room', async ({ page, bench }) => {
  const of = (claims: object): string =>
    `${encode({ alg: 'HS256' })}.${encode({ iss: 'https://id.example', ...claims })}.c2lnbmF0dXJl`;
  const groups = Array.from({ length: 12 }, (_, at) => `6e74172b-be56-4843-9ff4-e66a39bb12${at + 10}`);
  await bench.open();
  await bench.pasteAnywhere(of({ groups, iat: 1_796_141_260 }));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('compare');
  await page.keyboard.press('Enter');
  await dialog(bench)
    .getByRole('textbox', { name: 'Second token' })
    .fill(of({ iat: 1_795_882_060 }));
  for (const width of [1440, 1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    for (const [name, change] of [
      ['groups', 'removed'],
      ['iat', '3 days earlier'],
    ] as const) {
      const cells = dialog(bench).getByRole('row').filter({ hasText: name }).getByRole('cell');
      await expect(cells.last()).toHaveText(change);
      const [part, before, after] = await cells.evaluateAll((all) =>
        all.map((cell) => {
          const text = document.createRange();
          text.selectNodeContents(cell);
          return { lines: text.getClientRects().length, width: cell.getBoundingClientRect().width };
        }),
      );
      expect(part?.lines, `${name}, ${width} wide`).toBe(1);
      expect(after?.width, `${name}, ${width} wide`).toBeGreaterThan((before?.width ?? 0) * 0.8);
    }
  }
});

test('what was on the bench before is listed, comes back by a press, and is wiped for good', async ({
  page,
  bench,
  axe,
}) => {
  const of = (sub: string): string =>
    `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iss: 'https://id.example', sub })}.c2lnbmF0dXJl`;
  const history = page.getByRole('region', { name: 'History' });
  await bench.open();
  await bench.pasteAnywhere(of('ann'));
  // The demo is no history of anybody.
  await expect(history).toHaveCount(0);
  await bench.pasteAnywhere(of('bob'));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('history');
  await expect(page.getByRole('option', { name: 'Go to History' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(history).toBeFocused();
  // What it was, when it was left, and what its light said.
  await expect(history.getByRole('listitem')).toHaveText([
    /just now\s*JWS \u00b7 HS256 \u00b7 JWT \u00b7 https:\/\/id\.example \u00b7 ann\s*Signature: Not checked/,
  ]);
  await axe(page);
  await history.getByRole('button', { name: /^Restore: .*ann, just now, Signature: Not checked/ }).click();
  expect(await bench.textOf(bench.token)).toBe(of('ann'));
  await expect(history.getByRole('listitem')).toHaveText([/bob/]);
  await history.getByRole('button', { name: 'Clear' }).click();
  await expect(history).toHaveCount(0);
  await expect(bench.act('Undo')).toBeDisabled();
  expect(await bench.everythingSaid()).not.toContain('bob');
});

test('an opened token is compared by what is inside, a closed one by its header', async ({ page, bench }) => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const inner = token(key, CLAIMS);
  const secret = new Uint8Array(32).fill(7);
  const sealed = await new CompactEncrypt(new TextEncoder().encode(inner))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', cty: 'JWT' })
    .encrypt(secret);
  const box = dialog(bench).getByRole('textbox', { name: 'Second token' });
  const compareWith = async (text: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('second token');
    await page.getByRole('option', { name: /^Compare/ }).click();
    await box.fill(text);
  };
  await bench.open();
  await bench.pasteAnywhere(sealed);
  await compareWith(token(key, { ...CLAIMS, sub: 'ann' }));
  await expect(dialog(bench)).toContainText('Only the headers of encrypted tokens are compared.');
  await expect(dialog(bench).locator('.bad')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await bench.pasteAnywhere(JSON.stringify({ kty: 'oct', k: Buffer.from(secret).toString('base64url') }));
  await expect(bench.payload).toContainText('realm_access');
  await compareWith(token(key, { ...CLAIMS, sub: 'ann' }));
  await expect(dialog(bench)).toContainText('compared with the decrypted inner token');
  await expect(dialog(bench)).toContainText('One key made both signatures');
  await expect(dialog(bench).getByRole('row').filter({ hasText: 'sub' })).toContainText('added');
});

test('the token to compare with is one that was on the bench before', async ({ page, bench, axe }) => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  await bench.open();
  const before = token(key, CLAIMS);
  await bench.pasteAnywhere(before);
  await bench.pasteAnywhere(token(key, { ...CLAIMS, exp: CLAIMS.exp + 7200, sub: 'ann' }));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('second token');
  await page.getByRole('option', { name: /^Compare/ }).click();
  await dialog(bench)
    .getByRole('button', { name: /^JWS . ES256 . JWT . https:\/\/id\.example$/ })
    .click();
  await expect(dialog(bench).getByRole('textbox', { name: 'Second token' })).toHaveValue(before);
  await expect(dialog(bench).getByRole('row').filter({ hasText: 'sub' })).toContainText('removed');
  await expect(dialog(bench)).toContainText('One key made both signatures');
  await axe(page);
});

test('History is gone to also while its code is on its way', async ({ page, bench }) => {
  let open = (): void => {};
  const gate = new Promise<void>((resolve) => (open = resolve));
  await page.route(/\/History-[^/]+\.js$/, async (route) => {
    await gate;
    await route.continue();
  });
  await bench.open();
  for (const sub of ['ann', 'bob']) {
    await bench.pasteAnywhere(`${encode({ alg: 'HS256' })}.${encode({ sub })}.c2lnbmF0dXJl`);
    await expect(bench.payload).toContainText(sub);
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('history');
  await expect(page.getByRole('option', { name: 'Go to History' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  open();
  await expect(page.getByRole('region', { name: 'History' })).toBeFocused();
});
