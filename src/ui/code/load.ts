export type EditorModule = typeof import('./editor.ts');

let loading: Promise<EditorModule> | null = null;
let loaded: EditorModule | null = null;

/** The editors' module if it is there already. */
export const loadedEditor = (): EditorModule | null => loaded;

/** Fetches the editors once. A failure (a lost network) is not remembered: the next call tries again. */
export function loadEditor(): Promise<EditorModule> {
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
 * Calls back with the editors once the page is idle or `element` is touched or focused, whichever is first.
 * Where they cannot be fetched nothing happens: the plain view stays and works. Returns a way to call it off.
 */
export function whenWanted(element: HTMLElement, ready: (module: EditorModule) => void): () => void {
  if (loaded) {
    ready(loaded);
    return () => undefined;
  }
  let off = false;
  const start = (): void => {
    stopListening();
    loadEditor().then(
      (module) => {
        if (!off) ready(module);
      },
      () => {
        if (!off) listen();
      },
    );
  };
  const events = ['focusin', 'pointerover', 'touchstart'] as const;
  const listen = (): void => events.forEach((name) => element.addEventListener(name, start, { passive: true }));
  const hasIdle = 'requestIdleCallback' in window;
  const frame = hasIdle ? requestIdleCallback(start, { timeout: 3_000 }) : 0;
  const timer = hasIdle ? undefined : setTimeout(start, 600);
  const stopListening = (): void => {
    if (hasIdle) cancelIdleCallback(frame);
    clearTimeout(timer);
    events.forEach((name) => element.removeEventListener(name, start));
  };
  listen();
  return () => {
    off = true;
    stopListening();
  };
}
