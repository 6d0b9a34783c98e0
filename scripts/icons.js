// Draws the icons of the manifest from public/icon.svg: `npm run icons`, when that has changed. They are committed, so
// that a build needs no browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArgs, browserPath } from './browser.js';
import { root } from './paths.js';

const svg = readFileSync(join(root, 'public/icon.svg'), 'utf8');
/** The system cuts its own shape out of a maskable one: the ground fills the square, the bars are in the safe zone. */
const square = svg.replace(/ rx="\d+"/, '');

/** @type {[name: string, size: number, svg: string][]} */
const ICONS = [
  ['icon-192.png', 192, svg],
  ['icon-512.png', 512, svg],
  ['icon-maskable-512.png', 512, square],
];

const executablePath = browserPath();
const browser = await chromium.launch({ args: browserArgs, ...(executablePath ? { executablePath } : {}) });
for (const [name, size, picture] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${picture}`);
  await page.screenshot({ path: join(root, 'public', name), omitBackground: true });
}
await browser.close();
