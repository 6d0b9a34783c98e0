import { describe, expect, it } from 'vitest';
import { fromNow, lasting, local, shortly, utc } from './time.ts';

describe('time in words', () => {
  it.each([
    [-3 * 86_400, '3 days ago'],
    [-4 * 86_400 + 1, '4 days ago'],
    [119 * 60, 'in 2 hours'],
    [47 * 3600, 'in 2 days'],
    [-60.5 * 86_400, '2 months ago'],
    [3599, 'in 60 minutes'],
    [-1, '1 second ago'],
    [3600 * 3, 'in 3 hours'],
    [43 * 60, 'in 43 minutes'],
    [-86_400 * 365.25 * 8, '8 years ago'],
    [86_400 * 100, 'in 3 months'],
    [0, 'now'],
  ])('%d seconds from now is "%s"', (seconds, text) => {
    expect(fromNow(seconds, 'long', 'en')).toBe(text);
  });

  it('is shorter where there is little room', () => {
    expect([-660, 3600 * 3, -13 * 86_400].map((seconds) => fromNow(seconds, 'narrow', 'en'))).toEqual([
      '11m ago',
      'in 3h',
      '13d ago',
    ]);
  });

  it('says how long', () => {
    expect(lasting(3 * 3600, 'en')).toBe('3 hours');
    expect(lasting(60, 'en')).toBe('60 seconds');
  });

  it('names the moment in UTC and in a zone', () => {
    expect(utc(1_795_165_200)).toBe('2026-11-20T09:00:00Z');
    expect(local(1_795_165_200, ['en-GB'], 'Europe/Berlin')).toBe('20 Nov 2026, 10:00:00 CET');
  });

  it('is short beside a claim: the time of today, the day of another year', () => {
    const now = 1_795_165_200;
    const said = (seconds: number) => shortly(seconds, now, ['en-GB'], 'Europe/Berlin').replaceAll('\u202f', ' ');
    expect(said(now + 3600)).toBe('11:00');
    expect(said(now + 3 * 86_400)).toBe('23 Nov, 10:00');
    expect(said(now + 400 * 86_400)).toBe('25 Dec 2027');
  });

  it('bears every moment a NumericDate can name', () => {
    for (const seconds of [8.64e12, -8.64e12, 0.5]) expect(utc(seconds)).toMatch(/Z$/);
  });
});
