import type { State } from '../state/state.ts';

/** Names of fields that decide and are never shown. */
const CODES = new Set(['id', 'code', 'state', 'kind', 'severity', 'use', 'claim']);

const known = new WeakMap<object, { by: (text: string) => string; value: object }>();

function scrubbed(value: unknown, by: (text: string) => string): unknown {
  if (typeof value === 'string') return by(value);
  if (Array.isArray(value)) return value.map((each) => scrubbed(each, by));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, CODES.has(name) ? each : scrubbed(each, by)]),
  );
}

/**
 * What `of` says of the bench behind a redacted screen, by the clock of now, without what is somebody's. The same object
 * for the same answer. For plain data only: sentences, codes and numbers.
 */
export function redacted<T extends object>(state: State, of: (bench: State) => T | null): T | null {
  if (!state.redacted) return of(state);
  const { bench, scrub } = state.redacted;
  const said = of({ ...bench, clock: state.clock });
  if (said === null) return null;
  const before = known.get(said);
  const value = before?.by === scrub ? before.value : (scrubbed(said, scrub) as object);
  known.set(said, { by: scrub, value });
  return value as T;
}
