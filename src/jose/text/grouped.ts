/**
 * A number as English writes it: 1,234. Whole ones without Intl: making its first formatter takes some 25 ms of
 * processor time, a hundred where it is slow, before the first paint.
 */
export function grouped(value: number | string | undefined): string {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) return new Intl.NumberFormat('en').format(number);
  return String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
