// Somebody asks a colleague, or a chat, about a token, and must not show whose it is.
import { type Bench, expect, test } from './bench.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (text: string | undefined): unknown => JSON.parse(Buffer.from(text ?? '', 'base64url').toString());
const CLAIMS = {
  iss: 'https://id.example',
  sub: '5f0c2a1e-9d3b-4c7a-8e6f-1a2b3c4d5e6f',
  email: 'erika@example.com',
  password: 'correct horse battery',
  exp: 4_102_444_800,
  contact: { email: 'erika@example.com', phone: '+49 30 901820' },
};
const TOKEN = `${encode({ alg: 'HS256', kid: 'one' })}.${encode(CLAIMS)}.c2lnbmF0dXJlIG9mIHRoaXM`;

const dialog = (bench: Bench) => bench.page.getByRole('dialog', { name: 'Redact' });
const box = (bench: Bench) => dialog(bench).getByRole('textbox', { name: 'Redacted copy' });

async function open(bench: Bench): Promise<void> {
  await bench.page.keyboard.press('ControlOrMeta+k');
  await bench.page.getByRole('combobox').fill('redact');
  await bench.page.keyboard.press('Enter');
  await expect(dialog(bench)).toBeVisible();
}

for (const theme of ['light', 'dark'] as const)
  test(`a redacted copy keeps the structure and no value, ${theme}`, async ({ page, bench, axe, copied }) => {
    await page.emulateMedia({ colorScheme: theme });
    await bench.open();
    await bench.pasteAnywhere(TOKEN);
    await open(bench);
    const [header, payload, signature] = (await box(bench).inputValue()).split('.');
    expect(decode(header)).toEqual({ alg: 'HS256', kid: 'one' });
    expect(decode(payload)).toEqual({
      iss: CLAIMS.iss,
      sub: '<UUID 1>',
      email: '<e-mail address 1>',
      password: '<text 1>',
      exp: CLAIMS.exp,
      contact: { email: '<e-mail address 1>', phone: '<phone number 1>' },
    });
    expect(signature).toBe('REDACTED');

    await dialog(bench).getByRole('checkbox', { name: 'contact.phone' }).check();
    await dialog(bench).getByRole('radio', { name: 'Readable text' }).check();
    await expect(box(bench)).toHaveValue(/"phone": "\+49 30 901820"/);
    await dialog(bench).getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(copied).toContain('"password": "<text 1>"');
    await axe(page);

    await dialog(bench).getByRole('radio', { name: 'Token' }).check();
    await dialog(bench).getByRole('button', { name: 'Replace the token with it' }).click();
    await expect(dialog(bench)).toHaveCount(0);
    expect(await bench.everythingSaid()).not.toContain('erika');
    await bench.undoTo(TOKEN);
  });
