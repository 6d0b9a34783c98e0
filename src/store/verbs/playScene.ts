import type { Scene } from '../../scenes/scene.ts';
import { loadRead } from '../doors/readDoor.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { currentReading, holdReading } from '../derived/select.ts';
import { loadVerdict } from '../derived/lights.ts';
import { get, set, START, store, type State } from '../state/state.ts';
import type { StageRun } from '../state/stage.ts';
import { bringBack, putAside } from './aside.ts';
import { addDemoKey } from './demoKey.ts';
import { actOut, settled } from './sceneActs.ts';
import { ringOfScene } from './sceneKeys.ts';
import { spotId } from './sceneSpot.ts';
import { closeSteps, goToStep, nextStep, watchSteps } from './steps.ts';
import type { Reason } from '../../words/say.ts';

/** The bench as a scene begins: its token, its keys, its time. Talks and lessons begin with it. */
export async function beginningOf(scene: Pick<Scene, 'token' | 'keys' | 'clock'>): Promise<Partial<State>> {
  // What checking takes has to be here: a lesson or a talk cannot begin without.
  await Promise.all([get().ready ? null : addDemoKey(), loadRead(), loadVerdict()]);
  return {
    source: { from: 'text', text: scene.token, pick: 0 },
    pastedText: scene.token,
    ring: await ringOfScene(scene.keys),
    clock: { kind: 'frozen', now: scene.clock },
    ready: true,
  };
}

/** The bench as it was when a step was shown, with its reading: the very same, so that nothing has to be read again. */
interface Reached {
  state: State;
  reading: TokenReading | null;
  back: () => void;
}

/** Step by step. Going back and forth shows the very same tokens again. */
let reached: Reached[] = [];

const change = (stage: Partial<StageRun>): void => {
  const now = get().stage;
  if (now) set({ stage: { ...now, ...stage } });
};

const onStage = (scene: Scene): StageRun => ({ scene, at: 0, busy: true, failed: null, held: null, isGuest: false });

/** The token as it was at a step, by its index; null where nobody has been yet. */
export const reachedReading = (at: number): TokenReading | null => reached[at]?.reading ?? null;

/** Shows the bench as it was at a step that has been reached. */
function showReached(at: number): void {
  const [there, { stage, preferences, rareClaims }] = [reached[at], get()];
  if (!there || !stage) return;
  const { state, back } = there;
  back();
  store.setState(
    { ...state, preferences, rareClaims, stage: { ...stage, at, failed: state.stage?.failed ?? null, isGuest: false } },
    true,
  );
}

/** Shows step `number` of the computation, from 1. */
async function compute(number: number): Promise<void> {
  if (!get().steps) await watchSteps();
  for (;;) {
    const { steps } = get();
    if (!steps || steps.ended || steps.steps.length >= number) break;
    await nextStep();
  }
  goToStep(Math.min(number, get().steps?.steps.length ?? 1) - 1);
}

/** Does what the next step does, and keeps what came of it. */
async function reachNext(scene: Scene): Promise<void> {
  const at = reached.length;
  const step = scene.steps[at];
  if (!step) return;
  if (at > 0) showReached(at - 1);
  change({ busy: true, failed: null });
  let failed: Reason | null = null;
  for (const act of step.acts ?? []) failed ??= await actOut(act);
  await settled();
  if (step.computation !== undefined) await compute(step.computation);
  // Somebody may have left, or begun another scene.
  if (get().stage?.scene !== scene) return;
  set({ pinned: step.spot === undefined ? null : spotId(get(), step.spot), notice: null });
  change({ at, busy: false, failed });
  const state = get();
  const { reading } = currentReading(state);
  reached.push({ state, reading: reading?.kind === 'token' ? reading : null, back: holdReading(state) });
}

// One after the other, so that a clicker pressed twice goes on by two.
let queue: Promise<void> = Promise.resolve();

/** Goes to a step of the scene, by its index, through all steps before. */
export function goToSceneStep(where: (at: number) => number): Promise<void> {
  queue = queue.then(async () => {
    const { stage } = get();
    if (!stage) return;
    const { scene } = stage;
    const at = Math.max(0, Math.min(where(stage.at), scene.steps.length - 1));
    while (reached.length <= at && get().stage?.scene === scene) {
      const before = reached.length;
      await reachNext(scene);
      if (reached.length === before) return;
    }
    if (get().stage?.at !== at || get().stage?.isGuest) showReached(at);
  });
  return queue;
}

export const nextSceneStep = (): Promise<void> => goToSceneStep((at) => at + 1);
export const previousSceneStep = (): Promise<void> => goToSceneStep((at) => at - 1);

/** Plays a scene on the stage: enters it, where somebody is still on the bench. */
export async function playScene(scene: Scene): Promise<void> {
  const beginning = { ...(await beginningOf(scene)), stage: onStage(scene) };
  closeSteps();
  reached = [];
  if (get().stage) {
    const { rareClaims, preferences } = get();
    store.setState({ ...START, rareClaims, preferences, ...beginning }, true);
  } else {
    // A lesson ends where a talk begins.
    if (get().lesson) bringBack();
    if (!putAside(beginning, { still: true })) return;
  }
  await goToSceneStep(() => 0);
}

/** Leaves the stage: the bench is as it was. */
export function leaveStage(): void {
  if (!get().stage) return;
  reached = [];
  bringBack();
}
