import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrubber } from './scrub.ts';

const scrub = (sentence: string, values: Record<string, string>): string =>
  scrubber(new Map(Object.entries(values)))(sentence);

describe('scrubber', () => {
  it('takes a value out wherever it stands', () => {
    expect(scrub('sub is ann@example.com, not ann@example.com!', { 'ann@example.com': '<email 1>' })).toBe(
      'sub is <email 1>, not <email 1>!',
    );
  });

  it('takes the longer value first', () => {
    expect(scrub('annabel and anna', { anna: '<1>', annabel: '<2>' })).toBe('<2> and <1>');
  });

  it('takes what the sentence has cut, and what JSON has escaped', () => {
    expect(scrub('It is for \u201cmy-long-nonce\u2026\u201d.', { 'my-long-nonce-of-today': '<1>' })).toBe(
      'It is for \u201c<1>\u201d.',
    );
    expect(scrub('It says "a\\nb cd".', { 'a\nb cd': '<1>' })).toBe('It says "<1>".');
  });

  it('leaves short words alone, but where they are quoted', () => {
    expect(scrub('This is \u201cis\u201d.', { is: '<1>' })).toBe('This is <1>.');
    expect(scrub('This is a token.', { a: '<1>', is: '<2>' })).toBe('This is a token.');
  });

  it('does not look into what it has put in', () => {
    expect(scrub('alice has some text', { alice: '<text 1>', text: '<text 2>' })).toBe('<text 1> has some <text 2>');
  });

  it('leaves nothing of any value, whole or cut, in any sentence', () => {
    const value = fc.stringMatching(/^[a-z]{8,40}$/);
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(7), fc.option(fc.integer({ min: 6, max: 39 })), fc.boolean()), { maxLength: 6 }),
        (values, places) => {
          const by = scrubber(new Map(values.map((each, at) => [each, `<${at}>`])));
          const told = places.map(([index, cut, quoted]) => {
            const each = values[index % values.length] as string;
            const said = cut !== null && cut < each.length ? `${each.slice(0, cut)}\u2026` : each;
            return quoted ? `\u201c${said}\u201d` : said;
          });
          const scrubbed = by(told.join(' IS '));
          for (const each of values) {
            expect(scrubbed).not.toContain(each);
            expect(scrubbed).not.toContain(each.slice(0, 6) + '\u2026');
          }
          for (const part of told) if (part.includes('\u2026')) expect(scrubbed).not.toContain(part);
        },
      ),
    );
  });

  it('stays quick with thousands of values', () => {
    const by = scrubber(new Map(Array.from({ length: 5000 }, (_, at) => [`value number ${at}`, `<${at}>`])));
    expect(by('It is value number 4999, or value num\u2026')).toMatch(/^It is <\d+>, or <\d+>$/);
  });
});
