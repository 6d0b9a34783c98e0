import { canMake } from '../derived/canMake.ts';
import { watchables } from '../derived/watchable.ts';
import { type Computation, computationOf, type Ended } from '../effects/computation.ts';
import { heldAgainst } from '../effects/questions/secondOpinion.ts';
import { get, set } from '../state/state.ts';
import type { StepsRun, Watchable, Way } from '../state/watching.ts';

/**
 * What is being computed for the run on screen; another run has another. It is not state: it holds the key. Null where it
 * could not be loaded: the next step tries again.
 */
let running: {
  watched: Watchable;
  way: Way;
  computation: Promise<Computation | undefined> | null;
  /** The step that is being computed. */
  underWay?: Promise<boolean>;
} | null = null;

/** Keeps what is being computed for a bench that is put aside. Returns how to come back to it. */
export function holdRun(): () => void {
  const kept = running;
  running = null;
  return () => void (running = kept);
}

/** The run on screen, if it is still the one that is `mine`. */
const runOf = (mine: typeof running): StepsRun | null => {
  const { steps } = get();
  return mine !== null && running === mine && steps?.watched === mine.watched ? steps : null;
};

/** How a run ended. Where a check ended otherwise than its answer, the light is told. */
function finish(run: StepsRun, ended: Ended): void {
  const { watched, way } = run;
  const { opinions } = get();
  const opinion = watched && way === 'check' ? heldAgainst(watched, ended) : null;
  set({
    steps: { ...run, busy: false, ended: { holds: ended.holds } },
    ...(watched && opinion ? { opinions: new Map([...opinions, [watched.computed, opinion]]) } : {}),
  });
}

/** Computes one more step. Nothing happens while one is being computed, or after the last. False where nothing came of it. */
function advance(): Promise<boolean> {
  const before = runOf(running);
  if (!running || !before || before.busy || before.ended) return Promise.resolve(false);
  return (running.underWay = compute(running, before));
}

async function compute(mine: NonNullable<typeof running>, before: StepsRun): Promise<boolean> {
  set({ steps: { ...before, busy: true } });
  let computation: Computation | undefined;
  try {
    mine.computation ??= computationOf(mine.watched, mine.way);
    computation = await mine.computation;
  } catch {
    mine.computation = null;
    const run = runOf(mine);
    if (run) set({ steps: { ...run, busy: false } });
    return false;
  }
  // The check refuses such a key or token as well, so there are no more steps.
  const next = await computation?.next().catch(() => ({ done: true as const, value: { holds: false } }));
  const run = runOf(mine);
  if (!run) return false;
  if (!next) set({ steps: { ...run, busy: false, ended: { holds: undefined } } });
  else if (next.done) finish(run, next.value);
  else set({ steps: { ...run, busy: false, steps: [...run.steps, next.value], at: run.steps.length } });
  return true;
}

/** Opens the steps of a computation, or of the first that can be watched, and shows the first step. */
export async function watchSteps(id?: string, wanted: Way = get().steps?.way ?? 'check'): Promise<void> {
  const all = watchables(get());
  const watched = all.find((each) => each.id === id) ?? all[0] ?? null;
  const way = watched && canMake(watched) ? wanted : 'check';
  set({ steps: { watched, way, steps: [], at: 0, ended: null, busy: false } });
  // Watched before: it goes on from the start, and a computation runs only forwards.
  running = watched && { watched, way, computation: null };
  await advance();
}

/** Gives up the step that is being computed; those before stay. */
export function stopSteps(): void {
  const { steps } = get();
  running = null;
  if (steps) set({ steps: { ...steps, busy: false, stopped: true } });
}

export const closeSteps = (): void => {
  running = null;
  set({ steps: null });
};

/** Goes on by one: to a step that was shown before, or to a new one. The one after the last only tells the end. */
export async function nextStep(): Promise<void> {
  const { steps } = get();
  if (!steps?.watched) return;
  if (steps.at < steps.steps.length - 1) set({ steps: { ...steps, at: steps.at + 1 } });
  else await advance();
}

export function goToStep(at: number): void {
  const { steps } = get();
  if (steps && at >= 0 && at < steps.steps.length) set({ steps: { ...steps, at } });
}

export const previousStep = (): void => goToStep((get().steps?.at ?? 0) - 1);

/** Computes all that is left, and stays at the last step. One that is being computed is waited for. */
export async function allSteps(): Promise<void> {
  const mine = running;
  await mine?.underWay;
  while (running === mine && (await advance()));
}
