import { type ComponentType, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { lazily } from './lazily.ts';
import { whenHere } from './whenHere.ts';
import { whenIdle } from './whenIdle.ts';

const asking = new Set<() => void>();
/** From `beforeprint` to `afterprint`. */
let printing = false;
let paper: MediaQueryList | undefined;

/** Loads the pieces that paper needs. */
const pieces: (() => Promise<void>)[] = [];

const draw = (): void => asking.forEach((changed) => changed());

function listen(changed: () => void): () => void {
  if (!paper) {
    paper = matchMedia('print');
    whenHere(() => whenIdle(() => pieces.forEach((load) => void load())));
    paper.addEventListener('change', draw);
    addEventListener('beforeprint', () => {
      printing = true;
      // Before the event is over: Firefox copies the page then, and where a press printed there is no later moment.
      flushSync(draw);
    });
    addEventListener('afterprint', () => {
      printing = false;
      draw();
    });
  }
  asking.add(changed);
  return () => void asking.delete(changed);
}

const isPaper = (): boolean => printing || matchMedia('print').matches;

/** Whether the page is drawn for paper. */
export const usePaper = (): boolean => useSyncExternalStore(listen, isPaper);

/** A piece of the page that comes later, and in time for paper: loaded when somebody is there and the page is idle. */
export function forPaper<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ReturnType<typeof lazily<Props>> {
  const piece = lazily(load);
  pieces.push(piece.load);
  return piece;
}
