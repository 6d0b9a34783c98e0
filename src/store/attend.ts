import type { ReadQuestion } from '../jose/question.ts';
import { read } from '../jose/read.ts';
import { loadCheck } from './checkDoor.ts';
import { checkReading } from './checking.ts';
import { currentReading, textOf, WORKER_FROM } from './select.ts';
import { madeBy, makeDraft, readingToSign, signingKeys, wayOf, withMadeHere } from './signing.ts';
import { findOpeners, PAUSE, STRETCHED_AT_ONCE, STRETCHED_UNASKED, stretchOf } from './around.ts';
import { elsewhere, readLargeBy } from './elsewhere.ts';
import { answerFor } from './layers.ts';
import { limitsFor } from './limits.ts';
import { followBy } from './seen.ts';
import { recallSigned, rememberSigned, signedOf } from './signatures.ts';
import { get, set, store, type Source, type State } from './state.ts';
import { tick } from './view.ts';

/** What the page lends to the store: the one thing here that reaches outside. */
export interface Outside {
  /** Resolves with a started worker that speaks the protocol of worker.ts. */
  startWorker: () => Promise<Worker>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Calls back when the next frame has been painted. */
  afterPaint: (then: () => void) => void;
}

// Outside the functions: the compiler and the bundler then see one place.
const loadNaming = (): Promise<typeof import('../jose/naming.ts')> => import('../jose/naming.ts');

const loadRareClaims = (): Promise<typeof import('../jose/claimsRare.ts')> => import('../jose/claimsRare.ts');

/** Changes of these make a new question of the keys. */
const CHECKED = ['source', 'allowed', 'ring', 'supplied', 'ready', 'answer', 'signed', 'autoSign', 'signer'] as const;

/** What comes of a question; null as soon as nobody wants to know any more, whatever it is still busy with. */
async function whileWanted<T>(wanted: () => boolean, asked: Promise<T>): Promise<T | null> {
  let stop = (): void => undefined;
  const given = new Promise<null>((resolve) => {
    stop = store.subscribe(() => {
      if (!wanted()) resolve(null);
    });
  });
  try {
    return await Promise.race([asked, given]);
  } finally {
    stop();
  }
}

/** The only asynchronous effect: keeps the clock going and gets large texts read. Returns how to stop it. */
export function attend({ startWorker, now, afterPaint }: Outside): () => void {
  const reader = elsewhere(startWorker);
  readLargeBy(reader);
  let asked = false;

  const ask = async (question: ReadQuestion): Promise<void> => {
    asked = true;
    const value = await reader.ask(question, () => read(question.text, question.pick));
    asked = false;
    set({ answer: { question, value } });
    look(get());
  };

  const look = (state: State): void => {
    const { source: { pick }, answer } = state;
    const text = textOf(state);
    if (text.length <= WORKER_FROM) {
      // Do not keep a megabyte alive for a text that is gone.
      if (answer && !asked) set({ answer: null });
      return;
    }
    // One question at a time: when its answer comes the newest text is looked at again.
    if (asked || (answer?.question.text === text && answer.question.pick === pick)) return;
    void ask({ kind: 'read', text, pick });
  };

  const name = async (state: State): Promise<void> => {
    const { reading } = currentReading(state);
    if (reading?.kind !== 'foreign' || state.named?.source === reading.source) return;
    const { recogniseForeign, describeForeign } = await loadNaming();
    set({ named: { source: reading.source, ...describeForeign(recogniseForeign(reading.source)) } });
  };

  /** Keys are tried on what is shown; an answer counts only for exactly this reading, ring and payload. */
  const check = async (state: State): Promise<void> => {
    const { reading, pending } = currentReading(state);
    if (!state.ready || pending || reading?.kind !== 'token') return;
    const { ring, supplied } = state;
    if (answerFor(state, reading)) return;
    const limits = limitsFor(state, reading);
    const wanted = (): boolean => {
      const now = get();
      return now.ring === ring && now.supplied === supplied && currentReading(now).reading === reading && limitsFor(now, reading) === limits;
    };
    const answer = await whileWanted(wanted, checkReading(await loadCheck(), reading, ring, supplied, state.source.from === 'draft', { limits, wanted, depth: 0 }));
    const now = get();
    if (answer && wanted()) set({ check: answer, held: { ...now.held, ...answer.readings } });
  };

  // Not for every key stroke, but when somebody has paused: the lights would flicker between one token and the next,
  // and stretching a password takes a while.
  let rested: Source | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const rest = (source: Source): void => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      rested = source;
      later();
    }, PAUSE);
  };

  /** A draft is signed as it is typed, where that is wanted and a key for it is at hand. */
  const signTyped = async (state: State): Promise<void> => {
    const { source, autoSign, ready } = state;
    if (!ready || source.from !== 'draft') return;
    const { within } = source.draft;
    const reading = autoSign ? readingToSign(state) : null;
    if (!within && !reading) return;
    const module = await loadCheck();
    const keys = reading ? signingKeys(module, reading, state) : [];
    // Inside encryption every change wants a new token, signed or not.
    if (!within && keys.every((key) => key === undefined)) return;
    // Signed already by these keys, now or before undo came back to it: the same signatures again.
    const former = recallSigned(source.draft, wayOf(keys, state, within));
    if (former) {
      if (signedOf(state) !== former) set({ signed: former });
      return;
    }
    const stretch = within ? stretchOf(within.around) : 0;
    const isTyping = within !== undefined && state.typing !== null;
    if ((isTyping || stretch > STRETCHED_AT_ONCE) && rested !== source) {
      if (stretch <= STRETCHED_UNASKED) rest(source);
      return;
    }
    const answer = await makeDraft(module, source.draft, keys, state);
    if (get().source !== source) return;
    rememberSigned(answer);
    set({ signed: answer, madeHere: withMadeHere(get(), madeBy(answer)) });
  };

  /** Keys that came later may do for a layer whose own is gone: of a draft, and of what was peeled off. */
  const findKeys = async ({ source, ring, around }: State): Promise<void> => {
    const within = source.from === 'draft' ? source.draft.within : undefined;
    const wanted = (): boolean => get().ring === ring;
    if (within) await findOpeners(within.around, ring, within.limits, wanted);
    if (around && (await findOpeners(around.layers, ring, {}, wanted)) && get().around === around) set({ around: { ...around, layers: [...around.layers] } });
  };

  // One round at a time; what changes meanwhile gets a round of its own.
  let running = false;
  let again = false;
  const round = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      try {
        await findKeys(get());
        await signTyped(get());
        await check(get());
      } catch {
        // What could not be fetched is fetched at the next change; until then nothing is said to be checked.
      }
    } while (again);
    running = false;
  };

  let queued = false;
  const later = (): void => {
    if (queued) return;
    queued = true;
    // Behind the painting of the key stroke: cryptography never stands in the way of typing.
    afterPaint(() => {
      queued = false;
      name(get()).catch(() => undefined);
      void round();
    });
  };

  const stopFollowing = followBy(afterPaint);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.source !== before.source || state.signed !== before.signed) look(state);
    if (CHECKED.some((name) => state[name] !== before[name])) later();
  });
  look(get());
  // Without them the page still works: they say more of names that few tokens carry.
  loadRareClaims().then(({ RARE_CLAIMS }) => set({ rareClaims: RARE_CLAIMS }), () => undefined);

  tick(Math.floor(now() / 1000));
  const timer = setInterval(() => tick(Math.floor(now() / 1000)), 1000);
  return () => {
    unsubscribe();
    clearTimeout(resting);
    stopFollowing();
    clearInterval(timer);
    readLargeBy(null);
    reader.stop();
  };
}
