import { language } from './catalogue.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30.44 * DAY;
const YEAR = 365.25 * DAY;

const STEPS: readonly [limit: number, size: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [90, 1, 'second'],
  [90 * MINUTE, MINUTE, 'minute'],
  [36 * HOUR, HOUR, 'hour'],
  [60 * DAY, DAY, 'day'],
  [2 * YEAR, MONTH, 'month'],
  [Infinity, YEAR, 'year'],
];

/** Seconds as the largest unit that still says something: 100 seconds are "2 minutes", 40 hours "2 days". */
function rounded(seconds: number): { count: number; unit: Intl.RelativeTimeFormatUnit } {
  const size = Math.abs(seconds);
  const [, unit, name] = STEPS.find(([limit]) => size < limit) as (typeof STEPS)[number];
  return { count: Math.round(size / unit), unit: name };
}

// Formatters are expensive to make, and there are few.
const formatters = new Map<string, unknown>();
function formatter<T>(key: string, make: () => T): T {
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as T;
}

/** `seconds` from now: "in 3 hours", "3 days ago", "now"; narrow: "in 3h", "3d ago". */
export function fromNow(seconds: number, style: Intl.RelativeTimeFormatStyle = 'long', locale = language()): string {
  const { count, unit } = rounded(seconds);
  // At the very second it is "now", not "in 0 seconds".
  const numeric = count === 0 ? 'auto' : 'always';
  const format = formatter(
    `${numeric} ${style} ${locale}`,
    () => new Intl.RelativeTimeFormat(locale, { numeric, style }),
  );
  return format.format(seconds < 0 ? -count : count, unit);
}

/** A length of time without a direction: "3 hours". */
export function lasting(seconds: number, locale = language()): string {
  const { count, unit } = rounded(seconds);
  return formatter(
    `length ${unit} ${locale}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }),
  ).format(count);
}

/** Seconds since 1970 as RFC 3339 writes them; years outside 0 to 9999 as ECMA-262 does. */
export const utc = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.000Z$/, 'Z');

/** The chosen language, in the regions that the browser names: an American and a Briton write dates in two ways. */
const readers = (): readonly string[] => [
  ...(globalThis.navigator?.languages ?? []).filter((locale) => locale.split('-', 1)[0] === language()),
  language(),
];

function date(style: string, seconds: number, options: Intl.DateTimeFormatOptions, locales: readonly string[]): string {
  const format = formatter(
    `${style} ${locales.join()} ${options.timeZone ?? ''}`,
    () => new Intl.DateTimeFormat([...locales], options),
  );
  return format.format(seconds * 1000);
}

/** A moment in the reader's own zone, which is named. */
export function local(seconds: number, locales = readers(), zone?: string): string {
  const inZone = zone === undefined ? {} : { timeZone: zone };
  const moment = date('local', seconds, { dateStyle: 'medium', timeStyle: 'medium', ...inZone }, locales);
  const zoneName = formatter(
    `zone ${locales.join()} ${zone ?? ''}`,
    () => new Intl.DateTimeFormat([...locales], { timeZoneName: 'short', ...inZone }),
  )
    .formatToParts(seconds * 1000)
    .find((part) => part.type === 'timeZoneName')?.value;
  return `${moment} ${zoneName ?? ''}`.trim();
}

const DAY_OF: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'short', day: 'numeric' };

/** A moment in few characters, beside another: the time of today, else the day, with its year where that is another. */
export function shortly(seconds: number, now: number, locales = readers(), zone?: string): string {
  const inZone = zone === undefined ? {} : { timeZone: zone };
  const day = (at: number): string => date('day', at, { ...DAY_OF, ...inZone }, locales);
  if (day(seconds) === day(now)) return date('time', seconds, { timeStyle: 'short', ...inZone }, locales);
  const year = (at: number): string => date('year', at, { year: 'numeric', ...inZone }, locales);
  if (year(seconds) !== year(now)) return day(seconds);
  return date(
    'near',
    seconds,
    { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', ...inZone },
    locales,
  );
}

/** A moment to the minute, in the reader's own zone, as clocks show it. */
export const clockTime = (seconds: number): string =>
  date('clock', seconds, { dateStyle: 'medium', timeStyle: 'short' }, readers());

/** A number as it is written in the chosen language. */
export const numeral = (number: number): string =>
  formatter(`number ${language()}`, () => new Intl.NumberFormat(language())).format(number);
