import { remembered } from './remembered.ts';
import { tampered, type Effect, type Read, type Tampering } from '../../jose/explain/tamper.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { ChangedHere } from '../../jose/verdict/input.ts';
import { readNow } from '../doors/readDoor.ts';
import { isEncrypted } from '../state/draft.ts';
import type { State } from '../state/state.ts';
import { originalOf } from './changed.ts';
import { currentReading, pickedCandidate, textOf, WORKER_FROM } from './select.ts';

/** The token that the one on the bench was changed from: the original, or one that was made here of it. */
export interface Tampered {
  /** Null where it has other parts, so that there is nothing to compare it with. */
  changes: Tampering[] | null;
  from: string;
  madeHere: boolean;
}

const readOnce = (() => {
  const known = new Map<string, Read | null>();
  return (text: string, pick: number): Read | null => {
    const key = `${pick} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const reading = readNow(text, pick);
    if (!reading) return null;
    const fresh = reading.kind === 'token' ? { token: reading.token, text: pickedCandidate(reading).text } : null;
    // Two at a time are asked for; older ones are gone from the bench.
    if (known.size >= 4) known.clear();
    known.set(key, fresh);
    return fresh;
  };
})();

/** Characters that differ: of two tokens the one with fewer is where this one came from. */
const extent = (changes: Tampering[] | null): number =>
  changes === null ? Infinity : changes.reduce((sum, { before, after }) => sum + before.length + after.length, 0);

// Two: the newest state and the one that the panes still show are asked in turn.
const kept = remembered<Tampered | undefined>(2);

/** How the token on the bench differs from the one it came from; undefined where it does not, or that says nothing. */
export function tamperedOn(state: State): Tampered | undefined {
  const { source, pastedText, made, draftAnswer } = state;
  const text = textOf(state);
  const bases = [...new Set([pastedText, made ?? ''])].filter((base) => base !== '');
  if (
    bases.length === 0 ||
    bases.includes(text) ||
    Math.max(text.length, ...bases.map(({ length }) => length)) > WORKER_FROM
  )
    return undefined;
  // A draft that was signed again is not an attack.
  if (
    source.from === 'draft' &&
    (source.draft.origin === null ||
      isEncrypted(source.draft) ||
      (draftAnswer?.draft === source.draft && draftAnswer.text !== null))
  )
    return undefined;
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token') return undefined;
  return kept([reading, pastedText, made], () => nearest(reading, state, bases));
}

function nearest(reading: TokenReading, state: State, bases: readonly string[]): Tampered | undefined {
  const { source, made } = state;
  const original = originalOf(state, textOf(state));
  const now = { token: reading.token, text: pickedCandidate(reading).text };
  const found = bases.flatMap((from): Tampered[] => {
    const before = readOnce(from, source.pick);
    // A signed token beside an encrypted one is another token, not a changed one.
    return before?.token.kind === now.token.kind
      ? [{ from, madeHere: from === made && from !== original, changes: tampered(before, now) }]
      : [];
  });
  const [first, second] = found;
  const value = first && second && extent(second.changes) < extent(first.changes) ? second : first;
  return value?.changes?.length === 0 ? undefined : value;
}

/** Changes that the check of a signature or tag meets. */
const CHECKED = new Set<Effect>(['signature', 'signatureItself', 'additionalData', 'tag', 'tagItself', 'wrappedKey']);

/** With most of the signature or tag replaced, and more than that, it is another token that somebody typed or dropped. */
const isAnother = (changes: readonly Tampering[]): boolean =>
  changes.length > 1 &&
  changes.some(
    ({ effect, before, placed: { part } }) =>
      (effect === 'signatureItself' || effect === 'tagItself') && before.length > (part.span.end - part.span.start) / 2,
  );

const keptHere = remembered<ChangedHere | undefined>(2);

/** Which signatures of a text that was changed here were made over something else; of a draft that is known anyway. */
export function changedHere(state: State): ChangedHere | undefined {
  const found = state.source.from === 'text' ? tamperedOn(state) : undefined;
  return keptHere([found], () => {
    const changes = (found?.changes ?? []).filter(
      ({ effect, placed: { group } }) => CHECKED.has(effect) && group?.kind !== 'keyBinding',
    );
    const own = changes.flatMap(({ placed: { part, group } }) =>
      group?.kind === 'signature' && part.name !== 'payload' ? [group.index] : [],
    );
    return found && changes.length > 0 && !isAnother(changes)
      ? { since: found.madeHere ? 'made' : 'original', signatures: own.length < changes.length ? 'all' : own }
      : undefined;
  });
}
