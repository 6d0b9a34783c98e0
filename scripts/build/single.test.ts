import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fillPage, hashOf } from './page.ts';
import { singleFile, singlePolicy } from './single.ts';

const INDEX = fillPage(
  `<html lang="en"><head><!--policy--><link rel="icon" href="./icon.svg"><link rel="manifest" href="./manifest.webmanifest">
<!--skeleton-css--></head><body><!--early-script--><script type="module" crossorigin src="./assets/index.js"></script>
<link rel="stylesheet" href="./assets/a.css"></body></html>`,
  'early()',
  '@font-face{src:url(./assets/f.woff2)}',
  true,
);
const FILES: Readonly<Record<string, string>> = {
  'index.html': INDEX,
  'icon.svg': '<svg/>',
  'licenses.txt': 'Some licence <http://example.org/>',
  'assets/f.woff2': 'font',
  'assets/a.css': '.a{color:red}',
  'assets/index.js': 'console.log((await import("./later.js")).later("</script>"))',
  'assets/later.js': 'export const later = (text) => `later ${text}`',
};

const folders: string[] = [];
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jotlab-single-'));
  folders.push(folder);
  mkdirSync(join(folder, 'assets'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

describe('the policy of the single file', () => {
  it('allows what is inside by its hash, and no address at all', () => {
    const policy = singlePolicy(['a()', 'b()'], 'c{}');
    expect(policy).toContain(`script-src ${hashOf('a()')} ${hashOf('b()')};`);
    expect(policy).not.toMatch(/unsafe|'self'|https?:|\*/);
  });
});

describe('the single file', () => {
  it('holds scripts, sheets, fonts, icon and licences, and names no other file', async () => {
    const html = await singleFile(folderOf(FILES));
    expect(html).toContain('data-single-file');
    expect(html).toContain('.a{color:red}');
    expect(html).toContain(`url(data:font/woff2;base64,${btoa('font')})`);
    expect(html).toContain(`href="data:image/svg+xml;base64,${btoa('<svg/>')}"`);
    expect(html).toContain('Some licence');
    expect(html).toMatch(/later \$\{/);
    // A script that ended early would end the page.
    expect(html.match(/<\/script>/g)).toHaveLength(3);
    expect(html).not.toMatch(/assets\/|rel="(?:stylesheet|manifest)"|\ssrc=/);
  });

  it('is not made where a piece is missing or would have to be fetched', async () => {
    const { 'licenses.txt': _, ...unlicensed } = FILES;
    await expect(singleFile(folderOf(unlicensed))).rejects.toThrow('licences');
    await expect(singleFile(folderOf({ ...FILES, 'assets/a.css': '.a{background:url(b.png)}' }))).rejects.toThrow(
      'names another file',
    );
    await expect(
      singleFile(folderOf({ ...FILES, 'index.html': INDEX.replace('rel="icon"', 'rel="x"') })),
    ).rejects.toThrow('times');
  });
});
