// The figures as a table, each beside its target.

/** @typedef {{ name: string, bare?: string, app: string, value: number, unit: string, target?: number }} Row */

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** @param {number} value */
export const ms = (value) => (value < 100 ? value.toFixed(1) : value.toFixed(0));

/** @param {string} name @param {readonly number[]} bare @param {readonly number[]} app @param {number} [target] @returns {Row} */
export function ratio(name, bare, app, target) {
  const row = {
    name,
    bare: `${ms(median(bare))} ms`,
    app: `${ms(median(app))} ms`,
    value: median(app) / median(bare),
    unit: 'x',
  };
  return target === undefined ? row : { ...row, target };
}

/** @param {string} name @param {number} value @param {string} unit @param {number} [target] @returns {Row} */
export function plain(name, value, unit, target) {
  const row = { name, app: '', value, unit };
  return target === undefined ? row : { ...row, target };
}

/** NaN has failed. @param {Row} row */
export const hasFailed = ({ value, target }) => target !== undefined && !(value <= target);

/** @param {number} value @param {string} unit */
const figure = (value, unit) =>
  unit === 'x'
    ? `${value.toFixed(2)} x`
    : unit === 'ms'
      ? `${ms(value)} ms`
      : `${Math.round(value).toLocaleString('en')} ${unit}`;

/** @param {string} heading @param {readonly Row[]} rows */
export function print(heading, rows) {
  const cells = [
    ['', 'bare', 'Jotlab', 'figure', 'target', ''],
    ...rows.map((row) => [
      row.name,
      row.bare ?? '',
      row.app,
      figure(row.value, row.unit),
      row.target === undefined ? '' : `<= ${figure(row.target, row.unit)}`,
      row.target === undefined ? '' : hasFailed(row) ? 'MISSED' : 'met',
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  console.log(`\n${heading}`);
  for (const line of cells) {
    console.log(
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    );
  }
}
