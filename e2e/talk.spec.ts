import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './bench.ts';
import decodeQR from 'qr/decode.js';
import { packLink, unpackLink } from '../src/link/pack.ts';
import { DEMO_KEYS } from '../src/scenes/demoKeys.ts';
import { READY } from '../src/scenes/ready/ready.ts';
import type { Scene, SceneStep } from '../src/scenes/scene.ts';
import { TOKEN } from './tokens.ts';

const stage = (page: Page) => page.getByRole('region', { name: 'Stage' });
const says = (page: Page) => stage(page).locator('header p');
/** A scene as somebody would make it. */
const OWN: Scene = {
  title: 'Ours',
  token: TOKEN,
  clock: 1_795_160_000,
  keys: [{ kind: 'demo', name: 'demo-1', half: 'whole' }],
  steps: [{ says: 'A token of ours.', spot: 'payload' }],
  notes: '',
};
const SECRET = 'correct-horse-battery-staple-0123456789';

/** On the bench, by Alt and P, past the first card. */
async function enter(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Talk' }).waitFor();
  await page.keyboard.press('Alt+p');
  const card = page.getByRole('dialog', { name: 'Talk' });
  await expect(card.getByText('Your own token and keys are put aside')).toBeVisible();
  await expect(card.locator('dt')).toHaveCount(5);
  await page.keyboard.press('Enter');
  await expect(card).toHaveCount(0);
}

/** Whether everything is on the screen: nothing scrolls, and no text is cut off at the bottom. */
const overflow = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.stage, .stage-body, .stage-parts, .stage-card, .stage-computation, .stage-lanes')]
      .filter((each) => each.scrollHeight > each.clientHeight + 2 || each.scrollWidth > each.clientWidth + 2)
      .map((each) => each.className),
  );

/**
 * What a step has in its light is drawn, whole and on the screen: the part in the tape or below it, and of a member each of
 * its lines, which together are JSON. Columns and a computation have no light.
 */
async function lightIsSeen(page: Page, { spot = '', show = 'parts' }: SceneStep): Promise<void> {
  const lit = await page.evaluate(() => {
    const inView = (element: Element): boolean => {
      const { top, right, bottom, left, height } = element.getBoundingClientRect();
      const box = element.closest('.stage-json')?.getBoundingClientRect();
      const floor = Math.min(innerHeight, box?.bottom ?? innerHeight) + 1;
      return height > 0 && top >= (box?.top ?? 0) - 1 && left >= 0 && right <= innerWidth && bottom <= floor;
    };
    const isWhole = (element: Element): boolean =>
      [...element.children].every((each) => each.scrollHeight <= each.clientHeight + 1);
    const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
    const rows = all('.stage-json .is-lit');
    return {
      parts: all('.stage :is(.stage-part, .stage-card, .stage-sizes li).is-lit').filter(inView).length,
      rows: rows.map((row) =>
        inView(row) && isWhole(row) ? (row.querySelector('p')?.firstChild?.textContent ?? '') : 'cut',
      ),
    };
  });
  if (spot === '') return expect(lit).toEqual({ parts: 0, rows: [] });
  expect(lit.parts).toBeGreaterThan(0);
  const member = /^(?:\d\/)?(?:payload|protectedHeader)\/(.+)/.exec(spot)?.[1];
  if (show !== 'parts' || member === undefined) return expect(lit.rows).toEqual([]);
  expect(lit.rows.join('\n')).not.toMatch(/\u2026|^cut$/m);
  expect(Object.keys(JSON.parse(`{${lit.rows.join('\n').replace(/,$/, '')}}`) as object)).toEqual([member]);
}

const monospace = (page: Page) =>
  page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll('.stage-tape, .stage-json, .strip code')].map((each) =>
        Number.parseFloat(getComputedStyle(each).fontSize),
      ),
    ),
  );

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const)
  test(`every scene is played by keys at ${width} by ${height}, and fits`, async ({ page, axe }) => {
    await page.setViewportSize({ width, height });
    await enter(page);
    await expect(page.getByRole('banner')).toBeHidden();
    await page.keyboard.press('o');
    const scenes = page.getByRole('dialog', { name: 'Scenes' });
    const count = await scenes.getByRole('listitem').count();
    expect(count).toBe(8);
    if (width === 1280) await axe(page);
    await page.keyboard.press('Escape');
    await expect(scenes).toHaveCount(0);
    await expect(stage(page)).toBeVisible();
    for (let index = 0; index < count; index += 1) {
      await page.keyboard.press('o');
      await scenes.getByRole('listitem').nth(index).getByRole('button').click();
      const [, steps = '0'] =
        /of (\d+)/.exec(
          await stage(page)
            .getByText(/^1 of \d+$/)
            .innerText(),
        ) ?? [];
      for (let step = 1; step <= Number(steps); step += 1) {
        await expect(stage(page).getByText(`${step} of ${steps}`, { exact: true })).toBeVisible();
        await expect(stage(page).locator('[aria-busy="false"]')).toBeVisible();
        expect(await overflow(page), `scene ${index + 1}, step ${step}`).toEqual([]);
        await lightIsSeen(page, READY[index]!.steps[step - 1]!);
        if (width === 1920) expect(await monospace(page)).toBeGreaterThanOrEqual(28);
        if (width === 1280 && step === 2) await axe(page);
        await page.keyboard.press(step % 2 ? 'ArrowRight' : 'PageDown');
      }
    }
    await expect(stage(page).getByRole('button', { name: 'Next', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

test('from the end of a ready scene one press or key goes on with the next', async ({ page, axe }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await enter(page);
  const offer = stage(page).getByRole('button', { name: /^Next scene/ });
  await page.keyboard.press('s');
  await toStep(page, /Three parts/, 4);
  await expect(offer).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(offer).toHaveText('Next scene: Base64 is not encryption');
  expect(await overflow(page)).toEqual([]);
  await axe(page);
  // A clicker that is pressed once too often stays.
  await page.keyboard.press('PageDown');
  await expect(stage(page).getByText('5 of 5')).toBeVisible();
  await offer.click();
  await expect(stage(page).getByRole('heading', { name: 'Base64 is not encryption' })).toBeVisible();
  await toStep(page, /Base64 is not/, 5);
  await page.keyboard.press('s');
  await expect(stage(page).getByRole('heading', { name: 'What is signed' })).toBeVisible();
  await toStep(page, /Key confusion/, 5);
  await expect(offer).toHaveCount(0);
});

/** A scene by its title, at a step. */
async function toStep(page: Page, title: RegExp, step: number): Promise<void> {
  await page.keyboard.press('o');
  await page.getByRole('dialog', { name: 'Scenes' }).getByRole('button', { name: title }).click();
  for (let at = 1; at < step; at += 1) await page.keyboard.press('ArrowRight');
  await expect(stage(page).getByText(new RegExp(`^${step} of \\d+$`))).toBeVisible();
  await expect(stage(page).locator('[aria-busy="false"]')).toBeVisible();
}
/** Whether a text of the stage is drawn whole: not folded, and not cut off at the edge of its box. */
const isWhole = (page: Page, text: string) =>
  expect
    .poll(() =>
      page.evaluate(
        (wanted) =>
          [...document.querySelectorAll('.stage-json > div, .stage-without code')]
            .filter((each) => each.textContent.includes(wanted))
            .map((each) => each.scrollWidth <= each.clientWidth && each.scrollHeight <= each.clientHeight + 2),
        text,
      ),
    )
    .toContain(true);

test('what a step speaks of can be read at 1280 by 720', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await enter(page);
  await toStep(page, /Key confusion/, 2);
  await isWhole(page, '"roles": ["admin"]');
  await toStep(page, /Base64 is not/, 4);
  await isWhole(page, '"username":"johndoe","roles":["admin"]}');
  await toStep(page, /Sign, then/, 3);
  await isWhole(page, '"alg": "ECDH-ES+A256KW",');
  await isWhole(page, '"iss": "https://auth.acme.example",');
  await isWhole(page, '"exp": 1795163600');
});

test('a step shows what it says: closed without a key, a mark where this step has changed something', async ({
  page,
}) => {
  await enter(page);
  const verdict = stage(page).getByRole('list', { name: 'Verdict' });
  await toStep(page, /Why five/, 5);
  await expect(stage(page).getByText('Not readable without the key')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(verdict).toContainText('Decrypted');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page).getByText('It does not open')).toBeVisible();
  await toStep(page, /Sign, then/, 2);
  await expect(verdict).toContainText('no key to open it');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page).getByRole('region', { name: 'Inside: payload' })).toBeVisible();
  for (let step = 4; step <= 6; step += 1) await page.keyboard.press('ArrowRight');
  await expect(verdict).toContainText('Expected: “billing-api”');
  await toStep(page, /One bit/, 3);
  await expect(stage(page).locator('mark')).toHaveText(['I']);
  await page.keyboard.press('ArrowRight');
  await expect(stage(page).getByText('4 of 4')).toBeVisible();
  await expect(stage(page).locator('mark')).toHaveText(['h']);
});

test('one bit: forth, back, a part in the light, a zoom, a black screen, and single letters off', async ({
  page,
  axe,
}) => {
  await enter(page);
  await page.keyboard.press('o');
  await page
    .getByRole('dialog', { name: 'Scenes' })
    .getByRole('button', { name: /One bit/ })
    .click();
  const verdict = stage(page).getByRole('list', { name: 'Verdict' });
  await expect(verdict).toContainText('Matches the demo key');
  await expect(stage(page).getByText('demo keys')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(verdict).toContainText('Not verified');
  await expect(stage(page).locator('mark')).toHaveText(/^\S$/);
  const changed = await stage(page).locator('.stage-tape').innerText();
  await page.keyboard.press('ArrowLeft');
  await expect(verdict).toContainText('Matches the demo key');
  await page.keyboard.press('ArrowRight');
  await expect(verdict).toContainText('Not verified');
  await page.keyboard.press('Shift+Space');
  await expect(verdict).toContainText('Matches the demo key');
  await page.keyboard.press('PageDown');
  await expect(stage(page).locator('.stage-tape')).toHaveText(changed, { useInnerText: true });

  await page.keyboard.press('3');
  await expect(stage(page).locator('.stage-part.is-lit')).toContainText('Signature');
  await page.keyboard.press('z');
  await expect(stage(page).getByRole('heading', { name: /Signature 64 bytes/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage(page).locator('.stage-part')).toHaveCount(3);
  await page.keyboard.press('b');
  await expect(page.getByRole('button', { name: 'The screen is black' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'The screen is black' })).toHaveCount(0);
  await expect(stage(page).getByText('2 of 4')).toBeVisible();
  await page.keyboard.press('l');
  await page.mouse.move(300, 300);
  await expect(stage(page).locator('.stage-laser')).toBeVisible();
  await page.keyboard.press('t');
  await expect(stage(page)).toHaveAttribute('data-theme', 'dark');
  await axe(page, ['color-contrast']);

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByRole('checkbox', { name: 'Single letters and digits are keys' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await page.keyboard.press('b');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page).getByText('3 of 4')).toBeVisible();
});

test('nothing of one’s own is shown on the stage, and all of it is there after', async ({ page }) => {
  await page.goto('./');
  const token = page.getByRole('textbox', { name: 'Token' });
  await token.waitFor();
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  await paste(TOKEN);
  await expect(token).toContainText('eyJh');
  await paste(SECRET);
  await expect(page.getByRole('region', { name: 'Keys' })).toContainText(/secret/i);
  const before = await token.innerText();
  await page.getByRole('button', { name: 'Talk' }).click();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeFocused();
  // A clicker has no other key.
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('button', { name: 'Begin' })).toHaveCount(0);
  await expect(stage(page)).toBeFocused();
  await expect(stage(page)).not.toContainText('pasted-one');
  await expect(page.getByRole('textbox', { name: 'Token' })).toHaveCount(0);

  // A secret, then a token with a secret beside it: held back, and of the second only the token is ever shown.
  await paste(SECRET);
  const held = page.getByRole('dialog', { name: 'Show on stage?' });
  await expect(held).not.toContainText(SECRET);
  await held.getByRole('button', { name: 'Show the token' }).click();
  await expect(stage(page).getByRole('alert')).toContainText('The pasted text has no token');
  await paste(`${TOKEN}\n${JSON.stringify({ kty: 'oct', k: 'c2VjcmV0LW9mLW1pbmU' })}`);
  await expect(stage(page)).not.toContainText('pasted-one');
  await held.getByRole('button', { name: 'Show the token' }).click();
  await expect(stage(page)).toContainText('pasted-one');
  expect(await page.content()).not.toContain('c2VjcmV0LW9mLW1pbmU');
  await expect(stage(page).getByText('not from the scene')).toBeVisible();
  await expect(stage(page).getByRole('heading', { name: 'Pasted token' })).toBeVisible();
  await expect(stage(page).getByText('demo keys')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).not.toContainText('pasted-one');
  await expect(stage(page).getByRole('heading', { name: 'Three parts' })).toBeVisible();
  await expect(stage(page).getByText('demo keys')).toBeVisible();

  // Judged by the real time, whatever the clock of the scene says.
  const expired = [{ alg: 'HS256' }, { sub: 'old-one', exp: Math.floor(Date.now() / 1000) - 3600 }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  await paste(`${expired}.c2ln`);
  await held.getByRole('button', { name: 'Show the token' }).click();
  await expect(stage(page)).toContainText('old-one');
  await expect(stage(page).getByRole('list', { name: 'Verdict' })).toContainText(/Expired (59|60|61) minutes ago/);
  await expect(stage(page)).not.toContainText('frozen');
  await paste(TOKEN);
  await page.keyboard.press('Escape');
  await expect(held).toHaveCount(0);
  await page.keyboard.press('Control+z');

  await page.keyboard.press('Escape');
  await expect(stage(page)).toHaveCount(0);
  expect(await token.innerText()).toBe(before);
  await expect(page.getByRole('button', { name: 'Talk' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByRole('region', { name: 'Keys' })).not.toContainText(SECRET);
});

test('by touch, on a phone: the palette leads there, buttons go on', async ({ page, axe }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./');
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('combobox', { name: 'What do you want to do?' }).fill('present');
  await page.getByRole('option', { name: /^Talk/ }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await stage(page).getByRole('button', { name: 'Next', exact: true }).click();
  await expect(says(page).first()).toContainText('The header says');
  await stage(page).getByRole('button', { name: 'Previous' }).click();
  await expect(stage(page).getByText('1 of 5')).toBeVisible();
  expect(await page.evaluate(() => document.querySelector('.stage')?.scrollWidth)).toBeLessThanOrEqual(390);
  await axe(page);
  await stage(page).getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('button', { name: 'Actions' })).toBeVisible();
});

test('a scene is given away as a link, and opens on the stage; what is no scene changes nothing', async ({
  page,
  bench,
  copied,
  axe,
}) => {
  const scanned = async (png: Buffer): Promise<string> => {
    const { side, black } = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/png;base64,${text}`;
      await image.decode();
      const side = Math.min(image.width, image.height);
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: side, height: side });
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, side, side);
      let black = '';
      for (let at = 0; at < data.length; at += 4) black += data[at]! < 128 ? '1' : '0';
      return { side, black };
    }, png.toString('base64'));
    const data = Uint8Array.from([...black].flatMap((bit) => (bit === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])));
    return decodeQR({ width: side, height: side, data });
  };
  await enter(page);
  await page.keyboard.press('o');
  const scenes = page.getByRole('dialog', { name: 'Scenes' });
  await scenes.getByRole('button', { name: /One bit/ }).click();
  await page.keyboard.press('o');
  await scenes.getByRole('button', { name: 'Copy link' }).click();
  await expect(scenes.getByRole('status')).toContainText('Link copied');
  const link = await copied();
  expect(link).toMatch(/#v1\.[\w-]{10,60}$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('q');
  const code = page.getByRole('img', { name: 'QR code of the link to the scene' });
  await expect(code).toBeVisible();
  // As large as the hall needs it, and a camera reads it from the screen.
  expect((await code.boundingBox())?.height).toBeGreaterThan(450);
  expect(await scanned(await code.screenshot())).toBe(link);
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(code).toHaveCount(0);

  // To somebody who has nothing else; and a scene of one's own.
  const own = await packLink({ kind: 'scene', scene: { ...OWN, notes: 'Slowly.' } });
  for (const [address, title] of [
    [link, 'One bit'],
    [`./#${own.ok ? own.value : ''}`, OWN.title],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(stage(page).getByRole('heading', { name: title })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
  }
  await expect(stage(page).getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByText('Your notes are not in it.')).toBeVisible();
  const read = await unpackLink(new URL(await scanned(await code.screenshot())).hash.slice(1));
  expect(read).toEqual({ ok: true, value: { kind: 'scene', scene: OWN } });
  await page.keyboard.press('Escape');
  await expect(code).toHaveCount(0);
  await page.keyboard.press('Escape');
  // Behind it is the bench, with the demo.
  await expect(bench.payload).toContainText('orders-api');

  const hostile = await packLink({ kind: 'scene', scene: { ...OWN, title: '<img src=x onerror=alert(1)>' } });
  await page.evaluate((hash) => (location.hash = hash), hostile.ok ? hostile.value : '');
  await expect(bench.notice).toContainText('title must be plain text');
  await expect(bench.notice).toContainText('Nothing was changed.');
  await expect(stage(page)).toHaveCount(0);
});

test('the presenter’s window is in step with the stage, both ways, and closes with it', async ({ page, axe }) => {
  await enter(page);
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('n');
  const speaker = await opened;
  const now = speaker.getByRole('region', { name: /^Now/ });
  await expect(now).toContainText('1 of 5');
  await expect(now).toContainText(await says(page).first().innerText());
  await axe(speaker);

  await page.keyboard.press('ArrowRight');
  await expect(now).toContainText('2 of 5');
  await speaker.getByRole('button', { name: 'Next' }).click();
  await expect(stage(page).getByText('3 of 5')).toBeVisible();
  await expect(now).toContainText('3 of 5');
  await expect(now).toContainText(await says(page).first().innerText());
  await speaker.keyboard.press('PageUp');
  await expect(stage(page).getByText('2 of 5')).toBeVisible();
  const last = speaker.getByRole('navigation', { name: 'Steps' }).getByRole('button').last();
  await last.click();
  await expect(stage(page).getByText('5 of 5')).toBeVisible();
  await expect(last).toHaveAttribute('aria-current', 'step');
  await expect(now).toContainText('This is the last step.');
  await expect(speaker.getByRole('timer')).toHaveText(/^\d\d:\d\d$/);

  // Black for the room, not for the speaker; and of what is pasted nothing crosses, nor of the scene's token.
  await page.keyboard.press('b');
  await expect(now).toContainText('The screen is black.');
  await page.keyboard.press('b');
  // The clicker's button goes to the window that has the focus; the next key brings the screen back, and does nothing else.
  for (const [black, back] of [
    ['.', '.'],
    ['b', 'PageUp'],
  ] as const) {
    await speaker.keyboard.press(black);
    await expect(page.getByRole('button', { name: 'The screen is black. Press any key.' })).toBeVisible();
    await speaker.keyboard.press(back);
    await expect(now).not.toContainText('The screen is black.');
    await expect(now).toContainText('5 of 5');
  }
  await page.keyboard.press('o');
  await page
    .getByRole('dialog', { name: 'Scenes' })
    .getByRole('button', { name: /One bit/ })
    .click();
  await expect(speaker.getByRole('heading', { name: 'One bit' })).toBeVisible();
  expect(await speaker.content()).not.toContain('eyJ');
  const closed = speaker.waitForEvent('close');
  await page.keyboard.press('Escape');
  await closed;

  // Where no window may be opened, the stage says so and gives its address.
  await page.evaluate(() => (window.open = () => null));
  await page.keyboard.press('Alt+p');
  await expect(stage(page)).toBeVisible();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Presenter window' });
  await expect(dialog).toContainText('did not open a new window');
  const tab = page.context().waitForEvent('page');
  await dialog.getByRole('link', { name: 'Open the presenter window' }).click();
  const other = await tab;
  await other.getByRole('button', { name: 'Next' }).click();
  await expect(stage(page).getByText('2 of 5')).toBeVisible();
  await page.reload();
  await expect(other.getByRole('status'))
    .toContainText('The stage was left')
    .catch(() => expect(other.isClosed()).toBe(true));
});

test('a scene is made on the bench from what is seen, played, saved, and dropped again', async ({
  page,
  bench,
  axe,
}) => {
  await bench.open();
  const editor = page.getByRole('dialog', { name: 'Make a scene for Talk' });
  const openEditor = async (): Promise<void> => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'What do you want to do?' }).fill('make a scene');
    await page.keyboard.press('Enter');
  };
  const addStep = async (step: number, what: string): Promise<void> => {
    await editor.getByRole('button', { name: 'Add step from what I see' }).click();
    await editor.getByRole('textbox', { name: `Step ${step}: what you say` }).fill(what);
  };
  // A secret on the bench stays out, and the editor says so.
  const k = Buffer.from(SECRET).toString('base64url');
  await bench.pasteAnywhere(JSON.stringify({ kty: 'oct', kid: 'own-secret', k }));
  await expect(bench.region('Keys').getByRole('button', { name: 'Remove own-secret' })).toBeVisible();
  // A demo key that somebody pastes is known as one.
  await bench.pasteAnywhere(JSON.stringify(DEMO_KEYS['demo-reader']));
  await expect(bench.region('Keys').getByRole('listitem').filter({ hasText: 'demo-reader' })).toContainText('demo key');
  await bench.payload.getByText('"sub"', { exact: true }).click();
  await openEditor();
  await expect(editor).toContainText('One key stays out of the scene');
  await addStep(1, 'Whose token is this?');
  await editor.getByRole('textbox', { name: 'Step 1: notes for you alone' }).fill('Wait for an answer.');
  await expect(editor).toContainText('Highlighted: payload/sub');
  // Nothing is cut: the limit is said as it comes near, and what is too long is not taken.
  const title = editor.getByRole('textbox', { name: 'Title' });
  const long = 'Our production access token, as the provider sends it to every service that we run in Europe';
  await title.fill(long.slice(0, 79));
  await expect(editor.getByText('79 of 80 characters')).toBeVisible();
  await title.fill(long);
  await expect(title).toHaveValue(long);
  await expect(title).toHaveAccessibleDescription(/^92 characters are too many: at most 80/);
  await title.fill('Two tokens');
  await expect(title).toHaveAccessibleDescription('');
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);

  await bench.pasteInto(TOKEN);
  await expect(bench.payload).toContainText('pasted-one');
  await openEditor();
  await addStep(2, 'And whose is this?');
  await addStep(3, 'Too much.');
  await editor.getByRole('button', { name: 'Remove the last step' }).click();
  await expect(editor.getByRole('listitem')).toHaveCount(2);
  const saved = page.waitForEvent('download');
  await editor.getByRole('button', { name: 'Save scene' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('Two-tokens.scene.json');
  const file = await readFile(await download.path(), 'utf8');
  expect(file).not.toContain(k);
  expect(file).toContain('Wait for an answer.');
  await editor.getByRole('button', { name: 'Play' }).click();
  const begin = page.getByRole('button', { name: 'Begin' });
  // The token behind the card is the one that the scene was made with.
  const card = page.getByRole('dialog', { name: 'Talk' });
  await expect(card).toContainText('This scene shows the tokens that it was made with.');
  await expect(card).not.toContainText('with demo keys');
  await begin.click();
  await expect(stage(page).getByText('1 of 2')).toBeVisible();
  await expect(stage(page)).not.toContainText('pasted-one');
  await page.keyboard.press('Escape');
  await expect(bench.payload).toContainText('pasted-one');

  // Somebody else, who has but the file.
  await page.goto('about:blank');
  await bench.open();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'Two-tokens.scene.json', { type: 'application/json' }));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, file);
  await begin.click();
  await expect(stage(page).getByRole('heading', { name: 'Two tokens' })).toBeVisible();
  await expect(says(page).first()).toHaveText('Whose token is this?');
  await expect(stage(page).locator('.stage-part.is-lit')).toContainText('Payload');
  await page.keyboard.press('ArrowRight');
  await expect(says(page).first()).toHaveText('And whose is this?');
  await expect(stage(page)).toContainText('pasted-one');
  await expect(stage(page).getByText('2 of 2')).toBeVisible();
});

test('of a long token as many claims are shown as have room, the rest is counted, and the zoom pages through it', async ({
  page,
  axe,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const long = 'https://login.example.com/9f1c2a77-0e0b-4a5b-9a55-4c1b1f0a4c11/v2.0';
  const moments = { iat: 1_795_150_000, nbf: 1_795_150_000, exp: 1_795_250_000 };
  const others = Array.from({ length: 11 }, (_, at) => [`claim_${at}`, 'a0b1c2d3-e4f5-6789-abcd-ef0123456789']);
  const claims = { iss: long, aud: `api://${long.slice(26, 62)}`, ...moments, ...Object.fromEntries(others), ver: '2' };
  const coded = [{ alg: 'RS256', typ: 'at+jwt', epk: { kty: 'EC', x: long, y: long, z: long } }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const title = 'Our production access token, as the provider sends it to each service of ours';
  const steps = ['What the gateway sees. '.repeat(8), 'Next.'].map((text) => ({ says: text.trim() }));
  const scene: Scene = { ...OWN, title, token: `${coded.join('.')}.${'QUJD'.repeat(86)}`, steps };
  const own = await packLink({ kind: 'scene', scene });
  await page.goto(`./#${own.ok ? own.value : ''}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  const payload = stage(page).getByRole('region', { name: 'Payload' });
  const rows = (json: ReturnType<typeof stage>) => json.locator('.stage-json > div');
  /** All rows are within their box. */
  const isCut = (json: ReturnType<typeof stage>) =>
    json.locator('.stage-json').evaluate((box) => box.scrollHeight > box.clientHeight + 1);
  await expect(payload.getByText(/more claims/)).toBeVisible();
  const shown = await rows(payload).count();
  expect(shown).toBeGreaterThanOrEqual(6);
  await expect(payload.getByText(`${17 - shown} more claims`)).toBeVisible();
  expect(await isCut(payload)).toBe(false);
  await isWhole(page, `"iss": "${long}",`);
  // A date has room beside its number, and there is none without a number.
  const date = rows(payload).filter({ hasText: '"exp"' }).locator('small');
  expect(await date.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))).toBeGreaterThanOrEqual(22);
  await expect(payload.locator('small')).toHaveCount(3);
  await expect(stage(page).getByRole('region', { name: 'Header' })).toContainText('"epk": { \u2026 }');
  expect(await overflow(page)).toEqual([]);

  await page.keyboard.press('2');
  await page.keyboard.press('z');
  const zoom = stage(page).locator('.stage-zoom');
  await expect(zoom.getByText(/more claims/)).toBeVisible();
  const first = await rows(zoom).count();
  expect(first).toBeGreaterThanOrEqual(10);
  await expect(zoom.getByText(`${17 - first} more claims`)).toBeVisible();
  expect(await isCut(zoom)).toBe(false);
  const letters = await zoom.locator('.stage-json').evaluate((each) => getComputedStyle(each).fontSize);
  expect(Number.parseFloat(letters)).toBeGreaterThanOrEqual(24);
  await axe(page);
  await page.keyboard.press('ArrowDown');
  await expect(zoom).toContainText('"ver": "2"');
  await expect(rows(zoom)).toHaveCount(17 - first);
  await page.keyboard.press('ArrowUp');
  await expect(zoom).toContainText('"iss"');
  await zoom.getByRole('button', { name: /more claims/ }).click();
  await expect(zoom).toContainText('"ver": "2"');
  await expect(stage(page).getByText('1 of 2')).toBeVisible();
  // Those of a clicker go on, and where there is nothing to page through, so do the arrows.
  await page.keyboard.press('PageDown');
  await expect(stage(page).getByText('2 of 2')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await expect(stage(page).getByText('1 of 2')).toBeVisible();
});

test('a token of many parts has a box for each of them, and none lies on another', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await enter(page);
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const bytes = (count: number): string => Buffer.alloc(count, 1).toString('base64url');
  const [protectedHeader, payload, signature] = [part({ alg: 'HS256', kid: 'a' }), part({ sub: 'x' }), bytes(32)];
  const signatures = ['one', 'two'].map((kid) => ({ protected: protectedHeader, header: { kid }, signature }));
  const recipients = ['one', 'two'].map((kid) => ({ header: { alg: 'A128KW', kid }, encrypted_key: bytes(24) }));
  const encrypted = {
    protected: part({ enc: 'A128GCM' }),
    unprotected: { jku: 'https://example.com/keys' },
    recipients,
  };
  const disclosures = Array.from({ length: 9 }, (_, at) => `${part([`salt${at}`, `name_${at}`, at])}~`).join('');
  for (const [text, cards, left] of [
    [JSON.stringify({ payload, signatures }), 5, ''],
    [JSON.stringify({ ...encrypted, iv: bytes(12), ciphertext: bytes(60), tag: bytes(16) }), 5, ''],
    [`${part({ alg: 'HS256', typ: 'dc+sd-jwt' })}.${payload}.${signature}~${disclosures}`, 6, '5 more parts'],
  ] as const) {
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
    await page.getByRole('dialog', { name: 'Show on stage?' }).getByRole('button', { name: 'Show the token' }).click();
    await expect(stage(page).locator('.stage-card')).toHaveCount(cards);
    await expect(stage(page).locator('.stage-parts')).toContainText(left);
    const crossing = await stage(page).evaluate((element) => {
      const verdict = element.querySelector('.stage-verdict')!;
      const boxes = [...element.querySelectorAll('.stage-card, .stage-sizes li'), verdict].map((each) => ({
        name: each.textContent.slice(0, 40),
        place: each.getBoundingClientRect(),
      }));
      return boxes.flatMap(({ name, place }, at) =>
        boxes
          .slice(at + 1)
          .filter(
            ({ place: other }) =>
              place.left < other.right - 1 &&
              other.left < place.right - 1 &&
              place.top < other.bottom - 1 &&
              other.top < place.bottom - 1,
          )
          .map((other) => `${name} / ${other.name}`),
      );
    });
    expect(crossing).toEqual([]);
    // Each has room for at least a line of what it says.
    const lines = await stage(page)
      .locator('.stage-json')
      .evaluateAll((boxes) =>
        boxes.map(
          (box) =>
            (box.firstElementChild?.getBoundingClientRect().bottom ?? 0) <= box.getBoundingClientRect().bottom + 1,
        ),
      );
    expect(lines).not.toContain(false);
    expect(await overflow(page)).toEqual([]);
  }
});
