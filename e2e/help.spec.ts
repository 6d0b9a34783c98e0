// Somebody looks for help: which keys there are, what a word means, what is promised and what is not.
import { type Bench, expect, test } from './bench.ts';
import { TERMS } from '../src/jose/tables/terms.ts';
import { KEYED_ACTS } from '../src/store/verbs/keyedActs.ts';
import { TOKEN } from './tokens.ts';

const dialog = (bench: Bench, name: string) => bench.page.getByRole('dialog', { name, exact: true });

async function command(bench: Bench, name: string): Promise<void> {
  await bench.page.keyboard.press('ControlOrMeta+k');
  await bench.page.getByRole('dialog').getByRole('combobox').fill(name);
  await bench.page.keyboard.press('Enter');
}

test('Ctrl+/ shows every key and leads on: to the glossary, the promise, the file to take along', async ({
  page,
  bench,
}) => {
  await bench.open();
  await page.keyboard.press('ControlOrMeta+/');
  const help = dialog(bench, 'Help');
  // The keys come from the table of acts itself: none is missing.
  await expect(help.getByRole('term').first()).toBeVisible();
  const keys = await help.getByRole('term').allInnerTexts();
  for (const act of Object.values(KEYED_ACTS)) for (const each of act.keys) expect(keys.join(' ')).toContain(each);
  await expect(help.getByRole('definition').filter({ hasText: /^Redo$/ })).toBeVisible();

  await help.getByRole('button', { name: 'Glossary' }).click();
  const glossary = dialog(bench, 'Glossary');
  const count = Object.keys(TERMS).length;
  await expect(glossary.getByRole('status')).toHaveText(`${count} terms`);
  await expect(glossary.getByRole('term')).toHaveCount(count);
  expect(new Set(await glossary.getByRole('term').allInnerTexts()).size).toBe(count);
  await glossary.getByRole('searchbox', { name: 'Search the terms' }).fill('nested');
  await expect(glossary.getByRole('term')).toHaveText([/^Nested JWT RFC 7519 §2/]);
  await glossary.getByRole('searchbox').fill('no such word');
  await expect(glossary.getByRole('status')).toHaveText('No term found. Try a shorter word.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('ControlOrMeta+/');
  await help.getByRole('button', { name: 'How do I know that nothing is sent?' }).click();
  const proof = dialog(bench, 'How do I know that nothing is sent?');
  const limits = proof.getByRole('listitem');
  await expect(limits.filter({ hasText: 'Browser extensions' })).toBeVisible();
  await expect(limits.filter({ hasText: 'opening another site' })).toBeVisible();
  await expect(limits.filter({ hasText: 'changed page' })).toBeVisible();
  await proof.getByRole('button', { name: 'Take it offline' }).click();
  // It begins at its top, and the focus is in it.
  const offline = dialog(bench, 'Take it offline');
  await expect(offline.getByRole('heading', { name: 'One file' })).toBeInViewport();
  await expect.poll(() => offline.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Tab');
  await expect(offline.getByRole('link', { name: 'Save jotlab.html' })).toBeFocused();
  await page.keyboard.press('Escape');
  // Opened by a key, it leaves the focus where it was.
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a term in the Lens opens the glossary at its place', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(TOKEN);
  const lens = bench.region('Lens');
  await lens.getByRole('button', { name: 'JWS Compact Serialization' }).click();
  const meant = dialog(bench, 'Glossary').getByRole('term').filter({ hasText: 'JWS Compact Serialization' });
  await expect(meant).toBeFocused();
  await expect(meant).toBeInViewport();
  await page.keyboard.press('Escape');
  await bench.payload.getByText('"sub"', { exact: true }).click();
  await lens.getByRole('button', { name: 'registered claim' }).click();
  await expect(dialog(bench, 'Glossary').getByRole('term').filter({ hasText: 'Registered Claim' })).toBeFocused();
});

test('about: the version, for a bug report, and the licences, as the build has them', async ({
  page,
  bench,
  copied,
}) => {
  await bench.open();
  await command(bench, 'version');
  const about = dialog(bench, 'About Jotlab');
  await expect(about.getByRole('definition').first()).toHaveText(/^\d+\.\d+\.\d+$/);
  await about.getByRole('button', { name: 'Copy for a bug report' }).click();
  await expect.poll(copied).toMatch(/^Jotlab \d+\.\d+\.\d+.*\njose \d/);
  const links = about.getByRole('link');
  await expect(links).toHaveCount(3);
  for (const link of await links.all()) {
    const answer = await page.request.get(String(await link.getAttribute('href')));
    expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
    expect(await answer.text()).toMatch(/licen[cs]e/i);
  }
});

for (const theme of ['light', 'dark'] as const)
  test(`the help passes axe and fits a phone, ${theme}`, async ({ page, bench, axe }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    await bench.open();
    for (const [name, search] of [
      ['Help', 'help'],
      ['Glossary', 'glossary'],
      ['How do I know that nothing is sent?', 'prove'],
      ['Take it offline', 'take it offline'],
      ['About Jotlab', 'about jotlab'],
    ] as const) {
      await command(bench, search);
      await expect(dialog(bench, name)).toHaveCSS('opacity', '1');
      await axe(page, theme === 'dark' ? ['color-contrast'] : undefined);
      // Nothing has to be scrolled sideways.
      expect(
        await dialog(bench, name).evaluate(
          (element) =>
            [element, ...element.querySelectorAll('*')].filter(
              (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto',
            ).length,
        ),
      ).toBe(0);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
