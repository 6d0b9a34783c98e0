import { createStore } from 'zustand/vanilla';
import { get, START, store, type State } from './state.ts';

/**
 * The state that the panes are drawn from: the store's own, except that after a key stroke it follows only when the
 * typed character is on screen. The text field draws that itself, and must not wait for all the panes.
 */
export const frames = createStore<State>()(() => START);

/** The state that the lights are drawn from: ahead of the panes when a key is new, with them behind a key stroke. */
export const ahead = createStore<State>()(() => START);

/** Set in the task of a key stroke, before the panes follow: for what can be shown without them. */
export const typed = createStore<State>()(() => START);

type AfterPaint = (then: () => void) => void;

let afterPaint: AfterPaint | null = null;
let behind = false;
let held = false;
/** The panes follow, and the lights do not wait for them. */
let panesBehind = false;
let before: (() => void) | null = null;
const watchers = new Set<(behind: boolean) => void>();

function setBehind(value: boolean): void {
  behind = value;
  for (const watcher of watchers) watcher(value);
}

function follow(): void {
  const first = before;
  before = null;
  first?.();
  if (behind) setBehind(false);
  panesBehind = false;
  if (held) return;
  ahead.setState(get(), true);
  frames.setState(get(), true);
}

store.subscribe(() => {
  if (held) return;
  if (behind) {
    typed.setState(get(), true);
    return;
  }
  ahead.setState(get(), true);
  if (!panesBehind) frames.setState(get(), true);
});

/** While another bench is on the stage, the panes stay as they were. */
export function holdFrames(hold: boolean): void {
  held = hold;
  if (hold) return;
  ahead.setState(get(), true);
  frames.setState(get(), true);
}

/** The newest state that the panes may show. */
export const newest = (): State => (held ? frames.getState() : get());

/** A caller that shows the state leaves the panes as they are until the next frame is painted. Without a way to know: at once. */
export function followLater(): void {
  if (behind || !afterPaint) return;
  setBehind(true);
  afterPaint(follow);
}

/** A new key is about to be filed with what it shows: the lights are drawn at once, the panes in the next frame. */
export function lightsFirst(): void {
  if (behind || panesBehind || !afterPaint) return;
  panesBehind = true;
  afterPaint(follow);
}

/** Does something that needs the new text read: at once, or when the panes follow. The last one wins. */
export function whenFollowed(act: () => void): void {
  if (behind) before = act;
  else act();
}

/** What no light waits for comes when the next frame is painted. */
export function whenPainted(then: () => void): void {
  if (afterPaint) afterPaint(then);
  else then();
}

/** Lends the clock of frames. Returns how to take it back. */
export function followBy(lent: AfterPaint): () => void {
  afterPaint = lent;
  return () => {
    afterPaint = null;
    if (behind || panesBehind) follow();
  };
}

/** Tells when the panes fall behind the text and when they have caught up. */
export function watchBehind(watcher: (behind: boolean) => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
