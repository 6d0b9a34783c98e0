import { get, store } from '../store/state/state.ts';
import { backToBegun, beginLesson, changeLesson, keepBegun, leaveLesson } from '../store/verbs/lessonBench.ts';
import { settled } from '../store/verbs/sceneActs.ts';
import { doAct } from './act.ts';
import { lessonBySlug } from './all.ts';
import type { Lesson, LessonAct, LessonStart, LessonStep } from './lesson.ts';
import { keepDone } from './progress.ts';
import { isKnown, viewOf, type LessonView } from './view.ts';
import type { Reason } from '../words/say.ts';

/** Where a step begins: a bench, and the steps before it whose ends it needs, by their indexes. */
function beginningOfStep(found: Lesson, at: number): { start: LessonStart; after: readonly number[] } {
  const from = at === 0 ? 'start' : (found.steps[at]?.from ?? 'start');
  if (from === 'start') return { start: found.start, after: [] };
  if (from !== 'before') return { start: from, after: [] };
  const { start, after } = beginningOfStep(found, at - 1);
  return { start, after: [...after, at - 1] };
}

// Numbers in the prose are those of its moment: they do not change under the eyes of a reader who works on the bench.
let begun: LessonView | null = null;
let reached: LessonView | null = null;
/** The bench as the step began; null while it is being set up. */
export const beginningView = (): LessonView | null => begun;
/** The bench as it was when the step was done. */
export const reachedView = (): LessonView | null => reached;

/** Counts what is asked for: what has begun before is given up. */
let asked = 0;

async function perform(show: LessonStep['show'], wanted: () => boolean): Promise<Reason | null> {
  for (const each of show) {
    if (!wanted()) return null;
    await settled();
    const act: LessonAct = typeof each === 'function' ? each(viewOf(get())) : each;
    const failed = await doAct(act);
    if (failed) return failed;
  }
  return null;
}

/** Whether the step on the bench has ended as the next one begins. */
const goesOn = (slug: string, at: number): boolean => {
  const run = get().lesson;
  return run?.slug === slug && run.at === at - 1 && run.achieved && lessonBySlug(slug)?.steps[at]?.from === 'before';
};

/** Brings a step of a lesson onto the bench. Says whether there is one. */
export async function openStep(slug: string, at: number): Promise<boolean> {
  const found = lessonBySlug(slug);
  const step = found?.steps[at];
  if (!found || !step) return false;
  const now = get().lesson;
  if (now?.slug === slug && now.at === at) return true;
  const mine = (asked += 1);
  const wanted = (): boolean => asked === mine;
  if (!goesOn(slug, at)) {
    begun = null;
    const { start, after } = beginningOfStep(found, at);
    const run = { slug, at, busy: true, hints: 0, answers: {}, achieved: false, failed: null };
    await beginLesson(start, run, wanted);
    for (const each of after) await perform(found.steps[each]?.show ?? [], wanted);
  }
  if (wanted()) {
    begun = viewOf(get());
    keepBegun({ at });
  }
  return true;
}

export function leave(): void {
  asked += 1;
  leaveLesson();
}

/** One more hint; the last stays. */
export function hint(): void {
  const run = get().lesson;
  const there = run ? (lessonBySlug(run.slug)?.steps[run.at]?.hints.length ?? 0) : 0;
  if (run) changeLesson({ hints: Math.min(there, run.hints + 1) });
}

export function reset(): void {
  asked += 1;
  backToBegun({ busy: false, hints: 0, answers: {}, achieved: false, failed: null });
}

/** Does what the step asks for, from its beginning, with what a person would do. */
export async function showMe(): Promise<void> {
  const step = stepOn();
  if (!step || get().lesson?.busy) return;
  const mine = (asked += 1);
  const wanted = (): boolean => asked === mine;
  const kept = get().lesson?.answers ?? {};
  // A guess stays a guess; where there is none, none is asked for any more.
  const answers: Record<string, string> = step.ask ? { [step.ask.id]: kept[step.ask.id] ?? '' } : {};
  backToBegun({ busy: true, answers, achieved: false, failed: null });
  const failed = await perform(step.show, wanted);
  if (!wanted()) return;
  await settled();
  changeLesson({ busy: false, failed });
}

/** The step that is on the bench. */
function stepOn(): LessonStep | undefined {
  const run = get().lesson;
  return run ? lessonBySlug(run.slug)?.steps[run.at] : undefined;
}

/** A guess that is asked for has to be made before the task counts as done. */
const isAsked = (step: LessonStep, answers: Readonly<Record<string, string>>): boolean =>
  step.ask === undefined || answers[step.ask.id] !== undefined;

/** Looks at the bench after every change: what the step is about may have been reached. Returns how to stop. */
export function watchLesson(): () => void {
  const look = (): void => {
    const state = get();
    const { lesson: run } = state;
    const step = stepOn();
    if (!run || !step || run.busy || run.achieved || !isKnown(state)) return;
    const view = viewOf(state);
    if (!isAsked(step, run.answers) || !step.achieved(view)) return;
    reached = view;
    keepDone(run.slug, run.at);
    changeLesson({ achieved: true });
  };
  look();
  return store.subscribe(look);
}
