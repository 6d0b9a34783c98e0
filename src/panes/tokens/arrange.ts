import type { Row } from '../../jose/many/row.ts';
import { SEVERITIES } from '../../jose/token/fault.ts';
import type { LightState } from '../../jose/verdict/light.ts';

export type Column = 'id' | 'count' | 'kind' | 'alg' | 'iss' | 'signature' | 'exp' | 'worst';
export const COLUMNS: readonly Column[] = ['id', 'signature', 'exp', 'iss', 'alg', 'kind', 'worst', 'count'];

/** What a choice is made by. `''`: none; absent: all. */
export interface Filter {
  text: string;
  kind?: string;
  alg?: string;
  iss?: string;
  signature?: string;
  time?: string;
}

export const NO_FILTER: Filter = { text: '' };

export interface Order {
  by: Column;
  down: boolean;
}

/** What of a list is looked at. */
export interface View {
  filter: Filter;
  /** The id of the row that the keys are on. */
  active: number;
  /** The token that something else led to: another object each time. */
  chosen: { id: number } | null;
}

export const WHOLE: View = { filter: NO_FILTER, active: 0, chosen: null };

/** The state of a light; pending until the token has been checked. */
export const stateOf = (row: Row, light: 'signature' | 'time'): LightState =>
  row.lights?.[light === 'signature' ? 'cryptography' : 'time'].state ?? 'pending';

/** Names that are no words of a language. */
export const KINDS: Readonly<Record<Row['kind'], string>> = { jws: 'JWS', jwe: 'JWE', sdJwt: 'SD-JWT' };

/** The algorithm as it is shown: of encryption both. */
export const algOf = ({ alg = '', enc }: Row): string => (enc === undefined ? alg : `${alg} ${enc}`);

/** All that the text of a filter is looked for in. Values of claims but the issuer are not in a line, and not here. */
const wordsOf = ({ alg, enc, typ, kid, iss, place, worst }: Row): string =>
  [alg, enc, typ, kid, iss, place.host, place.name, worst?.id].filter(Boolean).join('\n').toLowerCase();

function fits(row: Row, { kind, alg, iss, signature, time }: Filter): boolean {
  return (
    (kind === undefined || row.kind === kind) &&
    (alg === undefined || algOf(row) === alg) &&
    (iss === undefined || (row.iss ?? '') === iss) &&
    (signature === undefined || stateOf(row, 'signature') === signature) &&
    (time === undefined || stateOf(row, 'time') === time)
  );
}

/** From the worst to the best, as one would look at them. */
const STATES: readonly LightState[] = ['bad', 'warn', 'pending', 'neutral', 'made', 'good'];

const valueOf = (row: Row, by: Column): string | number => {
  switch (by) {
    case 'id':
    case 'count':
      return row[by];
    case 'alg':
      return algOf(row);
    case 'kind':
      return `${row.kind} ${row.typ ?? ''}`;
    case 'iss':
      return row.iss ?? '';
    case 'signature':
      return STATES.indexOf(stateOf(row, 'signature'));
    case 'exp':
      return row.exp ?? Infinity;
    case 'worst':
      return row.worst ? SEVERITIES.indexOf(row.worst.severity) : SEVERITIES.length;
  }
};

const compare = (one: string | number, other: string | number): number => (one === other ? 0 : one < other ? -1 : 1);

/** The rows that a filter lets through, in an order; among equals as they were found. */
export function arranged(rows: readonly Row[], filter: Filter, { by, down }: Order): readonly Row[] {
  const text = filter.text.trim().toLowerCase();
  const found = rows.filter((row) => fits(row, filter) && (text === '' || wordsOf(row).includes(text)));
  if (by === 'id') return down ? found.reverse() : found;
  const values = new Map(found.map((row) => [row, valueOf(row, by)]));
  const turn = down ? -1 : 1;
  return found.sort((a, b) => turn * compare(values.get(a) ?? 0, values.get(b) ?? 0) || a.id - b.id);
}

/** Values offered for a choice, the most frequent first. */
const OFFERED = 100;

export function valuesOf(rows: readonly Row[], of: (row: Row) => string): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || compare(a, b)).slice(0, OFFERED);
}
