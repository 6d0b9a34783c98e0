import { expect, it } from 'vitest';
import { faceOf, rangeOf } from './fonts.ts';

it('names characters as ranges', () => {
  expect(rangeOf('cab\u00e9z')).toBe('U+61-63,U+7A,U+E9');
});

it('makes of the rule of a font that of a cut of it', () => {
  const rule = "@font-face{font-family:A;font-weight:200 800;src:url(./a.woff2)format('woff2');unicode-range:U+0-FF}";
  expect(faceOf(rule, '700', { was: 'a.woff2', fileName: 'b.woff2', characters: 'ab' })).toBe(
    "@font-face{font-family:A;font-weight:700;src:url(./b.woff2)format('woff2');unicode-range:U+61-62}",
  );
});
