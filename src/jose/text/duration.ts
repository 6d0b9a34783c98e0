const UNITS: readonly (readonly [seconds: number, name: string])[] = [
  [31_557_600, 'year'],
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** "3 days", "90 minutes": the largest unit of which there are at least two, else the smallest that it comes to. */
export function duration(seconds: number): string {
  const [size, name] = UNITS.find(([each]) => seconds >= 2 * each) ?? [1, 'second'];
  const count = Math.floor(seconds / size);
  return `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;
}
