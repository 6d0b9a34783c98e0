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

test('with its secret a token is signed as it is typed; it verifies elsewhere, and is never called verified here', async ({
  bench,
}) => {
  const keyed = await start(bench);
  await typeBehind(bench, 'johndoe', '-2');
  await keyed.notVerified(/Matches your .*Signed here by you/);
  await expect(draftNote(bench)).toContainText('Signed here by you. This is not the original token.');
  const token = await bench.textOf(bench.token);
  expect(token).not.toBe(hmacToken());
  const { payload } = await compactVerify(token, KEY);
  expect(new TextDecoder().decode(payload)).toBe(CLAIMS.replace('johndoe', 'johndoe-2'));
  // Pasted again it is remembered.
  await keyed.replace(token);
  await keyed.notVerified(/Matches your .*Signed here by you/);
});

test('Ctrl+Enter signs and copies exactly what then stands on the bench', async ({ page, bench, copied }) => {
  const keyed = await start(bench);
  await typeBehind(bench, 'johndoe', '-3');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(bench.notice).toContainText('Signed and copied');
  const text = await copied();
  expect(await bench.textOf(bench.token)).toBe(text);
  expect(new TextDecoder().decode((await compactVerify(text, KEY)).payload)).toContain('johndoe-3');
  await keyed.notVerified(/Matches your .*Signed here by you/);
  // It is signed for good, and the way back to what was pasted stays.
  const note = bench.region('Contents').getByRole('note').filter({ hasText: 'Signed here by you.' });
  await expect(note.getByRole('button', { name: 'Reset to original' })).toBeVisible();
  await expect(draftNote(bench)).toHaveCount(0);
  await bench.notice.getByRole('button', { name: 'Undo' }).click();
  await expect(draftNote(bench)).toBeVisible();
});

test('an unsecured token is made by hand: alg none, and the signature taken out', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.signing.getByRole('combobox', { name: 'Algorithm' }).selectOption('none');
  await expect(draftNote(bench)).toContainText('Its alg is none: no signature protects it.');
  const [, payload, signature] = hmacToken().split('.');
  expect((await bench.textOf(bench.token)).split('.')[2]).toBe(signature);
  await keyed.signing.getByRole('button', { name: 'Remove the signature' }).click();
  await expect.poll(() => bench.textOf(bench.token)).toMatch(new RegExp(`^[\\w-]+\\.${payload}\\.$`));
  await expect(keyed.signing.getByRole('button', { name: 'Remove the signature' })).toHaveCount(0);
  await draftNote(bench).getByRole('button', { name: 'Reset to original' }).click();
  expect(await bench.textOf(bench.token)).toBe(hmacToken());
});

test('without a key that signs, the old signature no longer fits: what a signature is for', async ({ bench }) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const token = await new SignJWT({ sub: 'johndoe', admin: false })
    .setProtectedHeader({ alg: 'ES256' })
    .sign(privateKey);
  const keyed = await start(bench, token, null);
  await keyed.add(publicKey.export({ format: 'pem', type: 'spki' }).toString());
  await keyed.verified('key');
  await typeBehind(bench, 'johndoe', 'x');
  await keyed.notVerified(/Not verified: changed after it was signed/);
  await expect(draftNote(bench)).toContainText('Edited here, not signed again: the old signature no longer matches.');
  await expect(keyed.signing).toContainText('Add the private key or the secret to sign');
  const draft = await bench.textOf(bench.token);
  expect(draft.split('.')[2]).toBe(token.split('.')[2]);
  await expect(compactVerify(draft, publicKey)).rejects.toThrow();
  await bench.page.keyboard.press('ControlOrMeta+Enter');
  await expect(bench.notice).toContainText('Not signed: none of your keys can sign this');
  await draftNote(bench).getByRole('button', { name: 'Reset to original' }).click();
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
  await expect(draftNote(bench)).toContainText('Edited here, not signed again: the old signature no longer matches.');
  expect((await bench.textOf(bench.token)).split('.')[2]).toBe(token.split('.')[2]);
});

test('compare with what was pasted: what differs, member by member', async ({ page, bench }) => {
  await start(bench);
  await typeBehind(bench, 'johndoe', '-4');
  await draftNote(bench).getByRole('button', { name: 'Compare with original' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await expect(dialog.getByRole('row').filter({ hasText: 'sub' })).toHaveText(/"?johndoe"?.*johndoe-4/);
  await expect(dialog.getByRole('row')).toHaveCount(2);
  await expect(dialog).toContainText('The text differs');
});

test('claims by an act: exp, iat, nbf, jti', async ({ page, bench }) => {
  const keyed = await start(bench);
  const acts = page.getByRole('group', { name: 'Set a claim' });
  for (const name of ['exp in 1 hour', 'iat now', 'nbf now', 'new jti'])
    await acts.getByRole('button', { name, exact: true }).click();
  await keyed.notVerified(/Matches your .*Signed here by you/);
  await expect(bench.light('Time')).toHaveAccessibleName(/^Time Expires in/);
  const token = await bench.textOf(bench.token);
  await compactVerify(token, KEY);
  const claims = JSON.parse(textAt(token, 1)) as Record<string, unknown>;
  expect(Number(claims['exp']) - Number(claims['iat'])).toBeGreaterThanOrEqual(3598);
  expect(Number(claims['exp']) - Number(claims['iat'])).toBeLessThanOrEqual(3600);
  expect(claims['jti']).toMatch(/^[\da-f-]{36}$/);
  expect(Object.keys(claims).slice(0, 3)).toEqual(['iss', 'sub', 'aud']);
  await acts.getByRole('button', { name: 'no exp', exact: true }).click();
  await expect(bench.light('Time')).toHaveAccessibleName('Time No exp: it has no expiry time');
  await expect.poll(async () => textAt(await bench.textOf(bench.token), 1)).not.toContain('"exp"');
});

test('numbers, order and doubled members stay as they are written', async ({ bench }) => {
  const keyed = await start(bench, hmacToken('{"f":3.0,"order":100002348117421473,"e":1E3,"order":2,"sub":"johndoe"}'));
  await typeBehind(bench, 'johndoe', '!');
  await keyed.notVerified(/Matches your .*Signed here by you/);
  expect(textAt(await bench.textOf(bench.token), 1)).toBe(
    '{"f":3.0,"order":100002348117421473,"e":1E3,"order":2,"sub":"johndoe!"}',
  );
});

test('signing while typing can be switched off; another algorithm is a choice', async ({ bench }) => {
  const keyed = await start(bench);
  await keyed.signing.getByRole('checkbox', { name: 'Sign while typing' }).uncheck();
  await typeBehind(bench, 'johndoe', '-5');
  await keyed.notVerified(/Not verified: changed after it was signed/);
  expect((await bench.textOf(bench.token)).split('.')[2]).toBe(hmacToken().split('.')[2]);
  await keyed.signing.getByRole('checkbox', { name: 'Sign while typing' }).check();
  await keyed.notVerified(/Matches your .*Signed here by you/);
  await keyed.signing.getByRole('combobox', { name: 'Algorithm' }).selectOption('HS512');
  await expect.poll(async () => textAt(await bench.textOf(bench.token), 0)).toContain('HS512');
  await keyed.notVerified(/Matches your .*Signed here by you/);
  await compactVerify(await bench.textOf(bench.token), KEY);
});

test('undo and redo go over text, draft and keys alike', async ({ page, bench }) => {
  const keyed = await start(bench);
  await typeBehind(bench, 'johndoe', '6');
  await keyed.notVerified(/Matches your .*Signed here by you/);
  const draft = await bench.textOf(bench.token);
  await keyed.ring
    .first()
    .getByRole('button', { name: /^Remove / })
    .click();
  await keyed.says(/(?!Signed here)/);
  await expect(keyed.ring).toHaveCount(0);
  await bench.act('Undo').click();
  await expect(keyed.ring).toHaveCount(1);
  await keyed.notVerified(/Matches your .*Signed here by you/);
  expect(await bench.textOf(bench.token)).toBe(draft);
  await bench.act('Undo').click();
  await keyed.verified('secret');
  expect(await bench.textOf(bench.token)).toBe(hmacToken());
  await bench.act('Undo').click();
  await keyed.notVerified(/Not checked: no key/);
  for (let step = 0; step < 3; step += 1) await bench.act('Redo').click();
  await expect(keyed.ring).toHaveCount(0);
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
    await bench.page
      .getByRole('group', { name: 'Set a claim' })
      .getByRole('button', { name: act, exact: true })
      .click();
    await expect.poll(() => bench.textOf(bench.token)).not.toBe(drafts.at(-1));
    await keyed.notVerified(/Matches your .*Signed here by you/);
    drafts.push(await bench.textOf(bench.token));
  }
  for (const draft of drafts.slice(0, -1).toReversed()) {
    await bench.act('Undo').click();
    await expect.poll(() => bench.textOf(bench.token)).toBe(draft);
  }
  await keyed.verified('key');
  for (const draft of drafts.slice(1)) {
    await bench.act('Redo').click();
    await keyed.notVerified(/Matches your .*Signed here by you/);
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
  await expect(payload).toContainText(/Payload, character \d+: one character is left over at the end/);
  await expect(payload).toContainText(/Last valid version.*"sub": "johndoe"/s);
  await bench.act('Undo').click();
  await expect(payload).not.toContainText('Last valid version');
  // In its own editor too, and there with the place.
  await bench.payload.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('Backspace');
  await expect(payload).toContainText(/Payload, line \d+, column \d+/);
  await expect(payload).toContainText(/Last valid version.*"sub": "johndoe"/s);
  await page.keyboard.type('}');
  await expect(payload).not.toContainText('Last valid version');
});

test('an error is told at its place as it is shown, and what was there before is one line', async ({ page, bench }) => {
  await start(bench, hmacToken('{"iss":"joe","sub":"johndoe","roles":["admin","editor"],"iat":1}'), null);
  await bench.payload.getByText('"sub"', { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(',');
  // The list of findings leads there instead.
  await expect(bench.payload).toContainText('Payload, line 3, column 20: not JSON');
  await expect(bench.region('Findings')).toContainText('Payload: not JSON');
  const payload = bench.region('Contents').getByRole('region', { name: 'Payload', exact: true });
  await expect(payload.getByText('Last valid version')).toBeVisible();
  await expect(payload.locator('.former-text')).toBeHidden();
  // Under its line, over nothing.
  const message = await page.locator('.code-message').boundingBox();
  const next = await bench.payload.getByText('"roles"').boundingBox();
  expect((message?.y ?? 0) + (message?.height ?? 0)).toBeLessThanOrEqual((next?.y ?? 0) + 1);
  // No member that cannot be read is called missing.
  await bench.region('Contents').getByRole('button', { name: 'Compare with original' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Payload: one of the two texts is not valid JSON');
  await expect(dialog.getByRole('row')).toHaveCount(0);
});

test('a header or a payload that was emptied keeps its box, the caret and what is typed then', async ({
  page,
  bench,
}) => {
  await start(bench, hmacToken(), null);
  await bench.openHeaders();
  for (const [box, name, old] of [
    [bench.header, 'Header', 'HS256'],
    [bench.payload, 'Payload', 'johndoe'],
  ] as const) {
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

test('an SD-JWT: what its issuer signed can be edited, what its digests cover says why it cannot', async ({
  page,
  bench,
}) => {
  const disclosure = base64url('["salt","role","admin"]');
  const tail = `~${disclosure}~`;
  const keyed = await start(bench, hmacToken('{"_sd":[],"sub":"johndoe"}') + tail, null);
  await keyed.add(SECRET);
  await page.getByRole('group', { name: 'Set a claim' }).getByRole('button', { name: 'no exp', exact: true }).click();
  await typeBehind(bench, 'johndoe', '-8');
  await expect.poll(() => bench.textOf(bench.token)).toBe(hmacToken('{"_sd":[],"sub":"johndoe-8"}') + tail);
  const part = bench.region('Contents').getByRole('region', { name: 'Disclosure 1' });
  await part.getByText('role').click();
  await expect(part).toContainText('You cannot edit this: the issuer signed its digest');
});

test('by keyboard alone: paste, key, edit, sign and copy', async ({ page, bench }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await bench.paste(hmacToken());
  await bench.paste(SECRET);
  await keyed.verified('secret');
  await page.keyboard.press('F6');
  for (
    let steps = 0;
    steps < 60 && !(await bench.payload.evaluate((box) => box === document.activeElement));
    steps += 1
  )
    await page.keyboard.press('Tab');
  await expect(bench.payload).toBeFocused();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(',"n":1');
  await keyed.notVerified(/Matches your .*Signed here by you/);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect.poll(async () => textAt(await bench.textOf(bench.token), 1)).toBe(CLAIMS.replace('}', ',"n":1}'));
});

test('keys, verdicts and drafts pass axe, in light and in dark', async ({ page, bench, axeInBoth }) => {
  const keyed = await start(bench);
  await keyed.region.getByText('Expectations', { exact: true }).click();
  await test.step('verified', () => axeInBoth(page));
  await typeBehind(bench, 'johndoe', '-7');
  await keyed.notVerified(/Matches your .*Signed here by you/);
  await test.step('draft', () => axeInBoth(page));
  await keyed.replace(hmacToken(CLAIMS, 'of somebody else'));
  await keyed.notVerified(/Not checked: your secret does not fit/);
  await keyed.paste(SECRET);
  await keyed.notVerified(/Not verified/);
  await keyed.input.fill('{"kty":');
  await keyed.input.press('Enter');
  await test.step('not verified', () => axeInBoth(page));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  // Firefox has no isMobile.
  test.use({ isMobile: async ({ browserName }, use) => use(browserName !== 'firefox') });
  test('a key is given, a claim changed, the token signed', async ({ page, bench, isMobile }) => {
    await bench.open();
    const keyed = new Keyed(bench);
    await bench.pasteAnywhere(hmacToken());
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });
    await tab('Keys').click();
    await keyed.add(SECRET);
    await keyed.verified('secret');
    await tab('Contents').click();
    await page.getByRole('group', { name: 'Set a claim' }).getByRole('button', { name: 'exp in 1 hour' }).click();
    await keyed.notVerified(/Matches your .*Signed here by you/);
    await expect(draftNote(bench)).toBeVisible();
    await tab('Keys').click();
    await expect(keyed.signing.getByRole('button', { name: 'Sign and copy' })).toBeVisible();
    await expect(keyed.signing.getByText(/^With /)).toBeVisible();
    if (isMobile) await expect(keyed.signing.getByText('does the same')).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await compactVerify(await bench.textOf(bench.token), KEY);
  });
});
