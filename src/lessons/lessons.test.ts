import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, until } from '../store/fixtures/startBench.ts';
import { get } from '../store/state/state.ts';
import { settled } from '../store/verbs/sceneActs.ts';
import { textOf } from '../store/derived/select.ts';
import { LESSONS } from './all.ts';
import { live } from './lesson.ts';
import { leave, openStep, reset, showMe, watchLesson } from './run.ts';
import { viewOf } from './view.ts';

let stops: (() => void)[] = [];
let own = '';
beforeAll(async () => {
  stops = [await startBench(), watchLesson()];
  await settled();
  own = textOf(get());
});
afterAll(() => {
  leave();
  stops.forEach((stop) => stop());
});

const CITATION =
  /^(?:(?:RFC \d{4,5}|draft-[a-z0-9-]+|FIPS 204|MCP Authorization)(?: (?:§[\d.]+|Appendix [A-Z]))?|§[\d.]+|Appendix [A-Z])$/;

it('every slug is another, and fits into an address', () => {
  const slugs = LESSONS.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9-]{1,60}$/);
});

describe.each(LESSONS.map((lesson) => [lesson.slug, lesson] as const))('%s', (slug, lesson) => {
  it('takes two to four minutes, and says what it teaches', () => {
    expect(lesson.minutes).toBeGreaterThanOrEqual(2);
    expect(lesson.minutes).toBeLessThanOrEqual(5);
    expect(lesson.title).not.toBe('');
    expect(lesson.learnt).not.toBe('');
    expect(
      lesson.steps.some(({ ask }) => ask),
      'asks for a prediction',
    ).toBe(true);
  });

  describe.each(lesson.steps.map((step, at) => [at + 1, step] as const))('step %i', (number, step) => {
    const at = number - 1;

    it('is whole: prose with its sections, a question with one true answer, different hints', () => {
      for (const each of step.source.split(', ')) expect(each).toMatch(CITATION);
      expect(step.source).toMatch(/^(?:RFC|draft)/);
      expect(new Set(step.hints).size).toBe(step.hints.length);
      expect(step.hints.length).toBeLessThanOrEqual(3);
      for (const hint of step.hints) expect(hint.length).toBeGreaterThan(10);
      if (step.ask) expect(step.ask.choices.map(({ id }) => id)).toContain(step.ask.right);
      expect(step.show.length).toBeGreaterThan(0);
    });

    it('has no hint that says a sentence of the task again', () => {
      const plain = (text: string): string => text.replaceAll('*', '').toLowerCase();
      const task = plain(live(step.task, viewOf(get())));
      const said = step.hints.flatMap((hint) => plain(hint).split(/\.(?:\s|$)/)).filter((sentence) => sentence !== '');
      expect(said.filter((sentence) => task.includes(sentence))).toEqual([]);
    });

    it('is not done at its beginning; show me does it; reset takes it back', async () => {
      expect(await openStep(slug, at)).toBe(true);
      await settled();
      const begun = textOf(get());
      const ringBegun = get().ring;
      const view = viewOf(get());
      expect(get().lesson).toMatchObject({ slug, at, busy: false, achieved: false, failed: null });
      expect(step.achieved(view), 'at the beginning').toBe(false);
      const said = [...live(step.says, view), live(step.task, view)];
      for (const text of said) expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      // A guess alone does not do it.
      await showMe();
      await until(() => expect(get().lesson).toMatchObject({ achieved: true, failed: null }));
      const after = viewOf(get());
      const told = [...live(step.done, after), ...(step.ask ? live(step.ask.because, after) : [])];
      for (const text of told) expect(text).not.toMatch(/undefined|NaN|\[object|null/);
      reset();
      await settled();
      expect(textOf(get())).toBe(begun);
      expect(get().ring).toBe(ringBegun);
      expect(step.achieved(viewOf(get())), 'after reset').toBe(false);
      expect(get().lesson).toMatchObject({ achieved: false, hints: 0, answers: {} });
      leave();
      expect(textOf(get())).toBe(own);
      expect(get().lesson).toBeNull();
    });
  });
});
