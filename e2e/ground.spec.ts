import { expect, test } from './fixtures.ts';

test.describe('with the service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the page opens with its policy and works offline after the first visit', async ({ page, context }) => {
    await page.goto('/');
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
      'content',
      /connect-src 'none'/,
    );
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('textbox').first()).toBeVisible();
  });
});

test('a script of the page cannot send anything', async ({ page, watch }) => {
  watch.expectViolation('connect-src');
  await page.goto('/');
  const sent = await page.evaluate(() =>
    fetch('https://example.com/?token').then(
      () => 'sent',
      () => 'blocked',
    ),
  );
  expect(sent).toBe('blocked');
  expect(watch.requests.filter((url) => url.includes('example.com'))).toEqual([]);
});

test('no script can make another Trusted Types policy', async ({ page, watch, browserName }) => {
  await page.goto('/');
  const made = await page.evaluate(() => {
    const { trustedTypes } = window;
    if (!trustedTypes) return 'none here';
    try {
      trustedTypes.createPolicy('other', {});
      return 'made';
    } catch {
      return 'refused';
    }
  });
  if (browserName === 'chromium') expect(made).toBe('refused');
  if (made === 'refused') watch.expectViolation('trusted-types');
  else expect(made).toBe('none here');
});

test('headers hold what the page itself cannot say', async ({ request }) => {
  const page = await request.get('/');
  expect(page.headers()).toMatchObject({
    'content-security-policy': "frame-ancestors 'none'",
    'content-encoding': 'br',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
  const worker = await request.get('/sw.js');
  expect(worker.headers()['content-security-policy']).toContain("connect-src 'self'");
});
