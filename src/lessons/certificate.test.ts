import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lightsOf } from '../store/derived/lights.ts';
import { textOf } from '../store/derived/select.ts';
import { startBench, until } from '../store/fixtures/startBench.ts';
import { get } from '../store/state/state.ts';
import { undo } from '../store/verbs/commit.ts';
import { LESSONS } from './all.ts';
import { isFinished, openCertificate } from './certificate.ts';
import { doneSteps, forgetDone, keepDone } from './progress.ts';
import { viewOf } from './view.ts';

let stop: () => void;
const kept = new Map<string, string>();
beforeEach(async () => {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  stop = await startBench();
});
afterEach(() => {
  forgetDone();
  stop();
});

it('names the finished lessons, is signed with the demo key, and can be undone', async () => {
  const [first, second] = LESSONS;
  first?.steps.forEach((_, at) => keepDone(first.slug, at));
  keepDone(second?.slug ?? '', 0);
  expect(LESSONS.filter(isFinished)).toEqual([first]);
  const own = textOf(get());
  await openCertificate();
  await until(() => expect(viewOf(get()).outer.signature).toBe('holds'));
  const { claims } = viewOf(get()).outer;
  expect(claims).toMatchObject({ lessons: [{ title: first?.title, learnt: first?.learnt }] });
  expect(claims['demo']).toContain('proves nothing');
  // Never called verified.
  expect(lightsOf(get())?.find(({ id }) => id === 'signature')?.state).toBe('neutral');
  undo();
  expect(textOf(get())).toBe(own);
});

it('progress is a list of names of steps, and nothing else', () => {
  keepDone('three-parts', 1);
  keepDone('three-parts', 1);
  expect(JSON.parse(kept.get('jotlab.lessons') ?? '')).toEqual(['three-parts/2']);
  forgetDone();
  expect(doneSteps().size).toBe(0);
  expect(kept.get('jotlab.lessons')).toBe('[]');
});
