import { afterEach, beforeEach, expect, it } from 'vitest';
import { READY } from '../scenes/ready/ready.ts';
import { textOf } from '../store/derived/select.ts';
import { startBench, until } from '../store/fixtures/startBench.ts';
import { get } from '../store/state/state.ts';
import { setClaim } from '../store/verbs/editing.ts';
import { leaveStage, playScene } from '../store/verbs/playScene.ts';
import { settled } from '../store/verbs/sceneActs.ts';
import { doAct, answer } from './act.ts';
import { hint, leave, openStep, reset, showMe, watchLesson } from './run.ts';

let stops: (() => void)[] = [];
let own = '';
beforeEach(async () => {
  stops = [await startBench(), watchLesson()];
  await settled();
  setClaim('sub', '"mine"');
  await settled();
  own = textOf(get());
});
afterEach(() => {
  leave();
  leaveStage();
  stops.forEach((stop) => stop());
});

it('knows only its lessons and their steps', async () => {
  expect(await openStep('no-such-lesson', 0)).toBe(false);
  expect(await openStep('three-parts', 9)).toBe(false);
  expect(textOf(get())).toBe(own);
});

it('left while it is being set up, it does not turn up later', async () => {
  const coming = openStep('three-parts', 0);
  leave();
  await coming;
  expect(get().lesson).toBeNull();
  expect(textOf(get())).toBe(own);
});

it('of two that are asked for at once, the last one is on the bench', async () => {
  await Promise.all([openStep('three-parts', 0), openStep('one-bit', 0)]);
  expect(get().lesson).toMatchObject({ slug: 'one-bit', at: 0, busy: false });
  leave();
  expect(textOf(get())).toBe(own);
});

it('a step that goes on keeps what was done, and its reset comes back to that', async () => {
  await openStep('what-is-signed', 0);
  await showMe();
  await until(() => expect(get().lesson?.achieved).toBe(true));
  const spaced = textOf(get());
  await openStep('what-is-signed', 1);
  expect(get().lesson).toMatchObject({ at: 1, achieved: false, hints: 0 });
  expect(textOf(get())).toBe(spaced);
  await showMe();
  await until(() => expect(get().lesson?.achieved).toBe(true));
  expect(textOf(get())).not.toBe(spaced);
  reset();
  expect(textOf(get())).toBe(spaced);
});

it('counts a task as done only after the guess, whichever it is', async () => {
  await openStep('one-bit', 0);
  await doAct({ do: 'tamper' });
  await settled();
  expect(get().lesson?.achieved).toBe(false);
  answer('notices', 'nothing');
  await until(() => expect(get().lesson?.achieved).toBe(true));
  for (let times = 0; times < 5; times += 1) hint();
  expect(get().lesson?.hints).toBe(2);
});

it('ends where a talk begins, and the own bench comes back after that', async () => {
  await openStep('three-parts', 0);
  const [scene] = READY;
  if (scene) await playScene(scene);
  expect(get()).toMatchObject({ lesson: null });
  expect(get().stage).not.toBeNull();
  leaveStage();
  expect(textOf(get())).toBe(own);
});
