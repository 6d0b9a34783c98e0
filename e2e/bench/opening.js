// From a key until an encrypted token of a megabyte is shown as open, with its content on screen; the bare page
// does the same operations of WebCrypto, decodes what goes in and what comes out, and shows nothing of it.
import { createCipheriv, createHmac } from 'node:crypto';
import { ratio } from './table.js';
import { tokenOf } from './tokens.js';
import { settled } from './typing.js';
import { pasteAndWait, processorTime } from './verdict.js';

const LENGTH = 1_000_000;

/** A compact JWE of about `LENGTH` characters. @param {string} plaintext @param {Buffer} key */
function sealed(plaintext, key) {
  const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url');
  const iv = Buffer.alloc(12, 1);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  cipher.setAAD(Buffer.from(header));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return [header, '', ...[iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.');
}

/** @param {Buffer} key */
function signed(key) {
  const [header = '', payload = ''] = tokenOf((LENGTH * 3) / 4 - 100).split('.');
  return `${header}.${payload}.${createHmac('sha256', key).update(`${header}.${payload}`).digest('base64url')}`;
}

/** The contents of the encrypted token: a token signed with the same secret, so that it is checked too, or claims.
 * `shows`: the text in Contents that tells it was opened. @type {readonly { name: string, plaintext: (key: Buffer)
 * => string, shows: string, signature: boolean }[]} */
const INSIDE = [
  { name: 'a signed token', plaintext: signed, shows: 'Layer 2: JWS', signature: true },
  {
    name: 'claims',
    plaintext: () => Buffer.from(tokenOf(LENGTH - 100).split('.')[1] ?? '', 'base64url').toString(),
    shows: 'What was encrypted',
    signature: false,
  },
];

/** Runs in the page. @param {{ token: string, secret: string, signature: boolean }} given */
async function openBare({ token, secret, signature }) {
  const out = document.body.appendChild(document.createElement('p'));
  performance.mark('bench-start');
  const start = performance.now();
  /** @param {string} part */
  const octets = (part) =>
    Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  const [header = '', , iv = '', ciphertext = '', tag = ''] = token.split('.');
  const key = await crypto.subtle.importKey('raw', octets(secret), 'AES-GCM', false, ['decrypt']);
  const [body, check] = [octets(ciphertext), octets(tag)];
  const sealed = new Uint8Array(body.length + check.length);
  sealed.set(body);
  sealed.set(check, body.length);
  const opened = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: octets(iv), additionalData: new TextEncoder().encode(header) },
    key,
    sealed,
  );
  const text = new TextDecoder().decode(opened);
  let says = `${text.length} characters`;
  if (signature) {
    const end = text.lastIndexOf('.');
    const hmac = await crypto.subtle.importKey('raw', octets(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'verify',
    ]);
    if (
      await crypto.subtle.verify(
        'HMAC',
        hmac,
        octets(text.slice(end + 1)),
        new TextEncoder().encode(text.slice(0, end)),
      )
    )
      says += ', verified';
    octets(text.slice(text.indexOf('.') + 1, end));
  }
  out.textContent = says;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  performance.mark('bench-end');
  return performance.now() - start;
}

/** @param {import('playwright-core').Browser} browser @param {Record<import('./browser.js').Which, string>} urls @param {number} rounds
 * @returns {Promise<import('./table.js').Row[]>} */
export async function measureOpening(browser, urls, rounds) {
  /** @type {import('./table.js').Row[]} */
  const rows = [];
  for (const { name, plaintext, shows, signature } of INSIDE) {
    /** @type {Record<import('./browser.js').Which, number[]>} */
    const times = { bare: [], app: [] };
    /** @type {Record<import('./browser.js').Which, number[]>} */
    const processor = { bare: [], app: [] };
    // The first of each warms the browser up.
    for (let round = 0; round <= rounds; round += 1) {
      const key = Buffer.alloc(32, round + 1);
      const token = sealed(plaintext(key), key);
      const secret = key.toString('base64url');
      for (const which of /** @type {const} */ (['bare', 'app'])) {
        const opened = await settled(browser, which, urls[which], token);
        const { page } = opened;
        let time = NaN;
        if (which === 'app') await page.getByText('Encrypted: no key to open it').first().waitFor();
        const cpu = await processorTime(opened.cdp, async () => {
          if (which === 'bare') time = await page.evaluate(openBare, { token, secret, signature });
          else
            time = await page
              .getByRole('textbox', { name: 'Key or secret' })
              .evaluate(pasteAndWait, { text: JSON.stringify({ kty: 'oct', k: secret }), words: 'Decrypted', shows });
        });
        if (round > 0) {
          times[which].push(time);
          processor[which].push(cpu);
        }
        await opened.close();
      }
    }
    rows.push(
      ratio(`1 MB with ${name} inside: a key until it is open, by the clock`, times.bare, times.app, 2),
      ratio('the same, main thread', processor.bare, processor.app),
    );
  }
  return rows;
}
