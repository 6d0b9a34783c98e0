import { toldFaults } from '../../jose/token/toldFaults.ts';
import { explain, type Field } from '../../jose/explain/explain.ts';
import type { Fault } from '../../jose/token/fault.ts';
import { formatJson, hasLineBreaks } from '../../jose/text/format.ts';
import type { Formatted, JsonDocument } from '../../jose/text/json.ts';
import { partsOf, type PlacedPart } from '../../jose/token/parts.ts';
import type { Candidate, Reading, TokenReading } from '../../jose/token/reading.ts';
import { loadedRead, readNow } from '../doors/readDoor.ts';
import { isEncrypted, type Draft } from '../state/draft.ts';
import { lastMade, draftAnswerOf } from '../state/draftAnswers.ts';
import type { State } from '../state/state.ts';

/** Longer texts are read in the worker: typing must not wait for them. */
export const WORKER_FROM = 100_000;

/** The reading on screen. `pending`: the text has changed since, and its reading is on the way. */
export interface Shown {
  reading: Reading | null;
  pending: boolean;
}

// The same input must give the same object. Two are kept: the reading on screen, and that of the latest text (seen.ts).
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

/** The text on the bench: the typed text, or the draft's token. */
export function textOf({ source, draftAnswer }: Pick<State, 'source' | 'draftAnswer'>): string {
  if (source.from === 'text') return source.text;
  // The last token made of this very draft, if there was one: its key may be gone since.
  return draftAnswerOf({ source, draftAnswer })?.text ?? lastMade(source.draft) ?? source.draft.text;
}

/** The draft on the bench, where it is inside encryption. */
export const encryptedDraft = ({ source }: Pick<State, 'source'>): Draft | null =>
  source.from === 'draft' && isEncrypted(source.draft) ? source.draft : null;

/** A draft inside encryption that has no token yet: the text on the bench is older than the typed text. */
export const isAwaited = (state: Pick<State, 'source' | 'draftAnswer'>): boolean =>
  encryptedDraft(state) !== null && (draftAnswerOf(state)?.text ?? null) === null;

/** A draft that could not be encrypted: no token of it is on the way. */
export const isStuck = (state: Pick<State, 'source' | 'draftAnswer'>): boolean =>
  isAwaited(state) && draftAnswerOf(state) !== null;

const awaited = memo((shown: Shown): Shown => ({ reading: shown.reading, pending: true }));

type Read = Pick<State, 'source' | 'answer' | 'draftAnswer'> & Partial<Pick<State, 'held'>>;

export const currentReading = (state: Read): Shown => {
  if (state.held) return state.held;
  const shown = readingOfText(state);
  return isAwaited(state) ? awaited(shown) : shown;
};

/** Keeps the reading on screen, and the results of the keys with it, so that undo can come back to it. */
export function keepReading(state: Pick<State, 'source' | 'answer' | 'draftAnswer'>): void {
  readingOfText(state);
  kept = last;
}

/** The same for a bench that is put aside: returns how to have its reading again, the very same object. */
export function holdReading(state: Pick<State, 'source' | 'answer' | 'draftAnswer'>): () => void {
  readingOfText(state);
  const known = last;
  return () => void (last = known);
}

function readingOfText(state: Pick<State, 'source' | 'answer' | 'draftAnswer'>): Shown {
  const {
    source: { pick },
    answer,
  } = state;
  const text = textOf(state);
  if (text.length <= WORKER_FROM) {
    if (last?.text === text && last.pick === pick) return last.shown;
    const known = [former, kept].find((each) => each?.text === text && each.pick === pick) ?? readHere(text, pick);
    if (known) {
      former = last;
      last = known;
      return known.shown;
    }
  }
  if (!answer) return NOTHING_YET;
  if (large?.answer !== answer) {
    large = {
      answer,
      settled: { reading: answer.value, pending: false },
      pending: { reading: answer.value, pending: true },
    };
  }
  const { question } = answer;
  return question.pick === pick && question.text === text ? large.settled : large.pending;
}

/** Null where what the text needs has not been loaded yet. */
function readHere(text: string, pick: number): Known | null {
  const reading = readNow(text, pick);
  return reading && { text, pick, shown: { reading, pending: false } };
}

/** Whether a text is read at once; any other is asked about (readLarge.ts). */
export const isReadHere = (text: string): boolean =>
  text.length <= WORKER_FROM && (loadedRead() !== null || readNow(text) !== null);

/** Reads a text that has been searched for tokens before it comes to the bench: it is not searched again. */
export function readAhead(text: string, tokens: readonly Candidate[]): void {
  const reading = loadedRead();
  if (!reading || text.length > WORKER_FROM || (last?.text === text && last.pick === 0)) return;
  former = last;
  last = { text, pick: 0, shown: { reading: reading.read(text, 0, tokens), pending: false } };
}

/** The reading of the source if there is one already: nothing is read for it. */
export function knownReading(state: Pick<State, 'source' | 'answer' | 'draftAnswer'>): Reading | null {
  const { pick } = state.source;
  const text = textOf(state);
  if (!isReadHere(text)) return currentReading(state).reading;
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

/** The Field tree of a reading, built once. */
export const fieldTree = memo((reading: TokenReading): Field => explain(reading.token, pickedCandidate(reading).text));

export const placedParts = memo((reading: TokenReading): PlacedPart[] => partsOf(reading.token));

/** A JSON text laid out for reading. */
export const formatted = memo((json: JsonDocument): Formatted => json.laidOut ?? formatJson(json));

/** A text with its own line breaks is shown with them. */
export const isLaidOut = memo((json: JsonDocument): { value: boolean } => ({ value: hasLineBreaks(json.text.trim()) }));

/** The worst first. */
export const RANK: Readonly<Record<Fault['severity'], number>> = {
  error: 0,
  critical: 1,
  high: 2,
  medium: 3,
  low: 4,
  info: 5,
};

/** All defects of a token, the worst first, in the order of the text among equals. */
export const allFaults = memo((reading: TokenReading): Fault[] => {
  const faults = toldFaults(
    reading.faults,
    placedParts(reading).map(({ part }) => part),
  );
  return faults
    .map((fault, index) => ({ fault, index }))
    .sort(
      (a, b) =>
        RANK[a.fault.severity] - RANK[b.fault.severity] ||
        (a.fault.span?.start ?? 0) - (b.fault.span?.start ?? 0) ||
        a.index - b.index,
    )
    .map(({ fault }) => fault);
});

/** Whether every header and payload could be read to its end. */
export function isGood(reading: TokenReading): boolean {
  return placedParts(reading).every(({ part }) => !part.faults.some((fault) => fault.severity === 'error'));
}
