// Lessons with a model of their own: each is done by hand, in the model and on the bench.
import type { Page } from '@playwright/test';
import { expect, test } from './bench.ts';
import { isDone, isOpen, lesson, next, openAt, press } from './lesson.ts';

const fitsPhone = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

test('post-quantum sizes: the first too large for a cookie, and the room for groups', async ({ page, axe, bench }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAt(page, 'post-quantum');
  await press(page, 'ML-DSA-87');
  const algorithm = lesson(page).getByRole('slider', { name: /^Algorithm/ });
  await algorithm.press('End');
  await expect(lesson(page)).toContainText('Does not fit');
  await press(page, 'Sign with ML-DSA-87');
  await expect(bench.light('Signature')).toContainText('Matches');
  await isOpen(page);
  await algorithm.press('ArrowLeft');
  await press(page, 'Sign with ML-DSA-65');
  await isDone(page);
  await expect(lesson(page)).toContainText('Your guess was wrong');
  await axe(page);
  await fitsPhone(page);
  await next(page);
  await press(page, '400');
  const groups = lesson(page).getByRole('slider', { name: /^Groups/ });
  await algorithm.press('End');
  await algorithm.press('ArrowLeft');
  await algorithm.press('ArrowLeft');
  await groups.press('End');
  await expect(lesson(page)).toContainText('Does not fit');
  for (
    let count = 59;
    (await lesson(page)
      .getByText(/^Does not fit/)
      .count()) > 0;
    count -= 1
  ) {
    await groups.press('ArrowLeft');
    await expect(groups).toHaveValue(`${count}`);
  }
  await press(page, 'Sign with ML-DSA-44');
  await isDone(page);
  await press(page, 'Reset');
  await isOpen(page);
});

test('selective disclosure: one claim shown, a lie found out, a birth date guessed', async ({ page, axe, bench }) => {
  await openAt(page, 'selective-disclosure');
  await press(page, 'It still matches');
  const tick = (name: string) => lesson(page).getByRole('checkbox', { name: new RegExp(`^${name} `) });
  await tick('birthdate').uncheck();
  await tick('given_name').uncheck();
  await isOpen(page);
  await expect(lesson(page)).toContainText('2 digests have no disclosure');
  await tick('email').uncheck();
  await isDone(page);
  await expect(lesson(page)).toContainText('Your guess was right');
  await axe(page);
  await next(page);
  await press(page, /^Nobody/);
  await expect(bench.light('Signature')).not.toContainText('is not among the digests');
  await press(page, 'Change age_over_18 to true');
  await isDone(page);
  await expect(bench.light('Signature')).toContainText('is not among the digests');
  await press(page, 'Change age_over_18 to false');
  await press(page, 'Next');
  await isOpen(page);
  await press(page, /^Yes/);
  await press(page, 'Take the card with a salt');
  await press(page, 'Try every birth date');
  await expect(lesson(page)).toContainText(/None of [\d,]+ dates matches/);
  await press(page, 'Reset');
  await press(page, /^Yes/);
  await press(page, 'Try every birth date');
  await expect(lesson(page)).toContainText('Found after');
  await lesson(page).getByLabel('The hidden date is').fill('1990-04-01');
  await isOpen(page);
  await lesson(page).getByLabel('The hidden date is').fill('1987-11-23');
  await isDone(page);
});

test('proof of possession: a proof for one request, then a thief tries everything', async ({ page, axe, bench }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAt(page, 'proof-of-possession');
  await press(page, 'The private key');
  await press(page, 'Sign a proof with the client’s key');
  await expect(bench.light('Signature')).toContainText('Matches the demo key');
  await expect(lesson(page)).toContainText('The server refuses the request');
  await isOpen(page);
  await lesson(page).getByLabel('htm, the method').selectOption('POST');
  await lesson(page).getByLabel('htu, the address').selectOption('https://api.acme.example/orders');
  await lesson(page).getByRole('checkbox', { name: /^ath/ }).check();
  await press(page, 'Sign a proof with the client’s key');
  await isDone(page);
  await expect(lesson(page)).toContainText('The server lets the request in');
  await axe(page);
  await fitsPhone(page);
  await next(page);
  await press(page, /^The same request again/);
  for (const way of ['Send the token alone', 'Make a proof with a key of my own', 'Send them to another address']) {
    await press(page, way);
    await expect(lesson(page)).toContainText('The server refuses the request');
  }
  await press(page, 'Send token and proof again');
  await expect(lesson(page)).toContainText('The server lets the request in');
  await isOpen(page);
  await lesson(page)
    .getByRole('checkbox', { name: /^The server remembers/ })
    .check();
  await press(page, 'Send token and proof again');
  await isDone(page);
  await axe(page);
  await fitsPhone(page);
});

test('refresh rotation, then agents: a family ends, a token for each server', async ({ page, axe, bench }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAt(page, 'refresh-rotation');
  await press(page, /^That it comes twice/);
  await press(page, 'Client: refresh');
  await press(page, 'Thief: copy the refresh token');
  await press(page, 'Client: refresh');
  await isOpen(page);
  await press(page, 'Thief: refresh');
  await next(page);
  await press(page, /^It ends the family/);
  await press(page, 'Thief: copy the refresh token');
  await press(page, 'Thief: refresh');
  await isOpen(page);
  await expect(lesson(page)).toContainText('accepts R2');
  await press(page, 'Client: refresh');
  await isDone(page);
  await expect(lesson(page)).toContainText('accepts none of this family any more');
  await axe(page);
  await fitsPhone(page);
  await next(page);
  await press(page, /^Two tabs of one client/);
  await lesson(page)
    .getByRole('checkbox', { name: /^The tabs take turns/ })
    .check();
  await press(page, 'Both tabs: refresh at once');
  await isOpen(page);
  await lesson(page)
    .getByRole('checkbox', { name: /^The tabs take turns/ })
    .uncheck();
  await press(page, 'Both tabs: refresh at once');
  await expect(lesson(page)).toContainText('The family is revoked');
  await press(page, 'Client: sign in again');
  await lesson(page)
    .getByRole('checkbox', { name: /^The tabs take turns/ })
    .check();
  await press(page, 'Both tabs: refresh at once');
  await isDone(page);
  await axe(page);

  await openAt(page, 'agents');
  await press(page, /^Refuse it/);
  await press(page, 'Send the user’s token to the calendar as it is');
  await next(page);
  await lesson(page)
    .getByRole('combobox', { name: /^audience/ })
    .selectOption('https://calendar.example');
  await lesson(page).getByRole('checkbox', { name: 'mail:send' }).check();
  await press(page, 'Exchange');
  await expect(lesson(page)).toContainText('this audience does not have this scope');
  await lesson(page).getByRole('checkbox', { name: 'mail:send' }).uncheck();
  await lesson(page).getByRole('checkbox', { name: 'calendar:read' }).check();
  await press(page, 'Exchange');
  await expect(bench.payload).toContainText('calendar:read');
  await isOpen(page);
  await lesson(page)
    .getByRole('checkbox', { name: /^actor_token/ })
    .check();
  await press(page, 'Exchange');
  await isDone(page);
  await axe(page);
  await fitsPhone(page);
  await next(page);
  await press(page, 'The one in the outermost act');
  await press(page, 'Exchange again for the rooms server');
  await lesson(page)
    .getByLabel(/^sub: /)
    .selectOption('to decide by');
  await lesson(page)
    .getByLabel(/^act\.sub/)
    .selectOption('to decide by');
  await lesson(page)
    .getByLabel(/^act\.act\.sub/)
    .selectOption('to decide by');
  await isOpen(page);
  await lesson(page)
    .getByLabel(/^act\.act\.sub/)
    .selectOption('history only');
  await isDone(page);
});

test('HTTPS, where tokens live, gateways: the matrix, the injected script, the policy', async ({
  page,
  axe,
  bench,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAt(page, 'https');
  await press(page, /^Only the server/);
  const row = (name: RegExp) => lesson(page).getByRole('combobox', { name });
  await row(/Wi-Fi/).selectOption('nothing of the token');
  await row(/proxy/).selectOption('the token, not its claims');
  await row(/log/).selectOption('the token and its claims');
  await expect(lesson(page).getByText('wrong', { exact: true })).toHaveCount(1);
  await isOpen(page);
  await row(/proxy/).selectOption('the token and its claims');
  await isDone(page);
  await lesson(page)
    .getByRole('checkbox', { name: /^HTTPS/ })
    .uncheck();
  await expect(lesson(page).getByText('wrong', { exact: true })).toHaveCount(1);
  await axe(page);
  await fitsPhone(page);
  await next(page);
  await press(page, /^Yes/);
  await row(/Wi-Fi/).selectOption('nothing of the token');
  await row(/proxy/).selectOption('the token, not its claims');
  await row(/log/).selectOption('the token, not its claims');
  await isOpen(page);
  await press(page, 'Encrypt the token');
  await isDone(page);

  await openAt(page, 'where-tokens-live');
  await press(page, 'Read it and send it away');
  await expect(lesson(page)).toContainText('Exfiltration log: empty.');
  await press(page, 'Run: read and send out');
  await isOpen(page);
  await press(page, 'Open the stolen token');
  await isDone(page);
  await expect(bench.payload).toContainText('johndoe');
  await axe(page);
  await next(page);
  await press(page, /^Yes: without a token/);
  for (const place of [/^A cookie/, /^On a backend/]) {
    await isOpen(page);
    await lesson(page).getByRole('radio', { name: place }).check();
    await press(page, 'Run: read and send out');
    await press(page, 'Run: order something');
  }
  await isDone(page);
  await expect(lesson(page)).toContainText('Exfiltration log: empty.');
  await fitsPhone(page);

  await openAt(page, 'gateways');
  await press(page, '6');
  const out = lesson(page).getByRole('listitem').filter({ hasText: 'is refused' });
  await expect(out).toHaveCount(1);
  await lesson(page).getByLabel('Issuer (iss)').selectOption('https://auth.acme.example');
  await lesson(page).getByLabel('Audience (aud)').selectOption('orders-api');
  await expect(out).toHaveCount(3);
  await lesson(page).getByLabel('Algorithms (alg)').selectOption('HS256');
  await lesson(page)
    .getByLabel(/^Longest lifetime/)
    .selectOption('10 minutes');
  await isOpen(page);
  await lesson(page).getByLabel('Algorithms (alg)').selectOption('ES256');
  await isDone(page);
  await press(page, 'Open: Signed with a shared secret');
  await expect(bench.light('Expectations')).toContainText('HS256');
  await axe(page);
  await fitsPhone(page);
  await press(page, 'Export as a gateway policy');
  await expect(page.getByRole('dialog')).toContainText('orders-api');
});
