// Somebody pastes a token of ordinary size and sees what it says, whether it is good, and where the key goes: at once.
import { type Locator } from '@playwright/test';
import { encrypt } from '../src/jose/jwe/encrypt.ts';
import { secretKey } from '../src/jose/engine/material.ts';
import { type Bench, expect, test } from './bench.ts';
import { hmacToken } from './checks.ts';
import { ENTRA, signed } from './tokens.ts';

const SHARED = Buffer.alloc(32, 5);

/** How many of these are on the screen in full, without scrolling. */
const inSight = (locator: Locator): Promise<number> =>
  locator.evaluateAll(
    (elements) =>
      elements.filter((element) => {
        const { top, bottom, left, right } = element.getBoundingClientRect();
        if (bottom <= top || top < 0 || bottom > innerHeight) return false;
        const there = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return there !== null && (element.contains(there) || there.contains(element));
      }).length,
  );
/** Names at the beginning of a line: those of outermost members come first in document order. */
const claims = (bench: Bench): Locator => bench.payload.locator('.json-name');
const lights = (bench: Bench): Locator => bench.region('Verdict').getByRole('listitem');

async function pasted(bench: Bench, text: string): Promise<void> {
  await bench.pasteAnywhere(text);
  await expect(bench.notice).toContainText('Undo');
  await bench.page.getByRole('button', { name: 'Dismiss' }).click();
}

test('what is below the lights stays where it is when a key turns out to be wrong', async ({ page, bench }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await bench.open();
  await pasted(bench, hmacToken(undefined, SHARED));
  await expect(bench.light('Signature')).toContainText('Not checked');
  const top = async (): Promise<number | undefined> => (await bench.payload.boundingBox())?.y;
  const before = await top();
  await pasted(bench, JSON.stringify({ kty: 'oct', k: Buffer.alloc(32, 6).toString('base64url') }));
  await expect(bench.light('Signature')).toContainText('the signature does not match your secret (HS256)');
  expect(await top()).toBe(before);
});

test('the lights stay low when two expectations fail with long values; each is named, and said in full under Keys', async ({
  page,
  bench,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await bench.open();
  await pasted(
    bench,
    hmacToken('{"iss":"https://auth.acme.example/Tenant","aud":"https://api.acme.example/","sub":"u1"}', SHARED),
  );
  const keys = bench.region('Keys');
  await keys.getByText('Expectations', { exact: true }).click();
  const light = bench.light('Expectations');
  const lines = keys.getByRole('listitem').filter({ hasText: 'Expected: ' });
  const low = async (): Promise<void> => {
    expect((await bench.region('Verdict').boundingBox())?.height).toBeLessThan(100);
    // No word is broken: the longest one takes one line of what is in sight.
    const cut = await light.locator('.light-words').evaluate((words) => {
      const text = words.firstChild as Text;
      return [...text.data.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1;
      }).length;
    });
    expect(cut).toBe(0);
  };
  await keys.getByRole('textbox', { name: 'Audience (aud)' }).fill('https://api.acme.example');
  await expect(light).toContainText('aud is \u201chttps://api.acme.example/\u201d');
  await expect(light).toContainText('only in a slash at the end');
  await low();
  await keys.getByRole('textbox', { name: 'Issuer (iss)' }).fill('https://auth.acme.example/tenant');
  await expect(light).toContainText('Not as expected: iss, aud');
  await low();
  await page.setViewportSize({ width: 1024, height: 768 });
  await low();
  await page.setViewportSize({ width: 390, height: 844 });
  const widths = await bench
    .region('Verdict')
    .getByRole('listitem')
    .evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().width)));
  expect(widths).toEqual([195, 390, 195, 390]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await light.click();
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(0)).toContainText('\u201chttps://auth.acme.example/tenant\u201d');
  await expect(lines.nth(1)).toBeInViewport();
  await expect(lines.nth(1)).toContainText('\u201chttps://api.acme.example\u201d; they differ only in a slash');
});

for (const [width, height, least] of [
  [1440, 900, 17],
  [1280, 720, 10],
  [1024, 768, 8],
  [390, 844, 4],
] as const) {
  test(`${width} by ${height}: of a token of 17 claims ${least} or more, the lights, three lines of tape`, async ({
    page,
    bench,
  }) => {
    await page.setViewportSize({ width, height });
    await bench.open();
    await pasted(bench, ENTRA);
    await expect(bench.payload).toContainText('"ver": "1.0"');
    await expect.poll(() => inSight(claims(bench))).toBeGreaterThanOrEqual(least);
    expect(await inSight(lights(bench))).toBe(await lights(bench).count());
    const tape = await bench.token.evaluate((element) => {
      const line = Number.parseFloat(getComputedStyle(element).lineHeight);
      return (element.closest('.cm-editor')?.clientHeight ?? 0) / line;
    });
    expect(tape).toBeLessThan(3.5);
    if (width >= 1280)
      // It comes soon after the first paint.
      await expect.poll(() => inSight(bench.region('Keys').getByRole('textbox', { name: 'Key or secret' }))).toBe(1);
    // Nothing moves under the pointer when something is selected.
    const place = () => bench.payload.evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const before = await place();
    await bench.payload.getByText('"oid"', { exact: true }).click();
    await expect(page.locator('#token-host .code-outline-selected')).toHaveCount(1);
    expect(await place()).toBe(before);
  });
}

test('of an opened nested token the innermost claims come first, what is around them is a line', async ({
  page,
  bench,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const inner = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`claim_${at}`, `value ${at}`]));
  const answer = await encrypt({
    id: 'e2e',
    form: 'compact',
    plaintext: new TextEncoder().encode(hmacToken(JSON.stringify(inner))),
    protectedHeader: '{"alg":"dir","enc":"A256GCM","cty":"JWT","kid":"orders-enc"}',
    recipients: [{ key: secretKey(new Uint8Array(SHARED)) }],
  });
  if (!answer.ok) throw new Error(answer.reason.code);
  await bench.open();
  await bench.pasteAnywhere(JSON.stringify({ kty: 'oct', k: SHARED.toString('base64url') }));
  await pasted(bench, answer.text);
  const outer = page.getByRole('region', { name: 'Layer 1: JWE', exact: true });
  await expect(page.getByRole('region', { name: 'Layer 2: JWS', exact: true })).toContainText('"claim_11"');
  await expect.poll(() => inSight(claims(bench))).toBe(12);
  await expect(outer).toContainText('dir \u00b7 A256GCM \u00b7 cty JWT \u00b7 kid orders-enc');
  await expect(outer.getByText('Ciphertext')).toHaveCount(0);
  await outer.getByRole('button', { name: 'Open the layer' }).click();
  await expect(outer.getByText('Ciphertext')).toBeVisible();
  await expect(outer).not.toContainText('cannot be read');
});

test('beside each line stands what it means; the text itself is exactly the JSON', async ({ page, bench }) => {
  await page.clock.install({ time: '2026-11-20T08:00:00Z' });
  await bench.open();
  await bench.pasteAnywhere(signed({ iss: 'https://issuer.example', exp: 1_795_165_200, own: true }));
  const notes = bench.region('Contents').locator('.json-note');
  await expect(notes).toHaveText([/^Issuer$/, /^in 60 minutes Expiration Time, /, /^custom name$/]);
  expect(await bench.textOf(bench.payload)).toBe(
    '{\n  "iss": "https://issuer.example",\n  "exp": 1795165200,\n  "own": true\n}',
  );
  // Right of a line, in the space beside it, is still that line's member.
  const box = await bench.payload.getByText('"iss"', { exact: true }).boundingBox();
  const field = await bench.payload.boundingBox();
  if (!box || !field) throw new Error('not drawn');
  await page.mouse.click(field.x + field.width - 20, box.y + box.height / 2);
  await expect(bench.region('Lens').getByRole('heading', { name: 'iss' })).toBeVisible();
});

test('tamper: one press, the place is selected, before and after stand on top of the Lens', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(hmacToken('{"admin":false,"sub":"johndoe"}'));
  await bench.act('Tamper').click();
  await expect(bench.light('Signature')).toHaveAccessibleName(/Not checked: changed here/);
  const note = bench.region('Lens').getByRole('region', { name: 'Changed from the original' });
  await expect(note).toContainText('johndoe');
  await expect(bench.region('Lens').getByRole('heading', { name: 'sub' })).toBeVisible();
  await expect(bench.payload).toContainText('"admin": false');
  await expect(bench.payload).not.toContainText('johndoe');
  // The way back is offered once.
  await bench.page.getByRole('button', { name: 'Reset to original' }).click();
  await expect(bench.payload).toContainText('johndoe');
});

test('an empty bench says what to do, and does it', async ({ page, bench }) => {
  await bench.open();
  await bench.act('Clear').click();
  await expect(bench.token).toContainText('Paste a token, an Authorization header, a curl command');
  // What the page is for is said in the bar, or where that has no room in the box; never twice.
  for (const width of [1280, 1024, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(page.getByText('Paste a token').filter({ visible: true })).toHaveCount(2);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const name of ['Paste', 'Open file', 'Demo token']) await expect(bench.act(name)).toBeVisible();
  await bench.act('Demo token').click();
  await expect(bench.payload).toContainText('johndoe');
  await expect(bench.light('Time')).toHaveAccessibleName('Time Expires in 3 hours');
});

test('the parts in the Lens outline what they are; a press looks at one, and the way back is there', async ({
  page,
  bench,
}) => {
  await bench.open();
  await bench.complete();
  const lens = bench.region('Lens');
  const part = lens.getByRole('region', { name: /^Parts/ }).getByRole('button', { name: /Payload/ });
  await part.hover();
  await expect(page.locator('#token-host .code-outline-hovered')).toHaveCount(1);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(lens).toContainText('The token as a whole');
  await part.click();
  await expect(lens).not.toContainText('The token as a whole');
  await lens.getByRole('button', { name: 'Clear selection' }).click();
  await expect(lens).toContainText('The token as a whole');
});
