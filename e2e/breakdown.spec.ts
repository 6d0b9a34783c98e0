// See through every byte, and change one: bits, what a change meets, and what was pasted.
import { readFileSync } from 'node:fs';
import { SECRET, hmacToken, Keyed } from './checks.ts';
import { Bench, expect, test } from './bench.ts';
import { JWE_DIR, JWE_RFC, signed, TOKEN } from './tokens.ts';

const bits = (bench: Bench) => bench.region('Lens').getByRole('region', { name: 'Bits' });
const note = (bench: Bench) => bench.region('Lens').getByRole('region', { name: 'Changed from the original' });

test('a claim as bits: its characters, their six bits, the bytes they carry', async ({ bench }) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere('eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.AAAA');
  await bench.row('a').getByRole('button', { name: 'a', exact: true }).click();
  // {"a":1}: the member is bytes 1 to 5 of 7, in the first two groups of four characters.
  await expect(bits(bench).getByRole('group')).toHaveCount(2);
  await expect(bits(bench).getByRole('group').first()).toHaveAccessibleName('eyJh carries the bytes 7b 22 61');
  await expect(bits(bench).getByRole('button', { name: 'Character 1, e, bits 011110' })).toBeVisible();
  await bench.act('Undo').focus();
});

test('spare bits: other spellings of the same bytes are named', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere('eyJhbGciOiJIUzI1NiJ9.e30.AAAAAA');
  await bench.page
    .getByRole('toolbar', { name: 'Parts of the token' })
    .getByRole('button', { name: /Signature/ })
    .click();
  await expect(bits(bench)).toContainText('The last 4 bits belong to no byte. A, B, C, D');
});

const ADMIN = hmacToken('{"sub":"amy","admin":0}');

/** A verified token, with its claim admin in the Lens. */
async function lookAtAdmin(bench: Bench): Promise<Keyed> {
  const keyed = new Keyed(bench);
  await bench.open();
  await bench.showTables();
  await keyed.replace(ADMIN);
  await keyed.add(SECRET);
  await keyed.verified('secret');
  await bench.row('admin').getByRole('button', { name: 'admin', exact: true }).click();
  return keyed;
}

/** "0" is the first byte of the last group: its last bit, which makes it "1", is the second of the second character. */
async function flipAdmin(bench: Bench): Promise<void> {
  const group = bits(bench).getByRole('group', { name: /30/ });
  await group
    .getByRole('button', { name: /^Character/ })
    .nth(1)
    .click();
  const chosen = bits(bench).getByRole('group', { name: /flip a bit/ });
  await chosen.getByRole('button').nth(1).click();
}

test('one flipped bit: which check fails, why, and the way back', async ({ bench }) => {
  const keyed = await lookAtAdmin(bench);
  await flipAdmin(bench);
  await keyed.notVerified(/Not verified/);
  const after = await bench.textOf(bench.token);
  expect([...after].filter((character, index) => character !== ADMIN[index])).toHaveLength(1);
  await expect(note(bench)).toContainText('admin was 0, is 1');
  await expect(note(bench)).toContainText('The signature was made for the old text of this part');

  await bench.region('Contents').getByRole('button', { name: 'Reset to original' }).click();
  await keyed.verified('secret');
  expect(await bench.textOf(bench.token)).toBe(ADMIN);
});

test('guess first: the lights wait, then say whether the guess was right', async ({ bench }) => {
  const keyed = await lookAtAdmin(bench);
  await bits(bench)
    .getByRole('checkbox', { name: /guess first/ })
    .check();
  await flipAdmin(bench);
  await expect(bench.light('Signature')).toHaveAccessibleName('Signature Guess first');
  await expect(note(bench)).not.toContainText('The signature was made');
  await note(bench).getByRole('button', { name: 'Time', exact: true }).click();
  await expect(note(bench).getByRole('status')).toHaveText('You said Time. It is Signature.');
  await keyed.notVerified(/Not verified/);
  await expect(note(bench)).toContainText('The signature was made for the old text of this part');
});

test('a character typed into the signature: the claims are the same, the check is not', async ({ bench, page }) => {
  await bench.open();
  await bench.pasteAnywhere(hmacToken('{"sub":"amy"}'));
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('A');
  await page.keyboard.press('Escape');
  await expect(note(bench)).toContainText('Signature, character 44: “A” was added.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(note(bench)).toHaveCount(0);
});

test('a selection is announced: part, name, kind, size, and what covers it', async ({ bench }) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere(hmacToken('{"sub":"amy","exp":1795165200}'));
  const said = bench.region('Lens').getByRole('status').first();
  await bench.row('exp').getByRole('button', { name: 'exp', exact: true }).click();
  await expect(said).toHaveText('Payload, exp, number, 16 bytes, covered by the signature');
  await bench.page
    .getByRole('toolbar', { name: 'Parts of the token' })
    .getByRole('button', { name: /Signature/ })
    .click();
  await expect(said).toHaveText('Signature, JWS Signature, 32 bytes, this is the check itself');
});

test('the bits by keyboard alone: one tab stop, arrows inside, a switch for each bit', async ({ bench, page }) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere(hmacToken('{"sub":"amy"}'));
  await bench.row('sub').getByRole('button', { name: 'sub', exact: true }).focus();
  await page.keyboard.press('Enter');
  const characters = bits(bench).getByRole('button', { name: /^Character/ });
  await characters.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(characters.nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(characters.nth(1)).toHaveAttribute('aria-pressed', 'true');
  const first = bits(bench).getByRole('button', { name: /^Bit 1 is/ });
  await first.focus();
  const was = await first.textContent();
  await page.keyboard.press('Enter');
  await expect(first).not.toHaveText(was ?? '');
  await expect(note(bench)).toBeVisible();
});

test('the same claims under every algorithm: today\u2019s is marked, and has the length of the token', async ({
  bench,
}) => {
  await bench.open();
  const token = hmacToken();
  await bench.pasteAnywhere(token);
  await bench.region('Lens').getByText('The same claims with every algorithm').click();
  const rows = bench.region('Lens').getByRole('listitem');
  const now = rows.and(bench.page.locator('[aria-current="true"]'));
  await expect(now).toHaveCount(1);
  await expect(now).toContainText(`HS256${token.length}`);
  await expect(rows.filter({ hasText: 'ML-DSA-87' })).toContainText(/6,\d{3}/);
  // "none" is not a signature.
  await expect(bench.region('Lens').getByRole('heading', { name: 'Unsecured' }).locator('+ ol > li')).toHaveText(
    /^none\d+$/,
  );
});

test('the breakdown as a picture: drawn by a browser, and no token to use', async ({ bench, page, context }) => {
  await bench.open();
  const token = hmacToken();
  await bench.pasteAnywhere(token);
  await bench
    .region('Lens')
    .getByText(/^Export/)
    .click();
  const saved = page.waitForEvent('download');
  await bench.region('Lens').getByRole('button', { name: 'Save as SVG' }).click();
  const svg = readFileSync(await (await saved).path(), 'utf8');
  expect(svg.replaceAll(/<[^>]*>/g, '')).not.toContain(token.slice(-8, -4));
  const viewer = await context.newPage();
  await viewer.setContent(svg);
  await expect(viewer.getByText('"sub": "johndoe"')).toBeVisible();
  await viewer.close();

  const image = page.waitForEvent('download');
  await bench.region('Lens').getByRole('button', { name: 'Save as PNG' }).click();
  const png = readFileSync(await (await image).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Twice as fine as the 1,200 units of the drawing.
  expect(png.readUInt32BE(16)).toBe(2400);
});

test('the picture of an encrypted token has the lanes and their arrows, and stands alone', async ({
  bench,
  page,
  context,
  watch,
}) => {
  watch.allowRequests('https://viewer.example/token.svg');
  await bench.open();
  await bench.pasteAnywhere(JWE_RFC);
  await bench
    .region('Lens')
    .getByText(/^Export/)
    .click();
  const saved = page.waitForEvent('download');
  await bench.region('Lens').getByRole('button', { name: 'Save as SVG' }).click();
  const path = await (await saved).path();
  const viewer = await context.newPage();
  // As a file of its own: XML, with nothing of the page around it.
  await viewer.route('https://viewer.example/token.svg', (route) =>
    route.fulfill({ path, contentType: 'image/svg+xml' }),
  );
  await viewer.goto('https://viewer.example/token.svg');
  for (const text of [
    'cipher',
    'content encryption key',
    'additional data',
    /^Authenticated: Header, Initialization vector, and Ciphertext\./,
  ])
    await expect(viewer.getByText(text, { exact: true })).toBeVisible();
  // Heads of arrows: five into cipher, key and tag, three over the bar.
  await expect(viewer.locator('path[d$="z"]')).toHaveCount(8);
  await viewer.close();
});

test('a link to a selection holds no token, and is read and taken out of the address', async ({
  bench,
  context,
  copied,
}) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere(hmacToken('{"cnf":{"jkt":"x"},"sub":"amy"}'));
  await bench.row('sub').getByRole('button', { name: 'sub', exact: true }).click();
  const lens = bench.region('Lens');
  await lens.getByText('Link to this').click();
  await lens.getByRole('button', { name: 'Copy link' }).click();
  await expect(lens.getByText('Copied.')).toBeVisible();
  const bare = await copied();
  expect(new URL(bare).hash).toBe('#select=payload%2Fsub');

  const other = await context.newPage();
  const there = new Bench(other);
  // As links were made before there was a dialog for it.
  await there.open(`/#token=${TOKEN}&select=payload%2Fsub`);
  await expect(there.region('Lens').getByRole('heading', { name: /sub/ })).toBeVisible();
  expect(new URL(other.url()).hash).toBe('');
  await other.goto(bare.replace('payload%2Fsub', 'protectedHeader%2Falg'));
  await expect(there.region('Lens').getByRole('heading', { name: /alg/ })).toBeVisible();
  await other.close();
});

test('arrows of the lanes: one for each way into the cipher and the tag, and those of the part looked at stand out', async ({
  bench,
}) => {
  await bench.open();
  await bench.pasteAnywhere(JWE_RFC);
  await bench.act('What is signed, what is secret').click();
  const drawn = bench.page.locator('#lanes svg');
  // Ciphertext, vector and key into the cipher, the key out of its part, the header into the tag; and over the bar what the tag checks.
  await expect(drawn.first().locator('.arrow')).toHaveCount(5);
  await expect(drawn.nth(1).locator('.arrow')).toHaveCount(3);
  await expect(drawn.locator('.is-lit')).toHaveCount(0);
  await bench.page
    .getByRole('toolbar', { name: 'Parts of the token' })
    .getByRole('button', { name: /Encrypted key/ })
    .click();
  await expect(drawn.locator('.arrow.is-lit')).toHaveCount(2);
  await bench.pasteAnywhere(JWE_DIR);
  await expect(drawn.first()).toContainText('shared key');
  await bench.pasteAnywhere(hmacToken('{"sub":"amy"}'));
  await expect(drawn).toHaveCount(1);
  await expect(drawn.locator('.arrow')).toHaveCount(1);
});

test('a character of two members: the outline goes through it, and the Lens says which bits are whose', async ({
  bench,
}) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere('eyJhbGciOiJIUzI1NiJ9.eyJhIjoxLCJiYiI6Mn0.AAAA');
  // {"a":1,"bb":2}: bb is the bits 56 to 104, from two bits into character 10 to two bits into character 18.
  await bench.row('bb').getByRole('button', { name: 'bb', exact: true }).click();
  await expect(bench.fact('Place')).toHaveText(
    'characters 31 to 39 (9) The first 2 bits of the first character belong to the previous field. The last 4 bits of the last character belong to the next field.',
  );
  await expect(bench.fact('In the token')).toHaveText('CJiYiI6Mn');
});

test('what is inside a claim, as a tree: by arrows alone, at any depth, named with kind, size and cover', async ({
  bench,
  page,
}) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere(hmacToken('{"sub":"amy","cnf":{"jwk":{"kty":"EC","key_ops":["verify"]}},"exp":1}'));
  const tree = page.getByRole('treegrid', { name: 'Claims explained' });
  const name = (text: string) => tree.getByRole('button', { name: text, exact: true });
  await name('sub').focus();
  await page.keyboard.press('ArrowDown');
  await expect(bench.row('cnf')).toHaveAttribute('aria-expanded', 'false');
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect(name('[0]')).toBeFocused();
  await expect(name('[0]')).toHaveAccessibleDescription('string, 8 bytes, covered by the signature');
  await expect(bench.row('[0]')).toHaveAttribute('aria-level', '4');
  await page.keyboard.press('Enter');
  await expect(bench.region('Lens').getByRole('heading', { level: 3, name: /cnf › jwk › key_ops › 0/ })).toBeVisible();
  await expect(name('[0]')).toHaveAttribute('aria-pressed', 'true');
  // Out again, and all of it closed: the selection shows at what is left of it.
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'])
    await page.keyboard.press(key);
  await expect(name('cnf')).toBeFocused();
  await expect(tree.getByRole('row')).toHaveCount(4);
  await expect(name('cnf')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('End');
  await expect(name('exp')).toBeFocused();
  // One tab stop, and the same by pointer.
  await bench.row('cnf').getByRole('button', { name: 'Inside cnf' }).click();
  await expect(name('jwk')).toBeVisible();
  await expect(tree.locator('[tabindex="0"]')).toHaveCount(1);
  // The tree opens down to a member that is pinned in the JSON.
  await bench.showTables();
  await bench.payload.getByText('"kty"', { exact: true }).click();
  await bench.showTables();
  await expect(name('kty')).toHaveAttribute('aria-pressed', 'true');
});

test('a part is shown laid out, or raw: exactly the text in the token', async ({ bench }) => {
  await bench.open();
  await bench.openHeaders();
  const button = (part: 'Header' | 'Payload', name: string) =>
    bench.page.getByRole('region', { name: part, exact: true }).getByRole('button', { name, exact: true });
  await bench.pasteAnywhere(JWE_DIR);
  await button('Header', 'Raw').click();
  await expect(bench.header).toHaveText('{"alg":"dir","enc":"A128GCM","kid":"till-7"}');
  await button('Header', 'Formatted').click();
  await expect(bench.header).toContainText('"alg": "dir"');
  await bench.pasteAnywhere(signed({ a: 1, b: [1, { c: 2 }] }));
  await button('Payload', 'Raw').click();
  await expect(bench.payload).toHaveText('{"a":1,"b":[1,{"c":2}]}');
});

test('the tab stop of the tree: where its row goes, it stands at the nearest, and the focus with it', async ({
  bench,
  page,
}) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere(signed({ a: 1, b: { inner: 2 }, c: 3, d: 4 }));
  const tree = page.getByRole('treegrid', { name: 'Claims explained' });
  const name = (text: string) => tree.getByRole('button', { name: text, exact: true });
  const stop = tree.locator('[tabindex="0"]');
  // By another token, pasted where the focus is: the row above is still there.
  await name('d').focus();
  await bench.paste(signed({ a: 1, b: { inner: 2 } }));
  await expect(name('d')).toHaveCount(0);
  await expect(name('b')).toBeFocused();
  await expect(stop).toHaveText('b');
  // One more before it: the stop stays with its row.
  await bench.paste(signed({ first: 0, a: 1, b: { inner: 2 } }));
  await expect(name('first')).toBeVisible();
  await expect(name('b')).toBeFocused();
  await expect(stop).toHaveText('b');
  // By closing what it is in, from outside.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(name('inner')).toBeFocused();
  await bench.token.focus();
  await bench.pasteInto(signed({ first: 0, a: 1, b: 2, z: 3 }));
  await expect(name('inner')).toHaveCount(0);
  await expect(stop).toHaveText('b');
  await expect(bench.token).toBeFocused();
  // By an act: what is set comes last.
  await name('z').focus();
  await bench.region('Contents').getByRole('button', { name: 'exp in 1 hour' }).click();
  await expect(name('exp')).toBeVisible();
  await expect(stop).toHaveCount(1);
  // And where no table is left, the pane has the focus.
  await name('a').focus();
  await bench.paste(signed('no claims at all'));
  await expect(tree).toHaveCount(0);
  await expect(bench.region('Contents')).toBeFocused();
});

for (const width of [390, 1024]) {
  test(`long and deep names at ${width} pixels: lines end where their words do, and what is copied is the name`, async ({
    bench,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await bench.open();
    await bench.showTables();
    const long = 'https://schemas.example.com/claims/organizationalUnitName';
    await bench.pasteAnywhere(
      signed({ a1: { a2: { a3: { a4: { a5: { a6: { a7: { a8: { a9: { innermost: 1 } } } } } } } } }, [long]: 1 }),
    );
    const tree = page.getByRole('treegrid', { name: 'Claims explained' });
    const name = (text: string) => tree.getByRole('button', { name: text, exact: true });
    await name('a1').focus();
    for (let level = 1; level <= 9; level += 1) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
    }
    await expect(name('innermost')).toBeFocused();
    // One line, and further in than what it is inside.
    const [inner, around, outer] = await Promise.all(
      ['innermost', 'a8', 'a1'].map((text) =>
        name(text).evaluate((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return {
            left: element.getBoundingClientRect().left,
            lines: new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size,
          };
        }),
      ),
    );
    expect(inner?.lines).toBe(1);
    expect(inner?.left).toBeGreaterThanOrEqual(around?.left ?? 0);
    expect(around?.left).toBeGreaterThan((outer?.left ?? 0) + 60);
    const read = await name(long).evaluate((element) => {
      getSelection()?.selectAllChildren(element);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        if (range.getClientRects().length > 1) broken.push(node.textContent ?? '');
      }
      return { text: getSelection()?.toString(), broken };
    });
    expect(read).toEqual({ text: long, broken: [] });
  });
}

test('on paper the tree stands open as far as there is room, and says what is left', async ({ bench, page }) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere(signed({ sub: 'amy', cnf: { jwk: { kty: 'EC', key_ops: ['verify'] } }, exp: 1 }));
  await expect(bench.row('cnf')).toHaveAttribute('aria-expanded', 'false');
  await page.emulateMedia({ media: 'print' });
  const printed = page.getByRole('region', { name: 'Payload', exact: true }).getByRole('row');
  await expect(printed).toHaveText([/^sub/, /^cnf/, /^jwk/, /^kty/, /^key_ops/, /^\[0\]/, /^exp/]);
  await expect(printed.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(bench.row('cnf')).toHaveAttribute('aria-expanded', 'false');

  const people = Array.from({ length: 2000 }, (_, id) => ({ id, name: `person ${id}` }));
  await bench.pasteAnywhere(signed({ people, last: { a: 1 } }));
  await expect(bench.row('people')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(printed.last()).toHaveText(/^a/);
  // 2 and 1 at the ends; 132 people and what is inside them; and the row that says how many more there are.
  await expect(printed).toHaveCount(3 + 132 * 3 + 1);
  await expect(
    page.getByText(`${((2000 - 132) * 3).toLocaleString('en')} more members and items are not printed in this table.`),
  ).toBeVisible();
  await expect(page.getByText(/more characters are not printed here\.$/)).toBeVisible();
  await expect(bench.payload).not.toContainText('person 1999');
  await expect(bench.token.getByRole('button', { name: /more characters of Payload$/ })).toBeVisible();
});

test('paper is drawn before the browser takes it: the tree, and the lanes that nobody has opened', async ({
  bench,
  page,
}) => {
  await bench.open();
  await bench.showTables();
  await bench.pasteAnywhere(signed({ sub: 'amy', cnf: { jwk: { kty: 'EC' } } }));
  await expect(bench.row('cnf')).toBeVisible();
  const drawn = (event: 'beforeprint' | 'afterprint') =>
    page.evaluate((name) => {
      dispatchEvent(new Event(name));
      return [document.querySelectorAll('table.paper-only tr').length, document.querySelectorAll('#lanes').length];
    }, event);
  // The page loads the pieces for paper when it is idle.
  await expect.poll(() => drawn('beforeprint')).toEqual([6, 1]);
  await expect.poll(() => drawn('afterprint')).toEqual([0, 0]);
  // Before the event is over: nothing waits for what comes later.
  expect(await drawn('beforeprint')).toEqual([6, 1]);
});

test.describe('by touch', () => {
  test.skip(({ browserName }) => browserName === 'firefox', 'this browser cannot play a phone');
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap on a bar, a character and a byte gives what pointing gives', async ({ bench, page }) => {
    await bench.open();
    await bench.pasteAnywhere(JWE_RFC);
    await bench.act('What is signed, what is secret').tap();
    const lens = bench.region('Lens');
    await page.locator('#lanes .lane-authenticated .lane-in').first().tap();
    await expect(lens.getByRole('heading', { level: 3, name: /Header/ })).toBeVisible();
    await expect(page.locator('#lanes .arrow.is-lit')).toHaveCount(2);
    const said = bits(bench).locator('.bits-said');
    await bits(bench).getByRole('button', { name: 'Character 2, y, bits 110010' }).tap();
    await expect(said).toHaveText('\u201cy\u201d carries 2 bits of byte 7b and 4 bits of byte 22.');
    await expect(bits(bench).getByRole('group', { name: /flip a bit/ })).toBeVisible();
    await bits(bench).getByRole('button', { name: 'Byte 2, 22', exact: true }).tap();
    await expect(said).toHaveText('Byte 22 is made of 4 bits of \u201cy\u201d and 4 bits of \u201cJ\u201d.');
    await expect(bits(bench).getByRole('button', { name: 'Byte 2, 22', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.getByRole('button', { name: 'Close the Lens' }).tap();
    await page.locator('#lanes .lanes-part').last().tap();
    await expect(lens.getByRole('heading', { level: 3, name: /Tag/ })).toBeVisible();
  });
});
