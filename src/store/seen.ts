import { createStore } from 'zustand/vanilla';
import { get, START, store, type State } from './state.ts';

/**
 * The state that the panes are drawn from: the store's own, except that after a key stroke it follows only when the
 * typed character is on screen. The text field draws that itself, and must not wait for all the panes.
 */
export const seen = createStore<State>()(() => START);

/** The same for the lights alone: they may be told of something one frame before the panes. */
export const leading = createStore<State>()(() => START);

type AfterPaint = (then: () => void) => void;

let afterPaint: AfterPaint | null = null;
let behind = false;
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
  seen.setState(get(), true);
}

store.subscribe(() => {
  if (!behind) seen.setState(get(), true);
});
seen.subscribe((state) => leading.setState(state, true));

/** Changes the state so that the lights show it in the next frame and all the panes in the one behind it. */
export function lightsFirst(change: () => void): void {
  followLater();
  change();
  leading.setState(get(), true);
}

/** Whoever shows the state leaves the panes as they are until the next frame is painted. Without a way to know: at once. */
export function followLater(): void {
  if (behind || !afterPaint) return;
  setBehind(true);
  afterPaint(follow);
}

/** Does something that needs the new text read: at once, or when the panes follow. The last one wins. */
export function whenFollowed(act: () => void): void {
  if (behind) before = act;
  else act();
}

/** Lends the clock of frames. Returns how to take it back. */
export function followBy(lent: AfterPaint): () => void {
  afterPaint = lent;
  return () => {
    afterPaint = null;
    if (behind) follow();
  };
}

/** Tells when the panes fall behind the text and when they have caught up. */
export function watchBehind(watcher: (behind: boolean) => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
