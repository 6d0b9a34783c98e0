// Somebody changes a token: with its key it is signed again, without it the change shows.
import { generateKeyPairSync } from 'node:crypto';
import { compactVerify, SignJWT } from 'jose';
import { type Bench, expect, test } from './bench.ts';
import { base64url, CLAIMS, hmacToken, Keyed, SECRET, textAt } from './checks.ts';

const KEY = new TextEncoder().encode(SECRET);
const start = async (bench: Bench, token = hmacToken(), secret: string | null = SECRET): Promise<Keyed> => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(token);
  if (secret !== null) {
    await keyed.add(secret);
    await keyed.verified('secret');
  }
  return keyed;
};

/** Puts the caret behind a text of the payload and types. */
const typeBehind = async (bench: Bench, text: string, typed: string): Promise<void> => {
  const whole = await bench.textOf(bench.payload);
  await bench.page.keyboard.press('ControlOrMeta+Home');
  for (let at = whole.indexOf(text) + text.length; at > 0; at -= 1) await bench.page.keyboard.press('ArrowRight');
  await bench.page.keyboard.type(typed);
};
const draftNote = (bench: Bench) => bench.region('Contents').getByRole('note').filter({ hasText: 'Draft.' });

test('with its secret a token is signed as it is typed; it verifies elsewhere, and is never called verified here', async ({ bench }) => {
  const keyed = await start(bench);
  await typeBehind(bench, 'johndoe', '-2');
  await keyed.notVerified(/Signed here by you/);
  await expect(draftNote(bench)).toContainText('It is signed here, as you type.');
  const token = await bench.textOf(bench.token);
  expect(token).not.toBe(hmacToken());
  const { payload } = await compactVerify(token, KEY);
  expect(new TextDecoder().decode(payload)).toBe(CLAIMS.replace('johndoe', 'johndoe-2'));
  // Pasted again it is remembered.
  await keyed.replace(token);
  await keyed.notVerified(/Signed here by you/);
});

test('Ctrl+Enter signs and copies exactly what then stands on the bench', async ({ page, bench, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium lets a test read the clipboard');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const keyed = await start(bench);
  await typeBehind(bench, 'johndoe', '-3');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(bench.notice).toContainText('Signed and copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(await bench.textOf(bench.token)).toBe(copied);
  expect(new TextDecoder().decode((await compactVerify(copied, KEY)).payload)).toContain('johndoe-3');
  await keyed.notVerified(/Signed here by you/);
  await bench.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(draftNote(bench)).toBeVisible();
});

test('without a key that signs, the old signature no longer fits: what a signature is for', async ({ bench }) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const token = await new SignJWT({ sub: 'johndoe', admin: false }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
  const keyed = await start(bench, token, null);
  await keyed.add(publicKey.export({ format: 'pem', type: 'spki' }).toString());
  await keyed.verified('key');
  await typeBehind(bench, 'johndoe', 'x');
  await keyed.notVerified(/A draft: the old signature no longer fits/);
  await expect(draftNote(bench)).toContainText('It keeps the old signature');
  await expect(keyed.signing).toContainText('No key of yours can sign this');
  const draft = await bench.textOf(bench.token);
  expect(draft.split('.')[2]).toBe(token.split('.')[2]);
  await expect(compactVerify(draft, publicKey)).rejects.toThrow();
  await bench.page.keyboard.press('ControlOrMeta+Enter');
  await expect(bench.notice).toContainText('Not signed: no key of the ring can sign this');
  await draftNote(bench).getByRole('button', { name: 'Reset to pasted' }).click();
  await keyed.verified('key');
  expect(await bench.textOf(bench.token)).toBe(token);
  await expect(draftNote(bench)).toHaveCount(0);
});

test('the demo\u2019s key signs no token of somebody else', async ({ bench }) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const token = await new SignJWT({ sub: 'johndoe' }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
  const keyed = await start(bench, token, null);
  await keyed.notVerified(/Not checked: no key/);
  await typeBehind(bench, 'johndoe', 'x');
  await expect(draftNote(bench)).toContainText('It keeps the old signature');
  expect((await bench.textOf(bench.token)).split('.')[2]).toBe(token.split('.')[2]);
});

test('compare with what was pasted: what differs, member by member', async ({ page, bench }) => {
  await start(bench);
  await typeBehind(bench, 'johndoe', '-4');
  await draftNote(bench).getByRole('button', { name: 'Compare with pasted' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compared with what was pasted' });
  await expect(dialog.getByRole('row').filter({ hasText: 'sub' })).toHaveText(/"?johndoe"?.*johndoe-4/);
  await expect(dialog.getByRole('row')).toHaveCount(2);
  await expect(dialog).toContainText('another text');
});

test('claims by an act: exp, iat, nbf, jti', async ({ page, bench }) => {
  const keyed = await start(bench);
  const acts = page.getByRole('group', { name: 'Set a claim' });
  for (const name of ['exp in 1 hour', 'iat now', 'nbf now', 'new jti']) await acts.getByRole('button', { name, exact: true }).click();
  await keyed.notVerified(/Signed here by you/);
  await expect(bench.light('Time')).toHaveAccessibleName(/^Time Expires in/);
  const token = await bench.textOf(bench.token);
  await compactVerify(token, KEY);
  const claims = JSON.parse(textAt(token, 1)) as Record<string, unknown>;
  expect(Number(claims['exp']) - Number(claims['iat'])).toBeGreaterThanOrEqual(3598);
  expect(Number(claims['exp']) - Number(claims['iat'])).toBeLessThanOrEqual(3600);
  expect(claims['jti']).toMatch(/^[\da-f-]{36}$/);
  expect(Object.keys(claims).slice(0, 3)).toEqual(['iss', 'sub', 'aud']);
  await acts.getByRole('button', { name: 'no exp', exact: true }).click();
  await expect(bench.light('Time')).toHaveAccessibleName('Time No exp: never expires');
  await expect.poll(async () => textAt(await bench.textOf(bench.token), 1)).not.toContain('"exp"');
});

test('numbers, order and doubled members stay as they are written', async ({ bench }) => {
  const keyed = await start(bench, hmacToken('{"f":3.0,"order":100002348117421473,"e":1E3,"order":2,"sub":"johndoe"}'));
  await typeBehind(bench, 'johndoe', '!');
  await keyed.notVerified(/Signed here by you/);
  expect(textAt(await bench.textOf(bench.token), 1)).toBe('{"f":3.0,"order":100002348117421473,"e":1E3,"order":2,"sub":"johndoe!"}');
});

test('signing while typing can be switched off; another algorithm is a choice', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.signing.getByRole('checkbox', { name: 'Sign while typing' }).uncheck();
  await typeBehind(bench, 'johndoe', '-5');
  await keyed.notVerified(/A draft: the old signature no longer fits/);
  expect((await bench.textOf(bench.token)).split('.')[2]).toBe(hmacToken().split('.')[2]);
  await keyed.signing.getByRole('checkbox', { name: 'Sign while typing' }).check();
  await keyed.notVerified(/Signed here by you/);
  await keyed.signing.getByRole('combobox', { name: 'Algorithm' }).selectOption('HS512');
  await expect.poll(async () => textAt(await bench.textOf(bench.token), 0)).toContain('HS512');
  await keyed.notVerified(/Signed here by you/);
  await compactVerify(await bench.textOf(bench.token), KEY);
});

test('undo and redo go over text, draft and keys alike', async ({ page, bench }) => {
  const keyed = await start(bench);
  await typeBehind(bench, 'johndoe', '6');
  await keyed.notVerified(/Signed here by you/);
  const draft = await bench.textOf(bench.token);
  await keyed.ring.first().getByRole('button', { name: /^Remove / }).click();
  await keyed.says(/(?!Signed here)/);
  await expect(keyed.ring).toHaveCount(1);
  await bench.act('Undo').click();
  await expect(keyed.ring).toHaveCount(2);
  await keyed.notVerified(/Signed here by you/);
  expect(await bench.textOf(bench.token)).toBe(draft);
  await bench.act('Undo').click();
  await keyed.verified('secret');
  expect(await bench.textOf(bench.token)).toBe(hmacToken());
  await bench.act('Undo').click();
  await keyed.notVerified(/Not checked: no key/);
  for (let step = 0; step < 3; step += 1) await bench.act('Redo').click();
  await expect(keyed.ring).toHaveCount(1);
  // In the editor too, where a draft is typed.
  await bench.act('Undo').click();
  await bench.payload.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await keyed.verified('secret');
});

test('undo brings back the very signature of an earlier draft', async ({ bench }) => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const token = await new SignJWT({ sub: 'johndoe' }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
  const keyed = await start(bench, token, null);
  await keyed.add(privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  await keyed.verified('key');
  const drafts = [token];
  for (const act of ['exp in 1 hour', 'iat now', 'no exp']) {
    await bench.page.getByRole('group', { name: 'Set a claim' }).getByRole('button', { name: act, exact: true }).click();
    await expect.poll(() => bench.textOf(bench.token)).not.toBe(drafts.at(-1));
    await keyed.notVerified(/Signed here by you/);
    drafts.push(await bench.textOf(bench.token));
  }
  for (const draft of drafts.slice(0, -1).toReversed()) {
    await bench.act('Undo').click();
    await expect.poll(() => bench.textOf(bench.token)).toBe(draft);
  }
  await keyed.verified('key');
  for (const draft of drafts.slice(1)) {
    await bench.act('Redo').click();
    await keyed.notVerified(/Signed here by you/);
    expect(await bench.textOf(bench.token)).toBe(draft);
  }
});

test('an edit that breaks the payload keeps its last good JSON beside the message', async ({ page, bench }) => {
  const token = hmacToken();
  await start(bench, token, null);
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let at = token.indexOf('.') + 1; at > 0; at -= 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  const payload = bench.region('Contents').getByRole('region', { name: 'Payload', exact: true });
  await expect(payload).toContainText('Payload: one character is left over at its end');
  await expect(payload).toContainText(/Before the last edit it read:.*"sub": "johndoe"/s);
  await bench.act('Undo').click();
  await expect(payload).not.toContainText('Before the last edit it read');
  // In its own editor too, and there with the place.
  await bench.payload.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Backspace');
  await expect(payload).toContainText(/Payload, line \d+, column \d+/);
  await expect(payload).toContainText(/Before the last edit it read:.*"sub": "johndoe"/s);
  await page.keyboard.type('}');
  await expect(payload).not.toContainText('Before the last edit it read');
});

test('a header or a payload that was emptied keeps its box, the caret and what is typed then', async ({ page, bench }) => {
  await start(bench, hmacToken(), null);
  for (const [box, name, old] of [[bench.header, 'Header', 'HS256'], [bench.payload, 'Payload', 'johndoe']] as const) {
    await box.focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await expect(box).not.toContainText(old);
    await expect(box).toBeFocused();
    await page.keyboard.type(`{"typed":"${name}"}`);
    await expect(box).toHaveText(`{"typed":"${name}"}`);
  }
  const token = await bench.textOf(bench.token);
  expect([textAt(token, 0), textAt(token, 1)]).toEqual(['{"typed":"Header"}', '{"typed":"Payload"}']);
});

test('an SD-JWT: what its issuer signed can be edited, what its digests cover says why it cannot', async ({ page, bench }) => {
  const disclosure = base64url('["salt","role","admin"]');
  const tail = `~${disclosure}~`;
  const keyed = await start(bench, hmacToken('{"_sd":[],"sub":"johndoe"}') + tail, null);
  await keyed.add(SECRET);
  await page.getByRole('group', { name: 'Set a claim' }).getByRole('button', { name: 'no exp', exact: true }).click();
  await typeBehind(bench, 'johndoe', '-8');
  await expect.poll(() => bench.textOf(bench.token)).toBe(hmacToken('{"_sd":[],"sub":"johndoe-8"}') + tail);
  const part = bench.region('Contents').getByRole('region', { name: 'Disclosure 1' });
  await part.getByText('role').click();
  await expect(part).toContainText('Not to be edited here: the issuer has signed its digest');
});

test('by keyboard alone: paste, key, edit, sign and copy', async ({ page, bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await bench.paste(hmacToken());
  await bench.paste(SECRET);
  await keyed.verified('secret');
  await page.keyboard.press('F6');
  for (let steps = 0; steps < 60 && !(await bench.payload.evaluate((box) => box === document.activeElement)); steps += 1) await page.keyboard.press('Tab');
  await expect(bench.payload).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(',"n":1');
  await keyed.notVerified(/Signed here by you/);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(async () => textAt(await bench.textOf(bench.token), 1)).toBe(CLAIMS.replace('}', ',"n":1}'));
});

for (const name of ['light', 'dark'] as const) {
  test(`keys, verdicts and drafts pass axe, ${name}`, async ({ page, bench, axe, theme }) => {
    test.setTimeout(120_000);
    await theme(name);
    await page.emulateMedia({ colorScheme: name, reducedMotion: 'reduce' });
    const keyed = await start(bench);
    await keyed.region.getByText('Expectations', { exact: true }).click();
    await page.mouse.move(0, 0);
    await test.step('verified', () => axe(page));
    await typeBehind(bench, 'johndoe', '-7');
    await keyed.notVerified(/Signed here by you/);
    await test.step('draft', () => axe(page));
    await keyed.replace(hmacToken(CLAIMS, 'of somebody else'));
    await keyed.notVerified(/Not verified/);
    await keyed.input.fill('{"kty":');
    await keyed.input.press('Enter');
    await test.step('not verified', () => axe(page));
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('a key is given, a claim changed, the token signed', async ({ page, bench }) => {
    await bench.open();
    const keyed = new Keyed(bench);
    await bench.pasteAnywhere(hmacToken());
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });
    await tab('Keys').click();
    await keyed.add(SECRET);
    await keyed.verified('secret');
    await tab('Contents').click();
    await page.getByRole('group', { name: 'Set a claim' }).getByRole('button', { name: 'exp in 1 hour' }).click();
    await keyed.notVerified(/Signed here by you/);
    await expect(draftNote(bench)).toBeVisible();
    await tab('Keys').click();
    await expect(keyed.signing.getByRole('button', { name: 'Sign and copy' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await compactVerify(await bench.textOf(bench.token), KEY);
  });
});
