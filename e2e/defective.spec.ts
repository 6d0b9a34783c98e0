// Somebody has a token that does not work, and wants to know what is wrong with it, and where.
import { encrypt } from '../src/jose/jwe/encrypt.ts';
import { secretKey } from '../src/jose/engine/material.ts';
import { encode, hostileText } from '../src/jose/vectors/hostile.ts';
import { type Bench, expect, expectNoFalseTrust, test } from './bench.ts';
import { SIGNATURE, TOKEN, signed } from './tokens.ts';

interface Defect {
  text: string;
  /** Words of the finding: the part, the place, what is wrong. */
  finding: RegExp;
  /** Text of the payload, where it can still be read. */
  payload?: RegExp;
  header?: RegExp;
}

const [H = '', P = ''] = TOKEN.split('.');
const reads = /"sub": ?"a"/;

const defects: Readonly<Record<string, Defect>> = {
  'two parts': { text: `${H}.${P}`, finding: /2 parts: a signed token has 3/, payload: /pasted-one/ },
  'four parts': { text: `${TOKEN}.${P}`, finding: /4 parts: a signed token has 3/, payload: /pasted-one/ },
  'six parts': { text: hostileText('parts-6'), finding: /6 parts: an encrypted token has 5/, header: /"alg": "dir"/ },
  'a character of no alphabet': {
    text: hostileText('odd-character'),
    finding: /Payload, character 5: "!" is not a base64url character/,
  },
  padding: { text: hostileText('padding'), finding: /Payload, character 16: padding/, payload: reads },
  'the alphabet of base64': {
    text: hostileText('alphabet'),
    finding: /Payload, character 12: "\/" is standard base64/,
    payload: /\?\?\?/,
  },
  'a character lost': {
    text: `${H}.${P}.${SIGNATURE.slice(0, 41)}`,
    finding: /Signature, character \d+: one character is left over at the end/,
    payload: /pasted-one/,
  },
  'invalid JSON': {
    text: signed('{\n  "sub": "a",\n  "exp": 01\n}'),
    finding: /Payload: not JSON/,
    payload: /"sub": "a"/,
  },
  'a comma too many': {
    text: hostileText('json-comma'),
    finding: /Payload: not JSON\. Found "}", expected a member name/,
    payload: reads,
  },
  'a byte order mark': {
    text: hostileText('bom-payload'),
    finding: /Payload begins with a byte order mark/,
    payload: reads,
  },
  'invalid UTF-8': {
    text: hostileText('utf8-lone-continuation'),
    finding: /Payload, byte 9: not UTF-8/,
    payload: /"sub": ?"\ufffd"/,
  },
  'a header that is an array': {
    text: hostileText('header-array'),
    finding: /Header is not a JSON object/,
    header: /"HS256"/,
    payload: reads,
  },
  'no alg': {
    text: hostileText('header-empty-object'),
    finding: /Header names no algorithm: alg is missing/,
    payload: reads,
  },
  'a claim twice': {
    text: hostileText('duplicate'),
    finding: /Payload: the name "sub" appears twice/,
    payload: /"sub": ?"a",\s*"sub": ?"b"/,
  },
  'alg twice': {
    text: hostileText('duplicate-header'),
    finding: /Header: the name "alg" appears twice/,
    header: /"none",\s*"alg": ?"HS256"/,
  },
  'cut off with an ellipsis': {
    text: `${TOKEN.slice(0, -30)}\u2026`,
    finding: /is an ellipsis: the token seems/,
    payload: /pasted-one/,
  },
};

const findings = (bench: Bench) => bench.region('Findings').getByRole('listitem');

test('each defect is named with its part and its place, and the rest is read', async ({ page, bench }) => {
  await bench.open();
  await bench.openHeaders();
  for (const [name, { text, finding, header, payload }] of Object.entries(defects)) {
    await test.step(name, async () => {
      await bench.pasteAnywhere(text);
      const found = findings(bench).filter({ hasText: finding });
      await expect(found).toHaveCount(1);
      if (header) await expect(bench.header).toContainText(header);
      if (payload) await expect(bench.payload).toContainText(payload);
      await expect(bench.light('Format')).toHaveAccessibleName(/^Format .*: (?:malformed, )?\d+ defects?$/);
      const show = found.getByRole('button', { name: /^Show( 1 of \d+)?: / });
      if ((await show.count()) > 0) {
        await show.click();
        await expect(bench.fact('Place')).toContainText(/character/);
        await page.keyboard.press('Escape');
        await expect(bench.region('Lens')).toContainText('The token as a whole');
      }
      expect(await bench.textOf(bench.token)).toBe(text);
    });
  }
  await expectNoFalseTrust(bench);
});

test('"Show" leads to the very place', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere(hostileText('odd-character'));
  await findings(bench).filter({ hasText: 'character 5' }).getByRole('button', { name: /^Show/ }).click();
  await expect(bench.fact('In the token')).toHaveText(/^!/);

  await bench.pasteAnywhere(hostileText('duplicate'));
  await findings(bench).filter({ hasText: '"sub" appears twice' }).getByRole('button', { name: /^Show/ }).click();
  await expect(bench.region('Lens').getByRole('heading', { name: /sub/ })).toBeVisible();
  // The second of the two is the odd one.
  await expect(bench.fact('Decoded').or(bench.fact('Value'))).toContainText('b');
});

test('a token that a log cut off has one defect, and no character that nobody wrote', async ({ bench }) => {
  await bench.open();
  await bench.pasteAnywhere('eyJhb...');
  await expect(findings(bench).filter({ hasText: 'is an ellipsis' })).toHaveCount(1);
  await expect(bench.light('Format')).toContainText('1 defect');
  await expect(bench.region('Findings')).not.toContainText('U+0000');
  await expect(bench.region('Contents')).not.toContainText('Found U+0000');
  // The chip of the zero bits holds its own text.
  await expect(bench.header.locator('.code-chip')).toHaveCSS('text-indent', '0px');
});

test('the place of a JSON error is told in the box too', async ({ bench }) => {
  await bench.open();
  await bench.openHeaders();
  await bench.pasteAnywhere(hostileText('json-comma'));
  await expect(bench.payload).toHaveAttribute('aria-invalid', 'true');
  await expect(bench.payload).toHaveAccessibleDescription(/line 3, column 3: not JSON/);
  await expect(bench.header).toHaveAttribute('aria-invalid', 'false');
});

test('a token that an edit breaks keeps its last good reading in sight', async ({ page, bench }) => {
  await bench.open();
  await bench.pasteAnywhere(TOKEN);
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('%');
  await expect(bench.region('Contents')).toContainText('pasted-one');
  expect(await bench.textOf(bench.token)).toBe(`%${TOKEN}`);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Delete');
  await expect(bench.light('Format')).toHaveAccessibleName('Format Signed token, 3 parts');
  expect(await bench.textOf(bench.token)).toBe(TOKEN);

  // Down to something that is not a token at all.
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('x y z');
  await page.keyboard.press('ControlOrMeta+Home');
  for (let count = 0; count < 8; count += 1) await page.keyboard.press('Delete');
  expect(await bench.textOf(bench.token)).toBe(`${TOKEN.slice(8)}x y z`);
  await expect(bench.region('Contents')).toContainText('pasted-one');
});

test('an edit that breaks the JSON loses nothing: the rest is read, and undo brings it back', async ({
  page,
  bench,
}) => {
  const head = `${H}.${encode('{"sub":"kept","aud":"sho')}`;
  await bench.open();
  await bench.showTables();
  // The second half of the payload in characters that can be typed over one by one.
  const text = `${head}${encode('p","n":1}  ')}.${SIGNATURE}`;
  await bench.pasteAnywhere(text);
  await expect(bench.row('n')).toContainText('1');
  await bench.token.focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let at = 0; at < head.length; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('AAAA');
  await expect(bench.light('Format')).toHaveAccessibleName(/malformed/);
  await expect(findings(bench).filter({ hasText: /Payload: not JSON/ })).toHaveCount(1);
  await expect(bench.row('sub')).toContainText('kept');
  await bench.undoTo(text, () => page.keyboard.press('ControlOrMeta+z'));
  await expect(bench.row('n')).toContainText('1');
});

test('what is wrong in a token that opens inside another is counted and listed with its layer, as long as it opens', async ({
  page,
  bench,
}) => {
  const key = new Uint8Array(16).fill(7);
  const sealed = async (plaintext: string): Promise<string> => {
    const answer = await encrypt({
      id: 'e2e',
      form: 'compact',
      plaintext: new TextEncoder().encode(plaintext),
      protectedHeader: '{"alg":"dir","enc":"A128GCM"}',
      recipients: [{ key: secretKey(new Uint8Array(key)) }],
    });
    if (!answer.ok) throw new Error(answer.reason.code);
    return answer.text;
  };
  await bench.open();
  await bench.pasteAnywhere(await sealed(await sealed(hostileText('json-comma'))));
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted token, 5 parts');
  await bench.pasteAnywhere(JSON.stringify({ kty: 'oct', k: encode(key) }));
  await expect(bench.light('Format')).toHaveAccessibleName('Format Layer 3: malformed, 1 defect');
  const found = findings(bench).filter({ hasText: /Layer 3, Payload: not JSON\. Found "}"/ });
  await expect(found).toHaveCount(1);
  const place = bench.region('Lens').getByRole('heading', { name: /^Layer 3 . Payload . / });
  await found.getByRole('button', { name: /^Show: Layer 3, Payload/ }).click();
  await expect(place).toBeVisible();
  await expect(bench.fact('Place')).toContainText(/character/);
  await page.keyboard.press('Escape');
  await expect(place).toHaveCount(0);
  await found.getByRole('button', { name: /^Show: Layer 3, Payload/ }).press('Enter');
  await expect(place).toBeVisible();

  // Without the key there is no such layer, and nothing mentions it.
  await bench
    .region('Keys')
    .getByRole('listitem')
    .filter({ hasText: 'secret, 16 bytes' })
    .getByRole('button', { name: /^Remove / })
    .click();
  await expect(bench.light('Format')).toHaveAccessibleName('Format Encrypted token, 5 parts');
  await expect(found).toHaveCount(0);
  await expect(place).toHaveCount(0);
});
