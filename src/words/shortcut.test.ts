import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it.each([
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', '\u2318K', '\u21e7\u2318Z'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', '\u2318K', '\u21e7\u2318Z'],
  ['Mozilla/5.0 (X11; Linux x86_64)', 'Ctrl K', 'Ctrl Shift Z'],
])('names the keys as the system does: %s', async (userAgent, palette, redo) => {
  vi.stubGlobal('navigator', { userAgent });
  const { shortcut } = await import('./shortcut.ts');
  expect([shortcut('Ctrl K'), shortcut('Ctrl Shift Z'), shortcut('F6')]).toEqual([palette, redo, 'F6']);
});
