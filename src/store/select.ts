import { explain, type Field } from '../jose/explain.ts';
import type { Fault } from '../jose/fault.ts';
import { formatJson, hasLineBreaks, type Formatted } from '../jose/format.ts';
import type { JsonDocument } from '../jose/json.ts';
import { partsOf, type PlacedPart } from '../jose/parts.ts';
import { read } from '../jose/read.ts';
import type { Candidate, Reading, TokenReading } from '../jose/reading.ts';
import { draftText } from './draft.ts';
import { lastMade, signedOf } from './signatures.ts';
import type { Source, State } from './state.ts';

/** Longer texts are read in the worker: typing must not wait for them. */
export const WORKER_FROM = 100_000;

/** What is on screen. `pending`: the text has changed since, and its reading is on the way. */
export interface Shown {
  reading: Reading | null;
  pending: boolean;
}

// The same input must give the same object. Two are kept: what is on screen, and what has just been typed (seen.ts).
interface Known {
  text: string;
  pick: number;
  shown: Shown;
}
let last: Known | null = null;
let former: Known | null = null;
let kept: Known | null = null;
let large: { answer: State['answer']; settled: Shown; pending: Shown } | null = null;
const NOTHING_YET: Shown = { reading: null, pending: true };

const draftTexts = new WeakMap<Source, string>();

/** The text on the bench: what was typed, or the draft's token, signed where that has been done. */
export function textOf({ source, signed }: Pick<State, 'source' | 'signed'>): string {
  if (source.from === 'text') return source.text;
  const answer = signedOf({ source, signed });
  if (answer !== null && answer.text !== null) return answer.text;
  // The last token made of this very draft, if there was one: its key may be gone since.
  if (source.draft.within) return lastMade(source.draft) ?? source.draft.within.stands;
  let text = draftTexts.get(source);
  if (text === undefined) draftTexts.set(source, (text = draftText(source.draft)));
  return text;
}

/** A draft inside encryption of which there is no token yet: what is on the bench is older than what was typed. */
export const isAwaited = ({ source, signed }: Pick<State, 'source' | 'signed'>): boolean =>
  source.from === 'draft' && source.draft.within !== undefined && (signedOf({ source, signed })?.text ?? null) === null;

const awaited = memo((shown: Shown): Shown => ({ reading: shown.reading, pending: true }));

export const currentReading = (state: Pick<State, 'source' | 'answer' | 'signed'>): Shown => {
  const shown = readingOfText(state);
  return isAwaited(state) ? awaited(shown) : shown;
};

/** Keeps the reading on screen at hand, and with it what the keys showed of it, for undo to come back to. */
export function keepReading(state: Pick<State, 'source' | 'answer' | 'signed'>): void {
  readingOfText(state);
  kept = last;
}

function readingOfText(state: Pick<State, 'source' | 'answer' | 'signed'>): Shown {
  const { source: { pick }, answer } = state;
  const text = textOf(state);
  if (text.length <= WORKER_FROM) {
    if (last?.text === text && last.pick === pick) return last.shown;
    const known: Known = [former, kept].find((each) => each?.text === text && each.pick === pick) ?? { text, pick, shown: { reading: read(text, pick), pending: false } };
    former = last;
    last = known;
    return known.shown;
  }
  if (!answer) return NOTHING_YET;
  if (large?.answer !== answer) {
    large = { answer, settled: { reading: answer.value, pending: false }, pending: { reading: answer.value, pending: true } };
  }
  const { question } = answer;
  return question.pick === pick && question.text === text ? large.settled : large.pending;
}

/** The reading of the source if there is one already: nothing is read for it. */
export function knownReading(state: Pick<State, 'source' | 'answer' | 'signed'>): Reading | null {
  const { pick } = state.source;
  const text = textOf(state);
  if (text.length > WORKER_FROM) return currentReading(state).reading;
  return [last, former, kept].find((known) => known?.text === text && known.pick === pick)?.shown.reading ?? null;
}

function memo<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = compute(key);
      known.set(key, value);
    }
    return value;
  };
}

export const pickedCandidate = (reading: TokenReading): Candidate => reading.candidates[reading.picked] as Candidate;

/** The Field tree of a reading, grown once. */
export const fieldTree = memo((reading: TokenReading): Field => explain(reading.token, pickedCandidate(reading).text));

export const placedParts = memo((reading: TokenReading): PlacedPart[] => partsOf(reading.token));

/** A JSON text laid out for reading. */
export const formatted = memo((json: JsonDocument): Formatted => formatJson(json));

/** A text with line ends of its own is shown with them. */
export const isLaidOut = memo((json: JsonDocument): { value: boolean } => ({ value: hasLineBreaks(json.text.trim()) }));

/** From the worst. */
export const RANK: Readonly<Record<Fault['severity'], number>> = { error: 0, critical: 1, high: 2, medium: 3, low: 4, info: 5 };

/** All defects of a token, the worst first, in the order of the text among equals. */
export const allFaults = memo((reading: TokenReading): Fault[] => {
  const faults = [...reading.faults, ...placedParts(reading).flatMap(({ part }) => part.faults)];
  return faults
    .map((fault, index) => ({ fault, index }))
    .sort((a, b) => RANK[a.fault.severity] - RANK[b.fault.severity] || (a.fault.span?.start ?? 0) - (b.fault.span?.start ?? 0) || a.index - b.index)
    .map(({ fault }) => fault);
});

/** Whether every header and payload could be read to its end. */
export function isGood(reading: TokenReading): boolean {
  return placedParts(reading).every(({ part }) => !part.faults.some((fault) => fault.severity === 'error'));
}
