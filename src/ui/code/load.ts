import { whenHere } from '../whenHere.ts';
import { whenIdle } from '../whenIdle.ts';

export type EditorModule = typeof import('./editor.ts');

let loading: Promise<EditorModule> | null = null;
let loaded: EditorModule | null = null;

/** The editors' module if it is there already. */
export const loadedEditor = (): EditorModule | null => loaded;

/** Fetches the editors once. A failure (a lost network) is not remembered: the next call tries again. */
function loadEditor(): Promise<EditorModule> {
  loading ??= import('./editor.ts').then(
    (module) => (loaded = module),
    (cause: unknown) => {
      loading = null;
      throw cause;
    },
  );
  return loading;
}

/**
 * Calls back with the editors once somebody is there and the page is idle, or `element` is touched or focused, whichever
 * is first: half of what the page would fetch for nobody is theirs, and what they show of a token stands there before.
 * Where they cannot be fetched nothing happens: the plain view stays and works. Returns a way to call it off.
 */
export function whenWanted(element: HTMLElement, ready: (module: EditorModule) => void): () => void {
  if (loaded) {
    ready(loaded);
    return () => undefined;
  }
  let off = false;
  let asked = false;
  const start = (): void => {
    asked = true;
    stopListening();
    loadEditor().then(
      (module) => {
        if (!off) ready(module);
      },
      () => {
        asked = false;
        if (!off) listen();
      },
    );
  };
  const events = ['focusin', 'pointerover', 'touchstart'] as const;
  const listen = (): void => events.forEach((name) => element.addEventListener(name, start, { passive: true }));
  const stopListening = (): void => {
    events.forEach((name) => element.removeEventListener(name, start));
  };
  listen();
  whenHere(() =>
    whenIdle(() => {
      if (!off && !asked) start();
    }),
  );
  return () => {
    off = true;
    stopListening();
  };
}
