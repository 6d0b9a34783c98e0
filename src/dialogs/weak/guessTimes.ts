/** Kinds of secrets, and how many there are of each: symbols to the power of the length. */
const KINDS = [
  { id: 'lower8', symbols: 26, length: 8 },
  { id: 'mixed8', symbols: 62, length: 8 },
  { id: 'mixed12', symbols: 62, length: 12 },
  { id: 'bits128', symbols: 2, length: 128 },
  { id: 'bits256', symbols: 2, length: 256 },
] as const;

/** Seconds until a random secret of each kind is found, on average: half of all are tried by then. */
export const guessTimes = (rate: number): { id: (typeof KINDS)[number]['id']; seconds: number }[] =>
  KINDS.map(({ id, symbols, length }) => ({ id, seconds: symbols ** length / 2 / rate }));
