// Counts everything that the page fetches on a first visit while nobody touches it.
import { expect, test } from './bench.ts';

// Nothing is cached before a first visit.
test.use({ isAlone: true });

/** Files, and bytes on the wire without headers: more is a step back. */
const MOST_FILES = 12;
const MOST_BYTES = 260_000;

test('a visit that nobody touches fetches few files, and what waits for somebody comes with them', async ({
  bench,
}) => {
  const { page } = bench;
  const sizes: Promise<number>[] = [];
  const names: string[] = [];
  page.on('requestfinished', (request) => {
    names.push(request.url());
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto('/');
  await expect(bench.region('Keys').getByRole('button', { name: 'Remove demo-1' })).toBeVisible();
  await expect(bench.region('Findings')).not.toContainText('Reference of checks');
  // What it shows of the demo is what the editors will show, with the meaning beside each claim.
  const line = page.locator('.code-plain-line', { hasText: '"exp"' });
  await expect(line).toContainText(/in 3 hours Expiration Time/);
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 5_000 })));
  expect(names.length, names.join('\n')).toBeLessThanOrEqual(MOST_FILES);
  expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);

  await bench.ready();
  await expect(bench.region('Findings')).toContainText('Reference of checks');
});

test('letters beyond the first fonts have fonts of their own', async ({ bench }) => {
  const { page } = bench;
  await bench.open();
  const loaded = (text: string, family: string): Promise<number> =>
    page.evaluate(async ([says, font]) => (await document.fonts.load(`16px "${font}"`, says)).length, [
      text,
      `Atkinson Hyperlegible ${family}`,
    ] as const);
  for (const family of ['Next', 'Mono'])
    for (const letter of ['a', '\u00e9', '\u0142']) expect(await loaded(letter, family), `${family} ${letter}`).toBe(1);
});
