import { describe, expect, it } from 'vitest';
import { isStale, nodeIsTooOld } from './bootstrap.js';
import { systemBrowsers } from './browser.js';

const lock = (packages: Record<string, { version?: string; optional?: boolean }>): string =>
  JSON.stringify({ packages });

describe('isStale', () => {
  const wanted = lock({
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  });

  it('is true without node_modules', () => {
    expect(isStale(wanted, undefined)).toBe(true);
  });
  it('is false when all is there; what is optional may be absent', () => {
    expect(isStale(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toBe(false);
  });
  it('is true when a package is absent or of another version', () => {
    expect(isStale(wanted, lock({}))).toBe(true);
    expect(isStale(wanted, lock({ 'node_modules/a': { version: '1.0.1' } }))).toBe(true);
  });
});

describe('nodeIsTooOld', () => {
  it('draws the line at 20.19', () => {
    expect(['18.20.0', '20.18.3', '20.19.0', '22.1.0'].map(nodeIsTooOld)).toEqual([true, true, false, false]);
  });
});

describe('systemBrowsers', () => {
  it('looks for Chromium before Chrome before Edge, in all folders of the path', () => {
    const found = systemBrowsers({ PATH: '/a:/b' }, 'linux');
    expect(found.slice(0, 4)).toEqual([
      '/a/chromium-headless-shell',
      '/b/chromium-headless-shell',
      '/a/chromium',
      '/b/chromium',
    ]);
    expect(found.indexOf('/b/chromium')).toBeLessThan(found.indexOf('/a/google-chrome'));
    expect(found.at(-1)).toBe('/b/microsoft-edge');
  });
  it('finds nothing without a path', () => {
    expect(systemBrowsers({}, 'linux')).toEqual([]);
  });
});
