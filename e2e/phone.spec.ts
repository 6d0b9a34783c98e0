// Somebody looks at a token on a phone.
import { createHmac } from 'node:crypto';
import type { Locator } from '@playwright/test';
import { type Bench, expect, test } from './bench.ts';
import { isOpen, lesson, openAt, press } from './lesson.ts';
import { JWE_RFC, TOKEN, signed } from './tokens.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
// Firefox has no isMobile.
test.skip(({ browserName }) => browserName === 'firefox', 'this browser cannot play a phone');

/** Everything that has no button of its own on a phone. */
async function act(bench: Bench, name: string): Promise<void> {
  await bench.page.getByRole('button', { name: 'Actions', exact: true }).click();
  await bench.page.getByRole('dialog', { name: 'Commands' }).getByRole('option', { name }).click();
  await expect(bench.page.getByRole('dialog')).toHaveCount(0);
}

const width = (bench: Bench): Promise<{ page: number; screen: number }> =>
  bench.page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));

test('tabs hold the panes, and selecting opens the Lens as a sheet', async ({ page, bench }) => {
  await bench.open();
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await expect(tab('Contents')).toHaveAttribute('aria-selected', 'true');
  await expect(bench.region('Contents')).toBeVisible();
  await expect(bench.region('Keys')).toHaveCount(0);
  for (const light of ['Format', 'Signature', 'Time', 'Expectations'] as const)
    await expect(bench.light(light)).toBeVisible();

  await tab('Keys').tap();
  await expect(bench.region('Keys')).toContainText('demo key, public');
  await expect(bench.region('Contents')).toHaveCount(0);
  await tab('Contents').tap();

  await bench.payload.getByText('"aud"', { exact: true }).tap();
  const lens = bench.region('Lens');
  await expect(lens).toBeInViewport();
  await expect(lens.getByRole('heading', { name: /aud/ })).toBeVisible();
  await page.getByRole('button', { name: 'Close the Lens' }).tap();
  await expect(lens).toHaveCount(0);

  await bench.payload.getByText('"sub"', { exact: true }).tap();
  await expect(lens.getByRole('heading', { name: /sub/ })).toBeVisible();
  await tab('Lens').tap();
  await expect(lens).toHaveCount(1);
  await expect(lens.getByRole('heading', { name: /sub/ })).toBeVisible();
});

test('Actions opens a list that closes by a button', async ({ page, bench }) => {
  await bench.open();
  await page.getByRole('button', { name: 'Actions', exact: true }).tap();
  const list = page.getByRole('dialog', { name: 'Commands' });
  await expect(list.getByRole('option').first()).toBeVisible();
  // A verb says of what.
  for (const name of ['Open file', 'Save keys']) await expect(list.getByRole('option', { name })).toBeAttached();
  await list.getByRole('button', { name: 'Close' }).tap();
  await expect(list).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Actions', exact: true })).toBeFocused();
});

test('arrows move between the tabs', async ({ page, bench }) => {
  await bench.open();
  await page.getByRole('tab', { name: 'Contents' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Lens' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bench.region('Lens')).toContainText('The token as a whole');
});

test('a long part is folded, and unfolds', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(signed({ sub: 'pasted-one', text: 'x'.repeat(900) }));
  const more = bench.token.getByRole('button', { name: /^Show [\d,]+ more characters of Payload$/ });
  await expect(more).toBeVisible();
  await more.tap();
  await expect(more).toHaveCount(0);
});

for (const size of [320, 390]) {
  test(`nothing is wider than a screen of ${size} pixels, in any state`, async ({ page, bench }) => {
    await page.setViewportSize({ width: size, height: 700 });
    await bench.open();
    const states: [string, () => Promise<void>][] = [
      ['demo', async () => undefined],
      [
        'long words',
        () =>
          bench.pasteAnywhere(
            `Bearer ${signed({ ['a_very_long_claim_name_'.repeat(4)]: 'value'.repeat(60), exp: 1, n: '9'.repeat(300) })}`,
          ),
      ],
      ['encrypted', () => bench.pasteAnywhere(JWE_RFC)],
      [
        'several',
        () => bench.pasteAnywhere(JSON.stringify({ a_rather_long_member_name_for_a_token: TOKEN, another: JWE_RFC })),
      ],
      ['defective', () => bench.pasteAnywhere(`${TOKEN}=.!!`)],
      ['foreign', () => bench.pasteAnywhere('0'.repeat(400))],
      ['empty', () => act(bench, 'Clear the token')],
    ];
    for (const [name, go] of states) {
      await test.step(name, async () => {
        await go();
        for (const tab of ['Contents', 'Lens', 'Keys']) {
          await page.getByRole('tab', { name: tab, exact: true }).click();
          expect(await width(bench), `${name}, ${tab}`).toEqual({ page: size, screen: size });
        }
      });
    }
  });
}

test('every button of a headline is on the screen, however long its name is', async ({ page, bench }) => {
  await bench.open();
  const [header = '', payload = '', signature = ''] = TOKEN.split('.');
  const entry = { protected: header, header: { kid: 'e9bc097a-ce51-4036-9562-d2ade882db0d' }, signature };
  await bench.pasteAnywhere(JSON.stringify({ payload, signatures: [entry, entry] }));
  const contents = bench.region('Contents');
  for (const size of [320, 360, 390, 412, 480]) {
    await page.setViewportSize({ width: size, height: 844 });
    for (const verb of ['Copy', 'Open']) {
      const button = contents
        .getByRole('button', { name: /unprotected header of signature 2/i })
        .filter({ hasText: verb });
      await button.scrollIntoViewIfNeeded();
      await expect(button, `${verb}, ${size} wide`).toBeInViewport({ ratio: 1 });
    }
    // The line keeps room for what the header says.
    const line = contents.getByText('kid e9bc097a', { exact: false }).last();
    expect((await line.boundingBox())?.width, `${size} wide`).toBeGreaterThan(80);
  }
});

test('at 320 pixels the buttons of a dialog keep their words whole, and the steps fit', async ({ page, bench }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await bench.open();
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('redact');
  await page
    .getByRole('option', { name: /^Redact/ })
    .first()
    .click();
  const buttons = page.getByRole('dialog').getByRole('button');
  await expect(buttons.filter({ hasText: 'Redact the screen' })).toBeVisible();
  const lines = await buttons.evaluateAll((all) =>
    all.map((button) => {
      const text = document.createRange();
      text.selectNodeContents(button);
      const tops = [...text.getClientRects()].map(({ top, height }) => Math.round(top + height / 2));
      return [button.textContent, Math.max(...tops, 0) - Math.min(...tops, Infinity) < 8 || tops.length === 0];
    }),
  );
  expect(lines.filter(([, isOne]) => !isOne)).toEqual([]);
  await page.keyboard.press('Escape');

  const kid = 'a-long-name-of-a-key-in-the-style-of-a-thumbprint-or-an-address.example/keys/2026';
  const secret = 'a secret of this story that is long enough for it';
  await bench.pasteAnywhere(JSON.stringify({ kty: 'oct', kid, k: Buffer.from(secret).toString('base64url') }));
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const input = `${part({ alg: 'HS256', kid })}.${part({ sub: 'one' })}`;
  await bench.pasteAnywhere(`${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`);
  await expect(bench.light('Signature')).toContainText('Verified');
  await act(bench, 'Steps');
  const steps = page.getByRole('region', { name: 'Steps' });
  await expect(steps).toBeVisible();
  const controls = await steps.locator('select, input').all();
  expect(controls.length).toBeGreaterThan(1);
  for (const control of controls) {
    const place = await control.boundingBox();
    expect((place?.x ?? 999) + (place?.width ?? 0)).toBeLessThanOrEqual(320);
    expect(place?.height).toBeGreaterThanOrEqual(24);
  }
});

test('whatever can be pressed is at least 24 by 24 pixels', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(JSON.stringify({ one: `${TOKEN}=`, two: JWE_RFC }));
  const tooSmall = (): Promise<string[]> =>
    page.evaluate(() => {
      const found: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>(
        'a[href], button, [role=button], [role=tab], [role=radio], [role=option], input, select, summary',
      )) {
        const { width: w, height: h, bottom } = element.getBoundingClientRect();
        // Off screen until it has the focus: the skip link.
        if (w === 0 || bottom < 0 || element.classList.contains('skip')) continue;
        if (w < 24 || h < 24)
          found.push(`${element.innerText || (element.getAttribute('aria-label') ?? '')}: ${w} x ${h}`);
      }
      return found;
    });
  for (const tab of ['Contents', 'Lens', 'Keys']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    expect(await tooSmall(), tab).toEqual([]);
  }
  await page.getByRole('tab', { name: 'Contents' }).click();
  await bench.payload.getByText('"sub"', { exact: true }).click();
  await expect(page.getByRole('button', { name: 'Close the Lens' })).toBeVisible();
  expect(await tooSmall(), 'sheet').toEqual([]);
});

for (const [w, h] of [
  [390, 844],
  [320, 568],
] as const)
  test(`the Lens stays shut over a lesson until somebody asks for it, on ${w} by ${h}`, async ({ page, bench }) => {
    await page.setViewportSize({ width: w, height: h });
    const close = page.getByRole('button', { name: 'Close the Lens' });
    for (const address of ['six-bits', 'one-bit']) {
      await openAt(page, address);
      await expect(lesson(page).getByText('Guess first')).toBeInViewport();
      await expect(close).toHaveCount(0);
    }
    await press(page, 'The signature');
    await expect(close).toHaveCount(0);
    // What the step begins with is selected already: the first press shows it.
    await bench.payload.getByText('"sub"', { exact: true }).tap();
    await expect(bench.region('Lens').getByRole('heading', { name: /sub/ })).toBeVisible();
    // Nothing of the page is seen between the sheet and the buttons of the lesson.
    const bottom = () => close.evaluate((button) => button.parentElement!.getBoundingClientRect().bottom);
    const hint = lesson(page).getByRole('button', { name: 'Hint' });
    const top = () => hint.evaluate((button) => button.closest('.lesson-foot')!.getBoundingClientRect().top);
    expect(Math.abs((await bottom()) - (await top()))).toBeLessThan(1);
    await hint.tap();
    await expect(async () => expect(Math.abs((await bottom()) - (await top()))).toBeLessThan(1)).toPass();
    // The next step, and the same one once more, begin with it shut.
    await press(page, 'Reset');
    await expect(close).toHaveCount(0);
    await page
      .getByRole('toolbar', { name: 'Parts of the token' })
      .getByRole('button', { name: /^Payload/ })
      .tap();
    await expect(close).toBeVisible();
    await press(page, 'Next');
    await isOpen(page);
    await expect(close).toHaveCount(0);
  });

for (const [w, h] of [
  [390, 844],
  [320, 568],
] as const)
  test(`what is selected is not under the sheet that tells about it, on ${w} by ${h}`, async ({ page, bench }) => {
    await page.setViewportSize({ width: w, height: h });
    await bench.open();
    await bench.beThere();
    const claims = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`claim_${at}`, `value ${at}`]));
    await bench.pasteAnywhere(signed({ ...claims, password: 'hunter2', exp: 1 }));
    const close = page.getByRole('button', { name: 'Close the Lens' });
    const isSeen = (what: Locator) =>
      expect(async () => {
        const box = (await what.boundingBox())!;
        const sheet = (await close.locator('..').boundingBox())!;
        const verdict = (await bench.region('Verdict').boundingBox())!;
        expect(box.y + box.height).toBeLessThan(sheet.y);
        expect(box.y).toBeGreaterThanOrEqual(Math.max(0, verdict.y + verdict.height) - 1);
      }).toPass();
    /** To where the sheet will be. */
    const low = (what: Locator) =>
      what.evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - innerHeight + 120));
    const shut = async (): Promise<void> => {
      await close.tap();
      await expect(close).toHaveCount(0);
    };
    const line = bench.payload.getByText('"claim_9"', { exact: true });
    await low(line);
    await line.tap();
    await isSeen(line);
    await shut();

    const part = bench.region('Contents').getByRole('button', { name: /Signature .*bytes/ });
    await low(part);
    await part.tap();
    await isSeen(part);
    await shut();

    const finding = bench.region('Findings').getByRole('button', { name: /^Show: "password" is named/ });
    await bench.region('Findings').scrollIntoViewIfNeeded();
    await low(finding);
    await finding.tap();
    await expect(close).toBeVisible();
    await isSeen(bench.payload.getByText('"password"', { exact: true }));
    await shut();

    await bench.showTables();
    const row = bench.row('claim_9').getByRole('button').first();
    await low(row);
    await row.tap();
    await isSeen(row);
  });

test('Clear selection keeps away from the button that closes the Lens', async ({ page, bench }) => {
  await bench.open();
  await bench.payload.getByText('"sub"', { exact: true }).tap();
  const clear = (await bench.region('Lens').getByRole('button', { name: 'Clear selection' }).boundingBox())!;
  const close = (await page.getByRole('button', { name: 'Close the Lens' }).boundingBox())!;
  expect(close.x - clear.x - clear.width).toBeGreaterThanOrEqual(8);
});

test('a finding shows its place from any tab, and once more when it is asked again', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(signed({ sub: 'one', password: 'hunter2', exp: 1 }));
  const finding = bench.region('Findings').getByRole('button', { name: /^Show: "password" is named/ });
  const place = bench.payload.getByText('"password"', { exact: true });
  const lens = bench.region('Lens').getByRole('heading', { name: /password/ });
  for (const tab of ['Keys', 'Lens', 'Contents']) {
    await page.getByRole('tab', { name: tab, exact: true }).tap();
    await finding.tap();
    await expect(place).toBeInViewport({ ratio: 1 });
    await expect(lens).toBeInViewport();
  }
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(place).not.toBeInViewport();
  await finding.tap();
  await expect(place).toBeInViewport({ ratio: 1 });
});
