// Somebody gives what is on the bench to somebody else: as a link that says what it holds, and that is opened with care.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { BrowserContext, Locator } from '@playwright/test';
import type { BenchContent } from '../src/link/content.ts';
import { packLink } from '../src/link/pack.ts';
import { Bench, expect, test } from './bench.ts';
import { base64url, hmacToken, Keyed, SECRET } from './checks.ts';
import { OTHER, TOKEN } from './tokens.ts';

const PAIR = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const JWK = { ...PAIR.publicKey.export({ format: 'jwk' }), kid: 'acme-1' } as { kty: 'EC'; kid: string };
const inMinutes = (minutes: number): number => Math.floor(Date.now() / 1000) + minutes * 60;

/** A JWS that the key of this file made. */
function ecToken(claims: object): string {
  const input = `${base64url('{"alg":"ES256","kid":"acme-1"}')}.${base64url(JSON.stringify(claims))}`;
  const made = sign('sha256', Buffer.from(input), { key: PAIR.privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${made.toString('base64url')}`;
}

async function linkTo(content: Partial<BenchContent>): Promise<string> {
  const packed = await packLink({ kind: 'bench', bench: { token: TOKEN, ...content } });
  if (!packed.ok) throw new Error(packed.note.code);
  return `/#${packed.value}`;
}

// Where the screen is narrower, the commands and the Lens lead there.
test.use({ viewport: { width: 1440, height: 900 } });

class Sharing {
  readonly dialog: Locator;
  readonly link: Locator;

  constructor(readonly bench: Bench) {
    this.dialog = bench.page.getByRole('dialog', { name: 'Share' });
    this.link = this.dialog.getByRole('textbox', { name: 'Link' });
  }

  async open(): Promise<void> {
    await this.bench.act('Share').click();
    await expect(this.link).toHaveValue(/#v1\./);
  }

  tick(name: string | RegExp): Locator {
    return this.dialog.getByRole('checkbox', { name });
  }

  /** The link, once it is another one than before. */
  async after(change: () => Promise<void>): Promise<string> {
    const before = await this.link.inputValue();
    await change();
    await expect(this.link).not.toHaveValue(before);
    await expect(this.link).toHaveValue(/#v1\./);
    return this.link.inputValue();
  }

  /** What the link brings to a person who has nothing else. */
  async openElsewhere(context: BrowserContext): Promise<Bench> {
    const bench = new Bench(await context.newPage());
    await bench.open(`/${new URL(await this.link.inputValue()).hash}`);
    return bench;
  }
}

test('a token, its key, what is expected, the selection and the clock go along; what they prove is said truly', async ({
  page,
  bench,
  context,
  copied,
  axe,
}) => {
  const token = ecToken({ iss: 'https://acme.example', sub: 'amy', exp: inMinutes(43) });
  await bench.open();
  await bench.pasteAnywhere(token);
  const keyed = new Keyed(bench);
  await keyed.paste(JSON.stringify(JWK));
  await keyed.verified('key “acme-1”');
  await keyed.region.getByText('Expectations', { exact: true }).click();
  await keyed.region.getByRole('textbox', { name: 'Issuer (iss)' }).fill('https://acme.example');
  await expect(bench.light('Expectations')).toContainText('Your expectation is met');
  await bench.payload.getByText('"sub"', { exact: true }).click();

  const sharing = new Sharing(bench);
  await sharing.open();
  await expect(sharing.dialog).toContainText('exp is in 43 minutes');
  await expect(sharing.tick('The token')).toBeDisabled();
  for (const name of ['The token', 'Public key acme-1', 'Your expectations', 'Your selection'])
    await expect(sharing.tick(name), name).toBeChecked();
  await expect(sharing.tick('Your expectations')).toHaveAccessibleDescription('issuer: https://acme.example');
  await expect(sharing.tick('Your selection')).toHaveAccessibleDescription('Payload › sub');
  await expect(sharing.tick('The clock')).not.toBeChecked();
  await axe(page);

  await sharing.after(() => sharing.tick('The clock').check());
  await sharing.dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(sharing.dialog.getByRole('status')).toHaveText('Copied.');
  expect(await copied()).toBe(await sharing.link.inputValue());

  const there = await sharing.openElsewhere(context);
  await expect(there.region('Lens').getByRole('heading', { name: /sub/ })).toBeVisible();
  expect(new URL(there.page.url()).hash).toBe('');
  await expect(there.notice).toContainText('Opened from the link: the token, 1 public key, expectations, a selection');
  expect(await there.textOf(there.token)).toBe(token);
  const theirs = new Keyed(there);
  // The person who made the link chose the key and the demands: neither is good news by itself.
  await theirs.notVerified(/Matches/);
  await expect(theirs.ring).toContainText('came with the link');
  await expect(there.light('Expectations')).toContainText('Met, according to the token');
  await expect(there.light('Time')).toContainText('by the clock that came with the link');
  await expect(there.button(/^Clock frozen at/)).toBeVisible();
  await axe(there.page);
  // The same key, given by the reader, says more.
  await theirs.paste(JSON.stringify(JWK));
  await theirs.verified('key “acme-1”');
  await expect(there.light('Expectations')).toContainText('the link chose what to expect');
  await theirs.region.getByRole('button', { name: 'Keep them as mine' }).click();
  await expect(there.light('Expectations')).toContainText('Your expectation is met');
  await there.page.close();
});

test('a secret goes along only by a tick, with a warning, and whoever opens the link is told', async ({
  page,
  bench,
  context,
}) => {
  await bench.open();
  await bench.pasteAnywhere(hmacToken());
  await bench.pasteAnywhere(SECRET);
  await new Keyed(bench).verified('secret');
  const sharing = new Sharing(bench);
  await sharing.open();
  const secret = sharing.tick(/^Secret ending/);
  await expect(secret).not.toBeChecked();
  await expect(sharing.dialog.getByRole('alert')).toBeHidden();
  const encoded = Buffer.from(SECRET).toString('base64url');
  // By keyboard: the box is reached and ticked, the warning is read out.
  await secret.focus();
  await sharing.after(() => page.keyboard.press('Space'));
  await expect(sharing.dialog.getByRole('alert')).toContainText(
    'Everyone who gets this link gets a private key or a secret',
  );
  const there = await sharing.openElsewhere(context);
  await expect(there.notice).toContainText('1 private key or secret. The link may still be in your browser history');
  await new Keyed(there).notVerified(/Anyone can make this: the link held the secret/);
  await there.page.close();

  // Left out again, it is not in the link.
  const link = await sharing.after(() => secret.uncheck());
  expect(link.length).toBeLessThan(400);
  expect(link).not.toContain(encoded);
  await page.keyboard.press('Escape');
  await expect(sharing.dialog).toHaveCount(0);
  await expect(bench.act('Share')).toBeFocused();
});

test('without its signature a token can be read and not used; a long link says so; on a phone all of it fits', async ({
  page,
  bench,
  context,
  axe,
  theme,
}) => {
  await theme('dark');
  await page.setViewportSize({ width: 390, height: 844 });
  await bench.open();
  const long = Array.from({ length: 60 }, (_, at) => createHash('sha256').update(`${at}`).digest('base64url')).join('');
  const token = hmacToken(JSON.stringify({ sub: 'johndoe', long }));
  await bench.pasteAnywhere(token);
  await page.getByRole('button', { name: 'Actions' }).click();
  await page.getByRole('combobox').fill('share');
  await page.keyboard.press('Enter');
  const sharing = new Sharing(bench);
  await expect(sharing.link).toHaveValue(/#v1\./);
  await expect(sharing.dialog).toContainText('The token has no exp');
  await expect(sharing.dialog).toContainText('Some chat programs take no more than 2,000');
  await sharing.after(() => sharing.tick('Without its signature').check());
  await expect(sharing.dialog).toContainText('no service that checks it accepts the token');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await axe(page);
  const there = await sharing.openElsewhere(context);
  expect(await there.textOf(there.token)).toBe(token.slice(0, token.lastIndexOf('.') + 1));
  await expect(there.light('Format')).toContainText('without its signature');
  await there.page.close();
});

test('links that are damaged, foreign or hostile say what is wrong and change nothing', async ({ page, bench }) => {
  await bench.open(await linkTo({ keys: [JWK] }));
  await expect(bench.payload).toContainText('pasted-one');
  const good = (await linkTo({ token: OTHER, clock: 5 })).slice(1);
  const bench1 = (content: object): Promise<string> => linkTo(content as Partial<BenchContent>);
  for (const [address, says] of [
    [good.slice(0, -20), 'This link is damaged: a part of it is missing'],
    [good.replace('#v1', '#v7'), 'This link has version 7. This copy of Jotlab reads version 1.'],
    [`#v1.${'A'.repeat(150_000)}`, 'This link has 150,003 characters'],
    ['#v1.<img src=x onerror=alert(1)>', 'This link is damaged: character 1'],
    [(await bench1({ token: '<script>alert(1)</script>' })).slice(1), 'There is no JSON token in this link.'],
    [(await bench1({ clock: 'now' })).slice(1), '“bench.clock” in this link is not a number'],
    [(await bench1({ '<b>': 1 })).slice(1), 'This link holds “bench.<b>”'],
    [
      (await bench1({ keys: [{ ...JWK, d: 'AAAA' }] })).slice(1),
      '“bench.keys[0]” in this link holds a private key or a secret',
    ],
    [(await bench1({ keys: [{ ...JWK, x: 'AAAA' }] })).slice(1), 'Key 1 of this link cannot be used'],
  ] as const) {
    await page.evaluate((hash) => (location.hash = hash), address);
    await expect(bench.notice).toContainText(says);
    await expect(bench.notice).toContainText('Nothing was changed.');
    expect(new URL(page.url()).hash).toBe('');
    await expect(bench.payload).toContainText('pasted-one');
    await expect(bench.button(/^Clock: /)).toBeVisible();
    await bench.page.getByRole('button', { name: 'Dismiss' }).click();
  }
  await expect(bench.region('Keys').getByRole('button', { name: 'Remove acme-1' })).toHaveCount(1);
  // On an empty page, the demo comes as it does without a link.
  await page.goto('about:blank');
  await bench.open('/#v1.AAAA');
  await expect(bench.notice).toContainText('This link is damaged');
  await expect(bench.payload).toContainText('orders-api');
});

test('addresses as OAuth and jwt.io make them: all is taken, and out of the address', async ({ page, bench }) => {
  const accessToken = 'jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y';
  const idToken = hmacToken(JSON.stringify({ sub: 'amy', at_hash: '77QmUPtjPfzWtF2AnpK9RQ' }));
  await bench.open(
    `/#access_token=${accessToken}&token_type=bearer&id_token=${idToken}&state=af0ifjsldkj&expires_in=3600`,
  );
  await expect(bench.payload).toContainText('amy');
  expect(await bench.textOf(bench.token)).toBe(idToken);
  expect(new URL(page.url()).hash).toBe('');
  // The access token is beside it, compared with at_hash.
  const keys = bench.region('Keys');
  await expect(keys.getByText('at_hash', { exact: false }).last()).toContainText('77QmUPtjPfzWtF2AnpK9RQ');

  const token = ecToken({ sub: 'of-jwt-io' });
  const pem = PAIR.publicKey.export({ format: 'pem', type: 'spki' }) as string;
  await page.goto(`/#debugger-io?token=${token}&publicKey=${encodeURIComponent(pem)}`);
  await expect(bench.payload).toContainText('of-jwt-io');
  expect(new URL(page.url()).hash).toBe('');
  const keyed = new Keyed(bench);
  await keyed.notVerified(/Matches/);
  await expect(keyed.ring).toContainText('came with the link');
});
