import { get, set, store, type State } from '../state/state.ts';

/**
 * Something to find out while the user goes on working: one file each. Questions are compared part by part, so that the
 * same question is the same whoever asks it, and when.
 */
export interface Question<Q extends object, A> {
  /** Gives the question that this state asks; null where it asks none, or the answer is known. */
  asks: (state: State) => Q | null;
  /** Null where there is no answer. It may be given up as soon as it is no longer wanted. */
  answer: (question: Q, wanted: () => boolean) => Promise<A | null>;
  /** Turns the answer into a change of state. Filed only while the question is still the same. */
  file: (answer: A, question: Q, state: State) => Parameters<typeof set>[0];
  /** Whether a late answer is filed too, because it says what it answers. Such a question is never given up. */
  late?: boolean;
}

/** Any question, for lists of them. */
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyQuestion = Question<any, any>;

const isSamePart = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, index) => each === b[index]));

export function isSame(a: object, b: object | null): boolean {
  if (b === null) return false;
  const other = b as Record<string, unknown>;
  return Object.entries(a).every(([name, part]) => isSamePart(part, other[name]));
}

/** Awaits an answer; null as soon as nobody wants it any more, even if the work still goes on. */
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

async function find({ asks, answer, file, late = false }: AnyQuestion): Promise<void> {
  const question: object | null = asks(get());
  if (!question) return;
  const wanted = (): boolean => isSame(question, asks(get()));
  const found: unknown = late ? await answer(question, wanted) : await whileWanted(wanted, answer(question, wanted));
  if (found !== null && (late || wanted())) set(file(found, question, get()));
}

/**
 * Asks questions one after the other, each about the state of that moment: one answer may be what the next question is
 * about. Changes in the meantime start another round.
 */
export function runner(questions: readonly AnyQuestion[]): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      for (const question of questions) {
        try {
          await find(question);
        } catch {
          // A module that could not be loaded is loaded at the next change; until then no answer is filed.
          break;
        }
      }
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
