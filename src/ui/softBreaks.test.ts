import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { softBreaks } from './softBreaks.ts';

describe('softBreaks', () => {
  it('breaks at separators and humps', () => {
    expect(softBreaks('https://schemas.example.com/claims/organizationalUnitName')).toEqual([
      'https://',
      'schemas.',
      'example.',
      'com/',
      'claims/',
      'organizational',
      'Unit',
      'Name',
    ]);
    expect(softBreaks('urn:oasis:names')).toEqual(['urn:', 'oasis:', 'names']);
    expect(softBreaks('email_verified')).toEqual(['email_', 'verified']);
    expect(softBreaks('XMLHttpRequest')).toEqual(['XML', 'Http', 'Request']);
    expect(softBreaks('very-long-name')).toEqual(['very-', 'long-', 'name']);
  });

  it('leaves what is short, and leaves no crumbs', () => {
    for (const name of ['iss', '_sd', 'x5t#S256', 'at_hash', '[12]', 'A_b', '', '...'])
      expect(softBreaks(name).every((piece) => piece.length >= 3 || piece === name)).toBe(true);
    expect(softBreaks('_sd')).toEqual(['_sd']);
  });

  it('adds nothing and loses nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => softBreaks(name).join('') === name));
  });
});
