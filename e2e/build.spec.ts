// Somebody needs a token and has none: they choose its purpose and a key, and get it.
import { TEMPLATES } from '../src/jose/explain/templates.ts';
import { compactVerify } from 'jose';
import { type Bench, expect, test } from './bench.ts';
import { Keyed, SECRET, textAt } from './checks.ts';

const dialog = (bench: Bench) => bench.page.getByRole('dialog', { name: 'New token' });
const open = async (bench: Bench): Promise<void> => {
  await bench.page.getByRole('button', { name: 'New token' }).click();
  await expect(dialog(bench)).toBeVisible();
};
const build = async (bench: Bench): Promise<void> => {
  await dialog(bench).getByRole('button', { name: 'Create' }).click();
  await expect(dialog(bench)).toHaveCount(0, { timeout: 30_000 });
};

test('a token from every template, signed with a fresh key that fits', async ({ bench }) => {
  test.setTimeout(240_000);
  await bench.open();
  await bench.openHeaders();
  const keyed = new Keyed(bench);
  expect(TEMPLATES.length).toBeGreaterThan(15);
  for (const template of TEMPLATES) {
    await test.step(template.id, async () => {
      await open(bench);
      await dialog(bench).getByRole('combobox', { name: 'Template' }).selectOption(template.id);
      await build(bench);
      await expect(bench.header).toContainText(`"${template.algorithm}"`);
      await expect(bench.payload).toContainText('"iat"');
      await expect(bench.light('Time')).toHaveAccessibleName(/^Time Expires in/);
      if (template.needsKey) {
        await keyed.notVerified(/Matches your .*Signed here by you/);
        await expect(keyed.ring.first()).toContainText('made here');
        await expect(keyed.ring.first()).toContainText('matches this token');
      } else await keyed.notVerified(/Unsecured: /);
      const token = await bench.textOf(bench.token);
      expect(textAt(token, 0)).toBe(template.header);
      expect(Object.keys(JSON.parse(textAt(token, 1)) as object)).toContain('exp');
    });
  }
});

test('the Lens stays as it is where the mouse rests when the dialog has gone', async ({ page, bench }) => {
  await bench.open();
  await bench.showTables();
  const heading = bench.region('Lens').getByRole('heading', { level: 3 });
  await bench.row('exp').hover();
  await expect(heading).toHaveText('Payload › exp');
  await page.getByRole('button', { name: 'New token' }).press('Enter');
  await dialog(bench).getByRole('button', { name: 'Create' }).press('Enter');
  await expect(dialog(bench)).toHaveCount(0, { timeout: 30_000 });
  // The note comes last and moves the rows. Then one of the new token is under the mouse, which has not moved.
  await expect(bench.region('Contents')).toContainText('Signed here by you.');
  const pointed = page.getByRole('row').and(page.locator(':hover'));
  await expect(pointed).toBeVisible();
  await expect(heading).toHaveText('The token as a whole');
  const { x = 0, y = 0 } = (await pointed.boundingBox()) ?? {};
  await page.mouse.move(x + 20, y + 5);
  await expect(heading).not.toHaveText('The token as a whole');
});

test('what the article makes: a few claims, an hour, a secret that one types', async ({ bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await open(bench);
  await dialog(bench).getByRole('combobox', { name: 'Template' }).selectOption('signed-claims');
  await dialog(bench).getByRole('combobox', { name: 'Signed with' }).selectOption('secret');
  await expect(dialog(bench).getByRole('button', { name: 'Create' })).toBeDisabled();
  await dialog(bench).getByRole('textbox', { name: 'Secret' }).fill(SECRET);
  await build(bench);
  await keyed.notVerified(/Matches your .*Signed here by you/);
  const token = await bench.textOf(bench.token);
  expect(textAt(token, 0)).toBe('{"alg":"HS256","typ":"JWT"}');
  expect(textAt(token, 1)).toMatch(/^\{"id":123,"username":"johndoe","roles":\["admin"\],"iat":\d+,"exp":\d+\}$/);
  await compactVerify(token, new TextEncoder().encode(SECRET));
  const { iat, exp } = JSON.parse(textAt(token, 1)) as { iat: number; exp: number };
  expect(exp - iat).toBe(3600);
  // It is a draft to be worked on, and one step back.
  await bench.payload.getByText('johndoe').click();
  await bench.page.keyboard.type('x');
  await keyed.notVerified(/Matches your .*Signed here by you/);
  await compactVerify(await bench.textOf(bench.token), new TextEncoder().encode(SECRET));
});

test('an access token in two acts; a key of the ring serves the next one; undo takes token and key back', async ({
  bench,
}) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await open(bench);
  await dialog(bench).getByRole('combobox', { name: 'Template' }).selectOption('access-token');
  await build(bench);
  await keyed.notVerified(/Matches your .*Signed here by you/);
  expect(textAt(await bench.textOf(bench.token), 0)).toContain('at+jwt');
  await expect(keyed.ring).toHaveCount(2);
  await open(bench);
  await dialog(bench).getByRole('combobox', { name: 'Template' }).selectOption('id-token');
  const keys = dialog(bench).getByRole('combobox', { name: 'Signed with' });
  await keys.selectOption({ label: (await keys.getByRole('option').last().textContent()) ?? '' });
  await build(bench);
  await keyed.notVerified(/Matches your .*Signed here by you/);
  await expect(keyed.ring).toHaveCount(2);
  await bench.act('Undo').click();
  await bench.act('Undo').click();
  await expect(keyed.ring).toHaveCount(1);
  await expect(bench.payload).toContainText('"auth.acme.example"'.slice(1, -1));
});

test('the dialog passes axe, in light and in dark', async ({ page, bench, axeInBoth }) => {
  await bench.open();
  await open(bench);
  await dialog(bench).getByRole('combobox', { name: 'Signed with' }).selectOption('secret');
  await expect(dialog(bench)).toHaveCSS('opacity', '1');
  await axeInBoth(page);
});

test('a token made here is an original: what is changed on it is shown, compared and reset', async ({
  page,
  bench,
}) => {
  await bench.open();
  await open(bench);
  await build(bench);
  await expect(bench.light('Signature')).toHaveAccessibleName(/Matches your/);
  const made = await bench.textOf(bench.token);
  await bench.act('Tamper').click();
  await expect(bench.light('Signature')).toHaveAccessibleName(/Not verified: changed here/);
  await expect(bench.region('Lens').getByRole('region', { name: 'Changed from the original' })).toBeVisible();
  const note = bench.region('Contents').getByRole('note').filter({ hasText: 'Edited here.' });
  await expect(note).toContainText('This is not the original token.');
  await note.getByRole('button', { name: 'Compare with original' }).click();
  await expect(page.getByRole('dialog', { name: 'Compare' })).toContainText('The text differs.');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reset to original' }).click();
  await expect(bench.light('Signature')).toHaveAccessibleName(/Matches your/);
  expect(await bench.textOf(bench.token)).toBe(made);
});

test('claims without a token become one, and undo brings the text back', async ({ page, bench }) => {
  await bench.open();
  const claims = '{"iss":"https://auth.acme.example","sub":"u1","big":100002348117421473,"exp":1996128220}';
  await bench.pasteAnywhere(claims);
  await page.getByRole('button', { name: 'Make a token with these claims' }).click();
  await expect(dialog(bench)).toContainText('the claims that you pasted');
  await build(bench);
  await expect(bench.light('Signature')).toHaveAccessibleName(/Matches your/);
  expect(textAt(await bench.textOf(bench.token), 1)).toBe(claims);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await bench.textOf(bench.token)).toBe(claims);
});

test('the demo\u2019s key, which cannot serve a new token, is one line', async ({ bench }) => {
  await bench.open();
  await bench.complete();
  await open(bench);
  await build(bench);
  const keys = bench.region('Keys');
  await expect(keys.getByText('1 other key', { exact: true })).toBeVisible();
  await expect(keys.getByText(/not for this token/)).toBeHidden();
});
