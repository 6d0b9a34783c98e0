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

/** Seconds as the largest unit that still says something: 100 seconds are "1 minute", 40 hours "1 day". */
function rounded(seconds: number): { count: number; unit: Intl.RelativeTimeFormatUnit } {
  const size = Math.abs(seconds);
  const [, unit, name] = STEPS.find(([limit]) => size < limit) as (typeof STEPS)[number];
  return { count: Math.floor(size / unit), unit: name };
}

// Formatters are dear to make and few.
const formatters = new Map<string, unknown>();
function formatter<T>(key: string, make: () => T): T {
  if (!formatters.has(key)) formatters.set(key, make());
  return formatters.get(key) as T;
}

/** `seconds` from now: "in 3 hours", "3 days ago". */
export function fromNow(seconds: number, language: string): string {
  const { count, unit } = rounded(seconds);
  const format = formatter(`relative ${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: 'always' }));
  return format.format(seconds < 0 ? -count : count, unit);
}

/** A length of time without a direction: "3 hours". */
export function lasting(seconds: number, language: string): string {
  const { count, unit } = rounded(seconds);
  return formatter(`length ${unit} ${language}`, () => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })).format(count);
}

/** Seconds since 1970 as RFC 3339 writes them; years outside 0 to 9999 as ECMA-262 does. */
export const utc = (seconds: number): string => new Date(seconds * 1000).toISOString().replace(/\.000Z$/, 'Z');

/** In the reader's own zone, named. */
export function local(seconds: number, language: string, zone?: string): string {
  const date = formatter(
    `local ${language} ${zone ?? ''}`,
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', ...(zone ? { timeZone: zone } : {}) }),
  ).format(seconds * 1000);
  const zoneName = formatter(
    `zone ${language} ${zone ?? ''}`,
    () => new Intl.DateTimeFormat(language, { timeZoneName: 'short', ...(zone ? { timeZone: zone } : {}) }),
  )
    .formatToParts(seconds * 1000)
    .find((part) => part.type === 'timeZoneName')?.value;
  return `${date} ${zoneName ?? ''}`.trim();
}
