// Forty things that people paste: a token and what they take for its key, wrapped, damaged, or made by a signer or a
// sender that does one thing otherwise. Each is pasted with nothing focused, and the page is read.
import { readFileSync } from 'node:fs';
import { expect, test } from './bench.ts';
import { Keyed } from './checks.ts';

const inputs = JSON.parse(readFileSync(new URL('inputs.json', import.meta.url), 'utf8')) as {
  id: string;
  pastes: string[];
  /** Pattern of the page's answer. */
  says: string;
}[];

/** All of them on one page, a part at a time: loading it again for each would take longer than the question. */
const PARTS = 4;
for (let part = 0; part < PARTS; part += 1) {
  test(`what people paste is taken for what it is, and its cause is said: ${part + 1} of ${PARTS}`, async ({
    page,
    bench,
  }) => {
    await bench.open();
    // The list of keys comes after the lights: until it is there no key could be seen, and none removed.
    await bench.complete();
    const keyed = new Keyed(bench);
    for (const { id, pastes, says } of inputs.filter((_, at) => at % PARTS === part)) {
      await test.step(id, async () => {
        const clear = bench.act('Clear');
        if (await clear.isEnabled()) await clear.click();
        for (const text of pastes) await bench.pasteAnywhere(text);
        await expect(page.locator('body'), id).toContainText(new RegExp(says));
        // The keys of this token are not to be tried on the next.
        await keyed.forgetAll();
      });
    }
  });
}
