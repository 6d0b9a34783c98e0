import type { Scene } from '../../scenes/scene.ts';
import type { Expectations } from '../../jose/verdict/input.ts';
import { holdReading } from '../derived/select.ts';
import type { LessonRun } from '../state/lessonRun.ts';
import { get, set, START, store, type State } from '../state/state.ts';
import { bringBack, putAside } from './aside.ts';
import { beginningOf, leaveStage } from './playScene.ts';
import { settled } from './sceneActs.ts';
import { spotId } from './sceneSpot.ts';
import { closeSteps } from './steps.ts';
import { pin, selectQuietly } from './view.ts';

/** What is on the bench when a step of a lesson begins. */
export type LessonBench = Pick<Scene, 'token' | 'keys' | 'clock'> & {
  expect?: Expectations;
  select?: string;
} & Partial<Pick<State, 'headers' | 'lanes' | 'autoSign'>>;

/** The bench as the step that is on it began, with its reading. */
let begun: { state: State; back: () => void } | null = null;

/** These belong to the page, not to what is on the bench. */
const ofPage = (): Pick<State, 'rareClaims' | 'preferences' | 'spoken'> => {
  const { rareClaims, preferences, spoken } = get();
  return { rareClaims, preferences, spoken };
};

/** Puts the bench of a step in place of what is there; the first time the own bench goes aside. `wanted`: whether somebody still waits for it. */
export async function beginLesson(bench: LessonBench, run: LessonRun, wanted: () => boolean): Promise<void> {
  const { token, keys, clock, expect, select, ...shown } = bench;
  const beginning: Partial<State> = {
    ...(await beginningOf({ token, keys, clock })),
    expectations: expect ?? {},
    ...shown,
    lesson: { ...run, busy: true },
  };
  if (!wanted()) return;
  leaveStage();
  closeSteps();
  if (get().lesson) store.setState({ ...START, ...ofPage(), ...beginning }, true);
  else putAside(beginning, { still: false });
  await settled();
  if (wanted() && select !== undefined) {
    pin(spotId(get(), select));
    selectQuietly();
  }
}

/** Changes what is known of how far somebody is. */
export function changeLesson(change: Partial<LessonRun>): void {
  const { lesson } = get();
  if (lesson) set({ lesson: { ...lesson, ...change } });
}

/** From here the step begins: reset comes back to it. */
export function keepBegun(change: Partial<LessonRun>): void {
  changeLesson({ busy: false, hints: 0, answers: {}, achieved: false, failed: null, ...change });
  set({ notice: null, dialog: null });
  selectQuietly();
  const state = get();
  begun = { state, back: holdReading(state) };
}

/** The bench as the step began. */
export function backToBegun(change: Partial<LessonRun> = {}): void {
  const { lesson } = get();
  if (!begun || !lesson) return;
  closeSteps();
  begun.back();
  store.setState({ ...begun.state, ...ofPage(), lesson: { ...lesson, ...change } }, true);
}

/** Leaves the lesson: the own bench is as it was. */
export function leaveLesson(): void {
  if (!get().lesson) return;
  closeSteps();
  begun = null;
  bringBack();
}
