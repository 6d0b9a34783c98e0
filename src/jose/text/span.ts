/** A half-open run of UTF-16 code units (or of octets, if the name says so): `start` is in it, `end` is not. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Where the characters of a cleaned text stood in the text they were taken from.
 *
 * `shift`: character `i` stood at `by + i`. `table`: character `i` stood at `starts[i]` up to, not including,
 * `ends[i]` (a percent escape is three characters wide). Characters of the outer text that lie in no such run
 * were peeled off.
 */
export type Trace =
  | { kind: 'shift'; by: number; length: number }
  | { kind: 'table'; starts: Uint32Array; ends: Uint32Array };

export const shift = (by: number, length: number): Trace => ({ kind: 'shift', by, length });

const traceLength = (trace: Trace): number => (trace.kind === 'shift' ? trace.length : trace.starts.length);

const startAt = (trace: Trace, index: number): number =>
  trace.kind === 'shift' ? trace.by + index : (trace.starts[index] ?? trace.ends.at(-1) ?? 0);

const endAt = (trace: Trace, index: number): number =>
  trace.kind === 'shift' ? trace.by + index + 1 : (trace.ends[index] ?? trace.ends.at(-1) ?? 0);

/** The outer span of an inner one. An empty span stays empty, at the place of its next character. */
export function toOuter(trace: Trace, span: Span): Span {
  if (span.end <= span.start) {
    // At the very end there is no next character: the place is right after the last one.
    const at =
      span.start < traceLength(trace) || span.start === 0 ? startAt(trace, span.start) : endAt(trace, span.start - 1);
    return { start: at, end: at };
  }
  return { start: startAt(trace, span.start), end: endAt(trace, span.end - 1) };
}

/** The inner index of the outer character at `position`, or null if that character was peeled off. */
export function toInner(trace: Trace, position: number): number | null {
  if (trace.kind === 'shift') {
    const index = position - trace.by;
    return index >= 0 && index < trace.length ? index : null;
  }
  let low = 0;
  let high = trace.starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (position < (trace.starts[middle] ?? 0)) high = middle - 1;
    else if (position >= (trace.ends[middle] ?? 0)) low = middle + 1;
    else return middle;
  }
  return null;
}

/** `outer` leads from a middle text to the outermost, `inner` from the innermost to the middle: the way in one. */
export function compose(outer: Trace, inner: Trace): Trace {
  if (outer.kind === 'shift' && inner.kind === 'shift') return shift(outer.by + inner.by, inner.length);
  // A stretch of a table, or a table that lies where it lay: no need to look up each character.
  if (outer.kind === 'shift' && outer.by === 0) return inner;
  if (outer.kind === 'table' && inner.kind === 'shift') {
    const stop = inner.by + inner.length;
    return { kind: 'table', starts: outer.starts.slice(inner.by, stop), ends: outer.ends.slice(inner.by, stop) };
  }
  const length = traceLength(inner);
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  for (let index = 0; index < length; index += 1) {
    starts[index] = startAt(outer, startAt(inner, index));
    // A character made of several outer ones ends where the last of them ends.
    ends[index] = endAt(outer, Math.max(endAt(inner, index) - 1, startAt(inner, index)));
  }
  return { kind: 'table', starts, ends };
}

/** The runs of the outer text, `length` long, that the trace leaves out because they were peeled off, in order. */
export function peeledRuns(trace: Trace, length: number): Span[] {
  const runs: Span[] = [];
  const add = (start: number, end: number): void => {
    if (end > start) runs.push({ start, end });
  };
  if (trace.kind === 'shift') {
    add(0, trace.by);
    add(trace.by + trace.length, length);
    return runs;
  }
  let done = 0;
  for (let index = 0; index < trace.starts.length; index += 1) {
    add(done, trace.starts[index] ?? 0);
    done = trace.ends[index] ?? 0;
  }
  add(done, length);
  return runs;
}
