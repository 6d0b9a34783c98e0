import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.js';

interface Manifest {
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
  file_handlers: { action: string; accept: Record<string, string[]> }[];
  [member: string]: unknown;
}

const manifest = JSON.parse(readFileSync(join(root, 'public/manifest.webmanifest'), 'utf8')) as Manifest;

/** Width and height in the first chunk of a PNG (ISO 15948 section 11.2.2). */
function sizeOf(name: string): string {
  const png = readFileSync(join(root, 'public', name));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

describe('the manifest', () => {
  it('has icons that are as large as it says, one of them maskable', () => {
    const pngs = manifest.icons.filter(({ type }) => type === 'image/png');
    expect(pngs.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of pngs) expect(sizeOf(src), src).toBe(sizes);
  });

  it('opens tokens and keys, and has no way in that a server could see', () => {
    expect(manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat()).toSorted()).toEqual([
      '.jose',
      '.jwe',
      '.jwk',
      '.jwks',
      '.jwt',
      '.pem',
    ]);
    expect(manifest).not.toHaveProperty('share_target');
    expect(manifest).not.toHaveProperty('protocol_handlers');
  });
});
