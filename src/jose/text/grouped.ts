let format: Intl.NumberFormat | undefined;

/** A number as English writes it: 1,234. Making the formatter is slow, and small whole numbers need none. */
export function grouped(value: number | string | undefined): string {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 0 && number < 1000) return String(number);
  return (format ??= new Intl.NumberFormat('en')).format(number);
}
