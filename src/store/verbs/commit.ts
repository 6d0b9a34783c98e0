import type { TokenReading } from '../../jose/token/reading.ts';
import { ofThis } from '../derived/earlierKeys.ts';
import { noteLeaving } from '../derived/history.ts';
import { isGood, knownReading, placedParts, textOf } from '../derived/select.ts';
import { continues, type Typing } from '../state/typing.ts';
import { partKey } from '../state/draft.ts';
import { isOfScene } from '../state/stage.ts';
import { get, store, type State, type UndoStep } from '../state/state.ts';
import { type Notice } from '../state/notice.ts';
import { remember, stepOf } from '../state/undo.ts';

let notices = 0;

export function notice(
  code: Notice['code'],
  args: Notice['args'] = {},
  undoable = false,
  because?: Notice['because'],
): Notice {
  notices += 1;
  return { id: notices, code, args, undoable, ...(because && { because }) };
}

/** Whether all parts that were JSON still are. A payload that is no longer JSON was probably broken by the edit, although that is no defect. */
function keepsJson(before: TokenReading | null, now: TokenReading): boolean {
  const jsonIn = (reading: TokenReading): string[] =>
    placedParts(reading).flatMap((placed) => (placed.part.json ? [partKey(placed)] : []));
  const still = new Set(jsonIn(now));
  return before === null || jsonIn(before).every((key) => still.has(key));
}

/** The last good reading, to be shown while the token is edited. */
function lastGoodOf(state: State): TokenReading | null {
  // A text that was typed over before it was read has no reading, and needs none.
  const reading = knownReading(state);
  return reading?.kind === 'token' && isGood(reading) && keepsJson(state.lastGood, reading) ? reading : state.lastGood;
}

/** State that belongs to one token, and goes with it. */
const OF_THE_TOKEN = {
  lastGood: null,
  pinned: null,
  detachedPayload: null,
  asSigned: {},
  unfolded: false,
  draftAnswer: null,
  unsigned: null,
  // The choice of a signer belongs to one token too.
  signer: null,
} satisfies Partial<State>;

/** Fields that a change may set. The gateway alone sets the undo steps, the notice and the state of one token. */
export type Change = Partial<Omit<State, 'past' | 'future' | 'typing' | 'notice' | 'lastGood' | 'hovered'>>;

type How = {
  /** The notice about the change. It offers undo wherever there is something to go back to. */
  told?: Notice['code'] | Omit<Notice, 'id' | 'undoable'>;
} & (
  | {
      as: 'act';
      /** The token is changed in place: the selection, the given values and the choices for it stay. */
      inPlace?: boolean;
    }
  /** Keystrokes close to each other, in time and place, are one step. The token is changed where it is. */
  | { as: 'typing'; stroke: Typing }
);

function toldOf(told: How['told'], undoable: boolean): Notice | null {
  if (told === undefined) return null;
  return typeof told === 'string' ? notice(told, {}, undoable) : notice(told.code, told.args, undoable, told.because);
}

/**
 * The one gateway for everything that undo restores: source, ring, expectations, and the payload and pasted text beside
 * them. `set` takes none of these.
 */
export function commit(change: Change, how: How): void {
  const state = get();
  // On the stage only the scene acts. A late answer from the bench must not turn up there.
  if ((state.stage && !state.stage.busy) || state.redacted?.refuses()) return;
  const inPlace = how.as === 'typing' || how.inPlace === true;
  const beside = inPlace ? { lastGood: lastGoodOf(state) } : OF_THE_TOKEN;
  const continued = how.as === 'typing' && continues(state.typing, how.stroke);
  const past = continued ? state.past : remember(state);
  // Another text comes: the history says how this one was left.
  if (change.pastedText !== undefined) noteLeaving(past.at(-1) as UndoStep, state);
  store.setState({
    ...(change.source ? { ...beside, ring: ofThis(state), hovered: null } : {}),
    ...change,
    ...(state.stage && change.ring ? { ring: change.ring.filter(isOfScene) } : {}),
    past,
    future: [],
    typing: how.as === 'typing' ? how.stroke : null,
    // A notice offers to undo the last step, so an older one is outdated.
    notice: toldOf(how.told, change.source === undefined || textOf(state) !== ''),
  });
}

/** The text of the first paint: nothing to undo to. */
export function begin(text: string): void {
  store.setState({
    source: { from: 'text', text, pick: 0 },
    pastedText: text,
    errorText: text,
    past: [],
    future: [],
    typing: null,
  });
}

/** Sets the first ring, without a step of undo. */
export const beginRing = (ring: State['ring']): void => store.setState({ ring, ready: true });

/** Changes every step of undo, to forget something everywhere. */
export const rewriteSteps = (rewrite: (step: UndoStep) => UndoStep): void =>
  store.setState(({ past, future }) => ({ past: past.map(rewrite), future: future.map(rewrite) }));

/** Forgets what was on the bench before: undo would bring it back. The list of many tokens goes with it. */
export const forgetSteps = (): void =>
  store.setState({ past: [], future: [], typing: null, notice: null, many: false });

function travel(from: 'past' | 'future', to: 'past' | 'future'): void {
  const state = get();
  if (state.stage) return;
  const steps = [...state[from]];
  const step = steps.pop();
  if (!step) return;
  const left = stepOf(state);
  noteLeaving(left, state);
  store.setState({
    ...step,
    [from]: steps,
    [to]: [...state[to], left],
    typing: null,
    hovered: null,
    lastGood: null,
    notice: null,
  });
}

export const undo = (): void => travel('past', 'future');
export const redo = (): void => travel('future', 'past');
