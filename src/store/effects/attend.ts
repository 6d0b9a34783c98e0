import { followBy } from '../state/frames.ts';
import { get, set, store } from '../state/state.ts';
import { loadKeyQuestions } from './loadKeyQuestions.ts';
import { largeReader, readLargeBy } from './largeReader.ts';
import { findErrors } from './questions/findErrors.ts';
import { nameForeign } from './questions/nameForeign.ts';
import { readLarge } from './questions/readLarge.ts';
import { runner } from './runner.ts';
import { tick } from './tick.ts';

/** The only services through which the store reaches the page. */
export interface Outside {
  /** Resolves with a started worker that speaks the protocol of worker.ts. */
  startWorker: () => Promise<Worker>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Calls back when the next frame has been painted. */
  afterPaint: (then: () => void) => void;
  /** Calls back when there is nothing better to do. */
  whenIdle: (then: () => void) => void;
}

// Outside the functions: the compiler and the bundler then see one place.
const loadRareClaims = (): Promise<typeof import('../../words/rareClaims.ts')> => import('../../words/rareClaims.ts');

type KeyQuestions = ReturnType<(typeof import('./keyQuestions.ts'))['keyQuestions']>;

/** Changes of these make new questions. */
const ASKED_OF = [
  'source',
  'errorText',
  'raisedLimits',
  'ring',
  'detachedPayload',
  'ready',
  'answer',
  'check',
  'draftAnswer',
  'autoSign',
  'signer',
] as const;

/** Keeps the clock running, and asks for everything that is not known yet. Returns a function that stops it. */
export function attend({ startWorker, now, afterPaint, whenIdle }: Outside): () => void {
  const reader = largeReader(startWorker);
  readLargeBy(reader);
  const read = runner([readLarge(reader)]);
  const name = runner([nameForeign, findErrors]);

  let keys: Promise<KeyQuestions> | null = null;
  const askKeys = async (): Promise<void> => {
    if (!get().ready) return;
    try {
      keys ??= loadKeyQuestions().then(({ keyQuestions }) => keyQuestions(later, whenIdle));
      (await keys).ask();
    } catch {
      // A lost network: it is asked for again at the next change.
      keys = null;
    }
  };

  let queued = false;
  const later = (): void => {
    if (queued) return;
    queued = true;
    // After the key stroke is painted: cryptography never delays typing.
    afterPaint(() => {
      queued = false;
      name();
      void askKeys();
    });
  };

  const stopFollowing = followBy(afterPaint);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.source !== before.source || state.draftAnswer !== before.draftAnswer) read();
    if (ASKED_OF.some((each) => state[each] !== before[each])) later();
  });
  read();
  // The page works without them: they explain names that few tokens carry, the demo not among them.
  whenIdle(
    () =>
      void loadRareClaims().then(
        ({ RARE_CLAIMS }) => set({ rareClaims: RARE_CLAIMS }),
        () => undefined,
      ),
  );

  tick(Math.floor(now() / 1000));
  const timer = setInterval(() => tick(Math.floor(now() / 1000)), 1000);
  return () => {
    unsubscribe();
    void keys?.then(({ stop }) => stop());
    stopFollowing();
    clearInterval(timer);
    readLargeBy(null);
    reader.stop();
  };
}
