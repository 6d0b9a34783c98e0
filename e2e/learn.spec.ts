// Somebody who wants to learn: lesson by lesson, each done by hand on the real bench.
import type { Locator } from '@playwright/test';
import { type Bench, expect, test } from './bench.ts';
import { isDone, isOpen, lesson, next, openAt, press, told } from './lesson.ts';
import { TOKEN } from './tokens.ts';

const SECRET = 'a secret that only this bench knows';

/** Types another line in place of the one with this text. */
async function line(box: Locator, has: string, text: string): Promise<void> {
  await box.getByText(has).first().click();
  await box.page().keyboard.press('Home');
  await box.page().keyboard.press('Shift+End');
  await box.page().keyboard.insertText(text);
}

async function expectAlg(bench: Bench, alg: string): Promise<void> {
  await bench.button('Keys').click();
  const keys = bench.region('Keys');
  await keys.getByText('Expectations', { exact: true }).first().click();
  await keys.getByLabel('Algorithms (alg)').fill(alg);
}

/** Another text of the token, by hand: as a person who copies it, changes it and puts it back. */
async function rewrite(bench: Bench, change: (text: string) => string): Promise<void> {
  await bench.pasteInto(change(await bench.textOf(bench.token)));
}

test('the way in and out: the list, a step by its address, back, progress, and one’s own bench as it was', async ({
  page,
  bench,
  axeInBoth,
}) => {
  await bench.open();
  await bench.pasteAnywhere(TOKEN);
  await bench.pasteAnywhere(SECRET);
  await expect(bench.region('Keys')).toContainText(/secret/i);
  const own = await bench.textOf(bench.token);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('lessons');
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: 'Lessons', exact: true });
  await expect(list.getByRole('heading', { name: 'Lessons' })).toBeFocused();
  await expect(bench.token).toBeHidden();
  await axeInBoth(page);
  await list.getByRole('checkbox').check();
  await expect(list.getByRole('link', { name: 'Three parts' })).toHaveCount(0);
  await list.getByRole('checkbox').uncheck();
  await list.getByRole('link', { name: 'Three parts' }).click();
  await isOpen(page);
  await expect(lesson(page).getByRole('heading', { name: 'The first dot' })).toBeFocused();
  await expect(bench.region('Verdict')).toContainText('Not a token');
  for (const number of [1, 2, 3]) {
    await press(page, 'Hint');
    await expect(told(page)).toContainText(`Hint ${number} of 3`);
  }
  await press(page, 'Show me');
  await isDone(page);
  await axeInBoth(page);
  await press(page, 'Reset');
  await isOpen(page);
  await expect(told(page)).not.toContainText('Hint');
  await press(page, 'Show me');
  await next(page);
  await expect(page).toHaveURL(/#learn=three-parts\/2$/);
  await page.goBack();
  await expect(lesson(page).getByRole('heading', { name: 'The first dot' })).toBeFocused();
  await expect(lesson(page).getByRole('link', { name: 'Step 1: The first dot, done' })).toBeVisible();
  await press(page, 'Leave');
  await expect(lesson(page)).toHaveCount(0);
  expect(await bench.textOf(bench.token)).toBe(own);
  await expect(bench.region('Keys')).toContainText(/secret/i);
  await bench.act('Undo').click();
  await expect(bench.region('Keys')).not.toContainText(/secret, \d+/i);

  // The address alone opens a step; what comes by another address goes to one's own bench.
  await page.goto('./#learn=three-parts/3');
  await page.reload();
  await isOpen(page);
  await expect(lesson(page).getByRole('link', { name: 'Step 1: The first dot, done' })).toBeVisible();
  await page.evaluate((token) => void (location.hash = `token=${token}`), TOKEN);
  await expect(lesson(page)).toHaveCount(0);
  await expect(bench.token).toContainText(TOKEN.slice(0, 12));
  await page.evaluate(() => void (location.hash = 'learn=no-such-lesson'));
  await expect(list).toContainText('1 of 3 steps');
  await list.getByRole('button', { name: 'Forget my progress' }).click();
  await expect(list).not.toContainText('1 of 3 steps');
});

for (const [width, height] of [
  [390, 844],
  [320, 568],
  [1280, 720],
] as const)
  test(`a lesson begins at its heading on ${width} by ${height}, and the list and the bench are where they were`, async ({
    page,
    bench,
  }) => {
    await page.setViewportSize({ width, height });
    await bench.open();
    const scrolled = () => page.evaluate(() => Math.round(scrollY));
    const title = (name: string) => lesson(page).getByRole('heading', { name, exact: true });
    const begins = async (lessonName: string, stepName: string): Promise<void> => {
      await isOpen(page);
      await expect(title(stepName)).toBeFocused();
      await expect(title(lessonName)).toBeInViewport({ ratio: 1 });
      await expect(title(stepName)).toBeInViewport({ ratio: 1 });
    };
    await bench.beThere();
    // Its rows make the page long enough to scroll.
    await expect(bench.region('Findings').getByRole('button', { name: /^Why/ }).first()).toBeAttached();
    await bench.region('Findings').scrollIntoViewIfNeeded();
    const onBench = await scrolled();
    expect(onBench).toBeGreaterThan(100);
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('lessons');
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: 'Lessons', exact: true });
    await expect(list.getByRole('heading', { name: 'Lessons' })).toBeFocused();
    await expect(list.getByRole('heading', { name: 'Lessons' })).toBeInViewport({ ratio: 1 });

    const link = list.getByRole('link', { name: 'Post-quantum sizes' });
    await link.scrollIntoViewIfNeeded();
    const inList = await scrolled();
    expect(inList).toBeGreaterThan(100);
    await link.click();
    await begins('Post-quantum sizes', 'The cookie is full');
    await lesson(page).getByRole('link', { name: 'Lessons' }).click();
    await expect(link).toBeFocused();
    await expect.poll(scrolled).toBe(inList);

    // From step to step, from far down on the bench, by button and by going back.
    const goDown = async (): Promise<void> => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await expect.poll(scrolled).toBeGreaterThan(100);
    };
    await page.goto('./#learn=three-parts/2');
    await begins('Three parts', 'The second dot');
    await press(page, 'Show me');
    await isDone(page);
    await goDown();
    await press(page, 'Next');
    await begins('Three parts', 'What each part is for');
    await goDown();
    await page.goBack();
    await begins('Three parts', 'The second dot');
    // And from lesson to lesson.
    await goDown();
    await page.evaluate(() => void (location.hash = 'learn=one-bit'));
    await begins('One bit', 'One bit of the payload');
    await page.evaluate(() => scrollTo(0, 0));
    await press(page, 'Leave');
    await expect(bench.token).toBeVisible();
    await expect.poll(scrolled).toBe(onBench);
  });

test('three parts, on a phone: the dots find their places', async ({ page, axe }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('link', { name: 'New to tokens? Start here' }).click();
  await page.getByRole('link', { name: 'Three parts' }).click();
  await isOpen(page);
  await press(page, /^Before a later/);
  const dot = lesson(page).getByRole('slider', { name: /^Dot 1/ });
  await dot.fill('57');
  await expect(lesson(page)).toContainText('after character 57');
  await isOpen(page);
  await press(page, 'Move dot 1 left by one character');
  await isDone(page);
  await expect(lesson(page)).toContainText('Your guess was right');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await axe(page);
  await next(page);
  await lesson(page)
    .getByRole('slider', { name: /^Dot 2/ })
    .fill('171');
  await isOpen(page);
  await press(page, 'Move dot 2 right by one character');
  await isDone(page);
  await next(page);
  await press(page, 'The payload');
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Signature/ })
    .click();
  await isDone(page);
  await expect(lesson(page)).toContainText('Your guess was wrong');
  await press(page, 'Finish');
  await expect(page.getByRole('region', { name: 'Lessons', exact: true })).toContainText('1 of');
});

test('base64 is not encryption: the note is read without a key, the other text is not', async ({ page, bench }) => {
  await openAt(page, 'base64');
  await press(page, 'A password');
  await lesson(page).getByLabel('The note says').fill('the safe is open');
  await isOpen(page);
  await expect(bench.payload).toContainText('the safe is behind the painting');
  await lesson(page).getByLabel('The note says').fill('the safe is behind the painting');
  await next(page);
  await lesson(page).getByRole('radio', { name: 'B' }).check();
  await isOpen(page);
  await press(page, 'Load B');
  await next(page);
  await expect(bench.light('Decryption')).toBeVisible();
  await press(page, 'Take the reader’s private key');
  await isDone(page);
  await expect(told(page)).toContainText('the safe is behind the painting');
});

test('what is signed: a space breaks it, taking it out mends it, and the header counts as well', async ({
  page,
  bench,
}) => {
  await openAt(page, 'what-is-signed');
  await bench.ready();
  await press(page, /^still matches/);
  await bench.region('Contents').getByRole('button', { name: 'Raw', exact: true }).last().click();
  await bench.payload.getByText('"iss"').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await isDone(page);
  await expect(lesson(page)).toContainText('Your guess was wrong');
  await next(page);
  await press(page, 'matches again');
  await bench.act('Undo').click();
  await next(page);
  await press(page, /^fails/);
  await bench.header.getByText('"JWT"').click();
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'x']) await page.keyboard.press(key);
  await isDone(page);
});

test('six bits at a time: flipped in the Lens until it says Hi!, then one byte more', async ({ page, bench }) => {
  await openAt(page, 'six-bits');
  await bench.ready();
  await press(page, 'One or two');
  for (const [character, ...flips] of [
    [1, 3, 4],
    [3, 0],
  ] as const) {
    await bench
      .region('Lens')
      .getByRole('button', { name: new RegExp(`^Character ${character},`) })
      .first()
      .click();
    for (const bit of flips) {
      await bench
        .region('Lens')
        .getByRole('group', { name: /flip a bit/ })
        .getByRole('button')
        .nth(bit)
        .click();
    }
    if (character === 1) await isOpen(page);
  }
  await next(page);
  await press(page, '5');
  await bench.payload.click();
  await page.keyboard.press('End');
  await page.keyboard.type('?');
  await isDone(page);
  await expect(lesson(page)).toContainText('4 bytes are 32 bits');
});

test('claims: sorted by the kinds of their names, and one that nobody else chooses', async ({ page, bench }) => {
  await openAt(page, 'claims');
  await bench.ready();
  await press(page, /^a claim that only/);
  for (const [name, kind] of [
    ['iss', 'registered'],
    ['aud', 'registered'],
    ['exp', 'registered'],
    ['order', 'public'],
    ['https://acme.example/plan', 'public'],
  ] as const)
    await lesson(page).getByRole('combobox', { name, exact: true }).selectOption(kind);
  await isOpen(page);
  await lesson(page).getByRole('combobox', { name: 'order', exact: true }).selectOption('private');
  await next(page);
  await line(bench.payload, '"A7-42"', '"order": "A7-42", "size": 3');
  await expect(bench.light('Signature')).toContainText(/demo key|signed/i);
  await isOpen(page);
  await line(bench.payload, '"A7-42"', '"order": "A7-42", "https://shop.example/size": 3');
  await isDone(page);
});

test('one bit: Tamper is noticed, another last character is not', async ({ page, bench }) => {
  await openAt(page, 'one-bit');
  await press(page, 'The signature');
  await bench.act('Tamper').click();
  await next(page);
  await press(page, 'always fails');
  await rewrite(bench, (text) => `${text.slice(0, -1)}3`);
  await expect(bench.light('Signature')).toContainText(/Not verified/);
  await isOpen(page);
  await rewrite(bench, (text) => `${text.slice(0, -1)}k`);
  await isDone(page);
  await expect(told(page)).toContainText('48 bytes leave 0');
});

test('alg none: forged without a key, refused by a list, and the real token passes it', async ({ page, bench }) => {
  await openAt(page, 'alg-none');
  await bench.ready();
  await press(page, /^It refuses/);
  await line(bench.header, '"ES256"', '"alg": "none",');
  await line(bench.payload, '"johndoe"', '"sub": "root",');
  await isOpen(page);
  await rewrite(bench, (text) => text.replace(/[^.]*$/, ''));
  await next(page);
  await expectAlg(bench, 'none');
  await isOpen(page);
  await bench.region('Keys').getByLabel('Algorithms (alg)').fill('ES256');
  await next(page);
  await press(page, 'it passes');
  await press(page, 'Load the original token');
  await isDone(page);
});

test('key confusion: forged with the public key, blocked by the list', async ({ page, bench }) => {
  await openAt(page, 'key-confusion');
  await bench.ready();
  await press(page, /^The text of/);
  await press(page, 'Take the public key’s text as a secret');
  await line(bench.header, '"RS256"', '"alg": "HS256",');
  await isOpen(page);
  await line(bench.payload, '"user"', '"roles": ["admin"],');
  await next(page);
  await expectAlg(bench, 'HS256');
  await isOpen(page);
  await bench.region('Keys').getByLabel('Algorithms (alg)').fill('RS256');
  await next(page);
  await press(page, 'Load the original token');
  await isDone(page);
});

test('who can forge: with the secret everyone who checks, with a pair the issuer alone', async ({ page, bench }) => {
  await openAt(page, 'who-can-forge');
  await bench.ready();
  await press(page, /^Yes/);
  await line(bench.payload, '"johndoe"', '"sub": "eve",');
  await next(page);
  await press(page, /^It matches/);
  await line(bench.payload, '"johndoe"', '"sub": "eve",');
  await next(page);
  const half = (name: string) => lesson(page).getByRole('combobox', { name });
  await half('auth.acme.example').selectOption('private key');
  await half('orders-api').selectOption('private key');
  await half('billing-api').selectOption('public key');
  await isOpen(page);
  await half('orders-api').selectOption('public key');
  await isDone(page);
});

test('time: the last moment, a leeway and its end, and a date in milliseconds', async ({ page, bench }) => {
  await openAt(page, 'time');
  await bench.ready();
  await press(page, /^No: exp/);
  const clock = lesson(page).getByLabel(/^Seconds after exp/);
  await clock.fill('-1');
  await expect(bench.light('Time')).toContainText('Expires');
  await isOpen(page);
  await clock.fill('0');
  await next(page);
  await clock.fill('30');
  await isOpen(page);
  await press(page, 'Expect a leeway of 60 seconds');
  await next(page);
  await press(page, 'No');
  await clock.fill('61');
  await next(page);
  await press(page, /^It accepts/);
  await line(bench.payload, '1795163600000', '"exp": 1795163600');
  await isDone(page);
});

test('readable yet protected: another kid and nothing opens, the same one and it does', async ({ page, bench }) => {
  await openAt(page, 'readable-yet-protected');
  await press(page, /^It opens/);
  const kid = lesson(page).getByLabel('kid in the header');
  await expect(kid).toHaveValue('demo-shared');
  await kid.fill('demo-share');
  await next(page);
  await press(page, 'Yes');
  await kid.fill('demo-shared');
  await next(page);
  await press(page, 'Nothing at all');
  await bench.act('Tamper').click();
  await isDone(page);
});

test('anyone can encrypt for you: a forged letter opens, and only a signature inside names its maker', async ({
  page,
  bench,
}) => {
  await openAt(page, 'anyone-can-encrypt');
  await press(page, /^Yes/);
  await press(page, 'Encrypt the claims for the reader');
  await next(page);
  await press(page, /^That the issuer/);
  await press(page, 'Take the reader’s private key');
  await next(page);
  await press(page, /^No: the signature/);
  await press(page, 'Encrypt the signed token for the reader');
  await isDone(page);
  await expect(bench.light('Decryption')).toBeVisible();
  await expect(bench.light('Signature')).toContainText('demo key');
});

test('who picks the key: the one in the token fits and proves nothing, the pinned one refuses', async ({
  page,
  bench,
}) => {
  await openAt(page, 'who-picks-the-key');
  await press(page, /^It fails/);
  await press(page, 'Try the key in the token');
  await next(page);
  await expect(bench.light('Signature')).toContainText('Not checked');
  await press(page, 'fails');
  await press(page, 'Take the issuer’s key, demo-1');
  await next(page);
  await press(page, 'Load the issuer’s token');
  await isDone(page);
});

test('weak secrets: a published one is found in a worker, a random one is not', async ({ page }) => {
  await openAt(page, 'weak-secrets');
  await press(page, /^Hours/);
  await press(page, 'Try the published secrets');
  await isDone(page);
  await expect(told(page)).toContainText('your-secret-key');
  await next(page);
  await press(page, 'It is not found');
  await press(page, 'Try the published secrets');
  await isDone(page);
  await expect(told(page)).toContainText(/10⁶[⁰-⁹] years/);
});

test('why five parts: put into their order they open, and each has its job', async ({ page }) => {
  await openAt(page, 'five-parts');
  await press(page, /^The header/);
  // Tag, ciphertext, header, key, vector: the header comes to the top, then the tag goes down.
  for (const [part, way] of [
    [3, 'up'],
    [2, 'up'],
    [2, 'down'],
    [3, 'down'],
    [4, 'down'],
  ] as const)
    await press(page, `Move part ${part} ${way}`);
  await isOpen(page);
  // Ciphertext, key, vector, tag: two steps down for the ciphertext.
  for (const part of [2, 3]) await press(page, `Move part ${part} down`);
  await next(page);
  const job = (name: string, of: string) => lesson(page).getByRole('combobox', { name, exact: true }).selectOption(of);
  await job('Header', 'says how it opens');
  await job('Encrypted key', 'brings the content’s key');
  await job('Initialization vector', 'shows a change');
  await job('Ciphertext', 'is the content, unreadable');
  await job('Authentication tag', 'shows a change');
  await isOpen(page);
  await job('Initialization vector', 'makes equal texts differ');
  await isDone(page);
});

test('ECDH-ES: watched to the key of the RFC, and the same text twice is two tokens', async ({ page, bench }) => {
  await openAt(page, 'ecdh-es');
  await press(page, /^Alice’s ephemeral public/);
  await press(page, 'Show the steps');
  await page.getByRole('button', { name: 'To the end', exact: true }).click();
  await isDone(page);
  await expect(told(page)).toContainText('VqqN6vgjbSBcIijNcacQGg');
  await next(page);
  await press(page, /^are the same/);
  const before = await bench.textOf(bench.token);
  await press(page, 'Encrypt the content again');
  await isDone(page);
  expect(await bench.textOf(bench.token)).not.toBe(before);
});

test('sign, then encrypt: wrapped, passed on, and stopped by the audience inside', async ({ page, bench }) => {
  await openAt(page, 'sign-then-encrypt');
  await press(page, /^The outer header/);
  // The task names its button: there is nothing to hint at.
  await expect(lesson(page).getByRole('button', { name: 'Show me' })).toBeVisible();
  await expect(lesson(page).getByRole('button', { name: 'Hint' })).toHaveCount(0);
  await press(page, 'Encrypt for demo-reader');
  await next(page);
  await press(page, /^Yes/);
  await press(page, 'Take the inner token out');
  await isOpen(page);
  await press(page, 'Encrypt for Bob, and be Bob');
  await next(page);
  await bench.button('Keys').click();
  await bench.region('Keys').getByText('Expectations', { exact: true }).first().click();
  await bench.region('Keys').getByLabel('Audience (aud)').fill('orders-api');
  await expect(bench.light('Expectations')).not.toContainText('None set');
  await isOpen(page);
  await bench.region('Keys').getByLabel('Audience (aud)').fill('billing-api');
  await isDone(page);
});

test('five lessons are worth a certificate: a token that proves nothing, on one’s own bench', async ({
  page,
  bench,
}) => {
  await page.addInitScript(() => {
    const steps = ['three-parts', 'base64', 'six-bits', 'claims', 'what-is-signed'].flatMap((slug) =>
      [1, 2, 3].map((step) => `${slug}/${step}`),
    );
    localStorage.setItem('jotlab.lessons', JSON.stringify(steps));
  });
  await page.goto('./#learn');
  const list = page.getByRole('region', { name: 'Lessons', exact: true });
  await expect(list).toContainText('5 of');
  await list.getByRole('button', { name: 'Load my certificate' }).click();
  await expect(list).toHaveCount(0);
  await expect(bench.payload).toContainText('decoding needs no key');
  await expect(bench.light('Signature')).toContainText('Matches the demo key');
});
