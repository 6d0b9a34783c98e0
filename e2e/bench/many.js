// From a key until the list says of ten thousand tokens that they are verified; the bare page decodes and verifies the
// same tokens with WebCrypto, one after the other, and shows nothing.
import { generateKeyPairSync, sign } from 'node:crypto';
import { openPage } from './browser.js';
import { plain, ratio } from './table.js';

const COUNT = 10_000;

/** @param {unknown} value */
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signedTokens() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const tokens = Array.from({ length: COUNT }, (_, at) => {
    const claims = { iss: 'https://id.example', sub: `u${at}`, aud: 'orders', iat: 1_795_000_000, exp: 4_102_444_800 };
    const input = `${encode({ alg: 'ES256', typ: 'JWT', kid: 'k1' })}.${encode({ ...claims, jti: `j${at}` })}`;
    const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${input}.${signature.toString('base64url')}`;
  });
  return { text: tokens.join('\n'), jwk: JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: 'k1' }) };
}

/** Runs in the bare page. @param {{ text: string, jwk: string }} given */
async function verifyAll({ text, jwk }) {
  const tokens = text.split('\n');
  const encoder = new TextEncoder();
  const start = performance.now();
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', JSON.parse(jwk), algorithm, false, ['verify']);
  let verified = 0;
  for (const token of tokens) {
    const dot = token.lastIndexOf('.');
    const signature = Uint8Array.from(
      atob(
        token
          .slice(dot + 1)
          .replaceAll('-', '+')
          .replaceAll('_', '/'),
      ),
      (character) => character.charCodeAt(0),
    );
    const input = encoder.encode(token.slice(0, dot));
    if (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, input)) verified += 1;
  }
  if (verified !== tokens.length) throw new Error(`only ${verified} are verified`);
  return performance.now() - start;
}

/** Runs in the page: drops the file. @param {{ text: string }} given */
function dropList({ text }) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'tokens.txt'));
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}

/** Runs in the page: pastes the key, and waits until the checks are done. @param {Element} box @param {string} jwk */
async function giveKey(box, jwk) {
  let longest = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  tasks.observe({ entryTypes: ['longtask'] });
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', jwk);
  const start = performance.now();
  box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  const says = () => document.querySelector('.tokens-progress')?.textContent ?? '';
  for (const [stage, is] of /** @type {const} */ ([
    ['Trying your keys', true],
    ['Trying your keys', false],
  ]))
    while (says().includes(stage) !== is) await new Promise((resolve) => setTimeout(resolve, 5));
  const time = performance.now() - start;
  tasks.disconnect();
  return { time, longest };
}

/** @param {import('playwright-core').Browser} browser @param {Record<import('./browser.js').Which, string>} urls @param {number} rounds
 * @returns {Promise<import('./table.js').Row[]>} */
export async function measureMany(browser, urls, rounds) {
  const given = signedTokens();
  /** @type {{ bare: number[], app: number[], longest: number[] }} */
  const found = { bare: [], app: [], longest: [] };
  for (let round = 0; round < rounds; round += 1) {
    const bare = await openPage(browser);
    await bare.page.goto(urls.bare);
    found.bare.push(await bare.page.evaluate(verifyAll, given));
    await bare.close();
    const app = await openPage(browser);
    await app.page.goto(urls.app);
    await app.page.mouse.move(2, 2);
    const box = app.page.getByRole('textbox', { name: 'Key or secret' });
    await box.waitFor();
    await app.page.evaluate(dropList, given);
    await app.page.getByText('10,000 of 10,000 shown').waitFor();
    await app.page.locator('.tokens-progress').waitFor({ state: 'detached' });
    const { time, longest } = await box.evaluate(giveKey, given.jwk);
    await app.page.getByRole('option', { name: 'Verified (10,000)' }).waitFor({ state: 'attached' });
    found.app.push(time);
    found.longest.push(longest);
    await app.close();
  }
  return [
    ratio('A key, until ten thousand tokens of a list are verified, by the clock', found.bare, found.app, 1.3),
    plain('The longest task of the page meanwhile', Math.max(...found.longest), 'ms'),
  ];
}
