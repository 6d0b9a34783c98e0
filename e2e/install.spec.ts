// Somebody installs the page, and the system opens their tokens and keys with it.
import { type Bench, expect, test } from './bench.ts';
import { hmacToken, Keyed, SECRET } from './checks.ts';
import { TOKEN } from './tokens.ts';

type Launch = { targetURL?: string; files?: { name: string; text: string | null }[] };

/** The queue that a system fills, in place of the browser's own. */
async function stubQueue(bench: Bench): Promise<(launch: Launch) => Promise<void>> {
  await bench.page.addInitScript(() => {
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (take: unknown) => Object.assign(window, { takeLaunch: take }) },
    });
  });
  await bench.open();
  await bench.page.waitForFunction(() => 'takeLaunch' in window);
  return (launch) =>
    bench.page.evaluate(({ targetURL, files }) => {
      const handles = files?.map(({ name, text }) => ({
        getFile: () => (text === null ? Promise.reject(new Error('gone')) : Promise.resolve(new File([text], name))),
      }));
      (window as unknown as { takeLaunch: (launch: object) => void }).takeLaunch({ targetURL, files: handles ?? [] });
    }, launch);
}

test('files that the system opens come to the bench that is there: a token, and then its key', async ({ bench }) => {
  const launch = await stubQueue(bench);
  const keyed = new Keyed(bench);
  // The launch that has loaded the page: its address has been read.
  await launch({ targetURL: `http://localhost/#token=${TOKEN}` });
  await launch({ files: [{ name: 'a.jwt', text: `${hmacToken()}\n` }] });
  await expect(bench.payload).toContainText('issuer.example');
  // It came to the demo token, and to nothing else.
  await bench.act('Undo').click();
  await expect(bench.payload).toContainText('auth.acme.example');
  await bench.act('Redo').click();
  await expect(bench.payload).toContainText('issuer.example');
  await launch({
    files: [{ name: 'a.jwk', text: JSON.stringify({ kty: 'oct', k: Buffer.from(SECRET).toString('base64url') }) }],
  });
  await keyed.verified();
  // One that has gone says so, and changes nothing.
  await launch({ files: [{ name: 'gone.jwt', text: null }] });
  await expect(bench.notice).toContainText('could not be read');
  await keyed.verified();
  // A link that the system leads here is a link like any other: read, and taken out of the address.
  await launch({ targetURL: `http://localhost/#token=${TOKEN}` });
  await expect(bench.payload).toContainText('pasted-one');
  expect(bench.page.url()).not.toContain('token');
  // And none of it takes anything away.
  await bench.act('Undo').click();
  await expect(bench.payload).toContainText('johndoe');
});

test('the browser finds nothing wrong with the manifest', async ({ page, bench, browserName }) => {
  test.skip(browserName !== 'chromium', 'only Chromium says what it thinks of a manifest');
  await bench.open();
  const client = await page.context().newCDPSession(page);
  const { errors, data } = (await client.send('Page.getAppManifest')) as { errors: unknown[]; data?: string };
  expect(errors).toEqual([]);
  expect(data).toContain('file_handlers');
  const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});
