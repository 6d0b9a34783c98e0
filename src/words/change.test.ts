import { afterEach, describe, expect, it } from 'vitest';
import { language, languageFor, speak, tables } from './catalogue.ts';
import { lasting, numeral } from './time.ts';
import { words } from './words.ts';

describe('a change of language', () => {
  afterEach(() => speak('en'));

  it('changes tables that are there and those that come later, and goes back', async () => {
    const { settings } = words.bar;
    await speak('ja');
    expect(language()).toBe('ja');
    expect(words.bar.settings).toBe('設定');
    expect(numeral(1234.5)).toBe('1,234.5');
    expect(lasting(7200)).toBe('2 時間');
    const late = tables({ bar: { settings: 'Settings', unheard: 'Only in English' } });
    expect(late.bar).toEqual({ settings: '設定', unheard: 'Only in English' });
    // A table that is part of another one is not taken for English when it is met again.
    tables({ again: late.bar, bar: late.bar });
    await speak('en');
    expect(late.bar.settings).toBe('Settings');
    expect(words.bar.settings).toBe(settings);
  });

  it('goes by the choice, else by the browser, else it is English', () => {
    expect(languageFor('ja', ['en-US'])).toBe('ja');
    expect(languageFor('system', ['fr-CA', 'ja-JP', 'en'])).toBe('ja');
    expect(languageFor('system', ['en-GB', 'ja'])).toBe('en');
    expect(languageFor('gone', ['fr'])).toBe('en');
    expect(languageFor('toString', [])).toBe('en');
  });
});
