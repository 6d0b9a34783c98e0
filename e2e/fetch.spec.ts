// Somebody lets the bench ask a server for keys: they see the address first, press once, and see what came.
import { generateKeyPairSync, sign as nodeSign, type KeyObject } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator } from '@playwright/test';
import { type Bench, expect, test as base } from './bench.ts';
import { base64url, CLAIMS, Keyed } from './checks.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const JWK = { ...publicKey.export({ format: 'jwk' }), kid: 'served-1', alg: 'ES256', use: 'sig' };

function tokenBy(key: KeyObject, header: object = {}, claims = CLAIMS): string {
  const input = `${base64url(JSON.stringify({ alg: 'ES256', kid: 'served-1', ...header }))}.${base64url(claims)}`;
  return `${input}.${base64url(nodeSign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' }))}`;
}

interface Asked {
  path: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** A server on another port, so on another origin, that says what it was asked. */
class Issuer {
  readonly asked: Asked[] = [];
  private readonly server: Server;
  origin = '';

  constructor() {
    this.server = createServer((request, response) => {
      this.asked.push({ path: request.url ?? '', headers: request.headers });
      this.answer(request.url ?? '', response);
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(path: string, response: ServerResponse): void {
    const open = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' };
    const set = JSON.stringify({ keys: [JWK] });
    if (path === '/keys') response.writeHead(200, open).end(set);
    else if (path === '/metadata')
      response.writeHead(200, open).end(
        JSON.stringify({
          issuer: this.origin,
          jwks_uri: `${this.origin}/keys`,
          authorization_endpoint: `${this.origin}/a`,
        }),
      );
    else if (path === '/metadata-insecure')
      response
        .writeHead(200, open)
        .end(JSON.stringify({ issuer: this.origin, jwks_uri: 'http://elsewhere.example/keys' }));
    else if (path === '/moved') response.writeHead(302, { ...open, Location: `${this.origin}/keys` }).end();
    else if (path === '/large')
      response.writeHead(200, { ...open, 'Content-Length': 2_000_000 }).end(Buffer.alloc(2_000_000, 32));
    else if (path === '/endless') {
      // No length is told: it is cut off where it becomes too long.
      response.writeHead(200, open);
      for (let index = 0; index < 40; index += 1) response.write(' '.repeat(50_000));
      response.end();
    } else if (path === '/closed') response.writeHead(200, { 'Content-Type': 'application/json' }).end(set);
    else if (path === '/page')
      response.writeHead(200, { ...open, 'Content-Type': 'text/html' }).end('<p>Sign in first</p>');
    else response.writeHead(404, open).end();
  }
}

const test = base.extend<{ issuer: Issuer }>({
  issuer: async ({ watch }, use) => {
    const issuer = new Issuer();
    await issuer.start();
    watch.allowRequests(
      ...['/keys', '/metadata', '/metadata-insecure', '/moved', '/large', '/endless', '/closed', '/page', '/gone'].map(
        (path) => issuer.origin + path,
      ),
    );
    await use(issuer);
    issuer.stop();
  },
});

class Fetching {
  readonly dialog: Locator;
  constructor(readonly bench: Bench) {
    this.dialog = bench.page.getByRole('dialog', { name: 'Fetch keys' });
  }
  async open(): Promise<void> {
    await this.bench.region('Keys').getByRole('button', { name: 'Fetch keys', exact: true }).click();
    await expect(this.dialog.getByRole('radio', { name: 'Another address' })).toBeVisible();
  }
  async own(address: string): Promise<void> {
    await this.dialog.getByRole('radio', { name: 'Another address' }).check();
    await this.dialog.getByRole('textbox', { name: /^Address of/ }).fill(address);
  }
  press(): Promise<void> {
    return this.dialog.getByRole('button', { name: 'Fetch', exact: true }).click();
  }
}

test('an address of one’s own: seen, asked once, looked at, then in the ring with where it is from', async ({
  bench,
  issuer,
}) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(tokenBy(privateKey));
  const fetching = new Fetching(bench);
  await fetching.open();
  await fetching.own(`${issuer.origin}/keys`);
  await expect(fetching.dialog).toContainText(`GET ${issuer.origin}/keys`);
  await fetching.dialog.getByText('Or use a terminal').click();
  await expect(fetching.dialog).toContainText(
    `curl --max-redirs 0 --max-time 10 --max-filesize 1000000 '${issuer.origin}/keys'`,
  );
  expect(issuer.asked).toEqual([]);
  await fetching.press();
  await expect(fetching.dialog.getByRole('region', { name: '1 key received' })).toContainText('served-1');
  expect(issuer.asked.map(({ path }) => path)).toEqual(['/keys']);
  // Nothing of the page or the token goes along.
  const headers: Asked['headers'] = issuer.asked[0]?.headers ?? {};
  expect(headers['cookie']).toBeUndefined();
  expect(headers['referer']).toBeUndefined();
  expect(headers['origin']).toBe('null');
  expect(JSON.stringify(headers)).not.toContain('eyJ');
  await fetching.dialog.getByRole('button', { name: 'Add it' }).click();
  await keyed.verified('key');
  await expect(keyed.ring.first()).toContainText(`fetched from ${issuer.origin}/keys`);
  await expect(bench.button('1 request sent')).toBeVisible();
  // The frame is gone, and asked nothing more.
  await expect(bench.page.locator('iframe')).toHaveCount(0);
  expect(issuer.asked).toHaveLength(1);
});

test('an address that the token names is asked only at a press, and its key is never called verified', async ({
  bench,
  issuer,
}) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(tokenBy(privateKey, { jku: `${issuer.origin}/keys` }));
  const fetching = new Fetching(bench);
  await fetching.open();
  const named = fetching.dialog.getByRole('radio', { name: /from the token \(jku\)/ });
  await expect(named).toBeChecked();
  await expect(fetching.dialog).toContainText('The maker of the token chose this address');
  expect(issuer.asked).toEqual([]);
  await fetching.press();
  await fetching.dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(keyed.ring.first()).toContainText('matches this token');
  await expect(keyed.ring.first()).toContainText('an address in the token');
  await keyed.notVerified(/./);
});

test('metadata name another address: it is shown, and asked at a press of its own', async ({ bench, issuer }) => {
  await bench.open();
  const fetching = new Fetching(bench);
  await fetching.open();
  await fetching.own(`${issuer.origin}/metadata`);
  await fetching.press();
  await expect(fetching.dialog).toContainText('It names the address of the keys');
  await expect(fetching.dialog).toContainText(`GET ${issuer.origin}/keys`);
  expect(issuer.asked.map(({ path }) => path)).toEqual(['/metadata']);
  await fetching.press();
  await expect(fetching.dialog.getByRole('region', { name: '1 key received' })).toBeVisible();
  await fetching.dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(new Keyed(bench).ring).toHaveCount(1);
});

test('an issuer: its two usual addresses are offered, exactly', async ({ bench }) => {
  await bench.open();
  const fetching = new Fetching(bench);
  await fetching.open();
  for (const path of ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server']) {
    await expect(
      fetching.dialog.getByRole('radio', {
        name: `https://auth.acme.example${path} from iss`,
        exact: true,
      }),
    ).toBeVisible();
  }
  // However long its address, each is as large as the others and stands in line with them.
  const radios = await fetching.dialog.getByRole('radio').evaluateAll((all) =>
    all.map((radio) => {
      const { width, height, x } = radio.getBoundingClientRect();
      return `${width} by ${height} at ${x}`;
    }),
  );
  expect(radios).toHaveLength(3);
  expect(new Set(radios).size).toBe(1);
  await expect(fetching.dialog).toContainText('Anyone can name this issuer in a token.');
});

const REFUSED: readonly [path: string, says: RegExp][] = [
  ['/moved', /answered with a redirect/],
  ['/large', /larger than 1 MB/],
  ['/endless', /larger than 1 MB/],
  ['/closed', /does not allow other sites \(CORS\)/],
  ['/gone', /status 404/],
  ['/page', /does not recognise a key|not JSON/],
  ['/metadata-insecure', /not an https address/],
];

test('redirects, floods, closed doors and what is no key: a sentence each, and nothing enters the ring', async ({
  bench,
  issuer,
}) => {
  await bench.open();
  const fetching = new Fetching(bench);
  await fetching.open();
  for (const [path, says] of REFUSED) {
    await test.step(path, async () => {
      await fetching.own(`${issuer.origin}${path}`);
      await fetching.press();
      await expect(fetching.dialog.getByRole('status').filter({ hasText: says })).toBeVisible();
      await expect(fetching.dialog.getByRole('button', { name: /^Add/ })).toHaveCount(0);
    });
  }
  expect(issuer.asked.map(({ path }) => path)).toEqual(REFUSED.map(([path]) => path));
  for (const address of [
    'http://issuer.example/keys',
    'https://me:secret@issuer.example/keys',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'keys',
  ]) {
    await fetching.own(address);
    await expect(fetching.dialog).toContainText('Use an https address');
    await expect(fetching.dialog.getByRole('button', { name: 'Fetch', exact: true })).toBeDisabled();
  }
});

test('pasting a token, a key or metadata asks nobody', async ({ bench, issuer, watch }) => {
  await bench.open();
  const keyed = new Keyed(bench);
  await keyed.replace(
    tokenBy(
      privateKey,
      { jku: `${issuer.origin}/keys`, x5u: `${issuer.origin}/keys` },
      JSON.stringify({ iss: issuer.origin }),
    ),
  );
  await bench.pasteAnywhere(JSON.stringify(JWK));
  await keyed.verified('key');
  await keyed.input.fill(JSON.stringify({ issuer: issuer.origin, jwks_uri: `${issuer.origin}/keys` }));
  await keyed.region.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(keyed.region).toContainText('It says where the keys are, but contains none.');
  expect(issuer.asked).toEqual([]);
  expect(watch.requests.filter((url) => url.startsWith(issuer.origin))).toEqual([]);
});

test('the dialog passes axe, in light and in dark', async ({ page, bench, axeInBoth }) => {
  await bench.open();
  const fetching = new Fetching(bench);
  await fetching.open();
  await expect(fetching.dialog).toHaveCSS('opacity', '1');
  await axeInBoth(page);
});
