// Checks that must hold for every pasted text.
import type { Hostile } from '../src/jose/vectors/hostile.ts';
import { type Bench, expect, expectNoFalseTrust, test } from './bench.ts';

/** Characters from which a hostile text counts as large. */
export const LARGE = 50_000;

/** Selects elements and attributes that pasted text must never bring into the page. */
const BROUGHT_IN =
  'img[src], iframe, object, embed, video, audio, base, link[rel=import], [onerror], [onload], [onclick], a[href^="javascript:"]';

async function survive(bench: Bench, { text }: Hostile): Promise<void> {
  const { page } = bench;
  // Into the box: outside of it some of them would be taken as a secret for the token before.
  await bench.pasteInto(text);
  // The length tells that this text is on the bench; the lights that it has been read.
  const length = `${text.length.toLocaleString('en')} ${text.length === 1 ? 'character' : 'characters'}`;
  await expect(bench.region('Ribbon').getByText(length, { exact: true })).toBeAttached();
  await expect(bench.region('Verdict').getByRole('list')).toHaveAttribute('aria-busy', 'false');
  await expect(page.getByText('an error of ours')).toHaveCount(0);
  for (const region of ['Contents', 'Lens', 'Keys'] as const)
    await expect(bench.region(region)).toContainText(/\w{3}.*\w{3}/s);
  const state = await page.evaluate(
    (selector) => ({
      nodes: document.querySelectorAll('*').length,
      brought: document.querySelectorAll(selector).length,
      polluted:
        (Object.prototype as { admin?: unknown }).admin !== undefined || Object.keys(Object.prototype).length > 0,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }),
    BROUGHT_IN,
  );
  expect(state).toMatchObject({ brought: 0, polluted: false, wide: false });
  expect(state.nodes).toBeLessThan(3_000);
  expect((await bench.textOf(bench.token)) === text, 'the text is still there, to the last character').toBe(true);
}

/** Pastes them one after the other into one page: each must also survive the ones before it. */
export async function surviveAll(bench: Bench, list: readonly Hostile[]): Promise<void> {
  test.setTimeout(180_000);
  bench.page.on('dialog', (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
  await bench.open();
  for (const each of list) await test.step(each.id, () => survive(bench, each));
  await expectNoFalseTrust(bench);
}
