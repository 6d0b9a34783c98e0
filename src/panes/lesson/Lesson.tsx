import { type ReactElement, type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { lessonBySlug } from '../../lessons/all.ts';
import { live, type LessonStep } from '../../lessons/lesson.ts';
import { addressOf, INDEX } from '../../lessons/place.ts';
import { doneSteps, stepName } from '../../lessons/progress.ts';
import { beginningView, hint, reachedView, reset, showMe } from '../../lessons/run.ts';
import { viewOf } from '../../lessons/view.ts';
import type { LessonRun } from '../../store/state/lessonRun.ts';
import { useSelect } from '../../store/use/useBench.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Source } from '../../ui/Source.tsx';
import { scrollBack } from '../../ui/scrollBack.ts';
import { words } from '../../words/lessons.ts';
import { say } from '../../words/say.ts';
import { Ask, Guessed } from './Ask.tsx';
import { Paragraphs, Rich } from './Rich.tsx';
import { Tools } from './Tools.tsx';
import './lesson.css';

/** The steps, with a tick at each that is done. */
function StepLinks({ run, steps }: { run: LessonRun; steps: readonly LessonStep[] }): ReactElement {
  const done = doneSteps();
  return (
    <nav aria-label={words.lessons.steps}>
      <ol className="lesson-steps">
        {steps.map(({ title }, at) => {
          const isDone = done.has(stepName(run.slug, at));
          return (
            <li key={title}>
              <a
                href={addressOf(run.slug, at)}
                aria-current={at === run.at ? 'step' : undefined}
                aria-label={words.lessons.step(at + 1, title, isDone)}
                title={title}
              >
                {isDone ? <Icon name="good" size={16} /> : at + 1}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function Body({ run, step }: { run: LessonRun; step: LessonStep }): ReactElement {
  const view = viewOf(useSelect((state) => state));
  const begun = beginningView() ?? view;
  const reached = run.achieved ? (reachedView() ?? view) : null;
  const { ask } = step;
  const given = ask && run.answers[ask.id];
  const isAsked = ask !== undefined && given === undefined;
  const task = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    // The task takes the place of the question.
    if (wasAsked.current && !isAsked) {
      task.current?.scrollIntoView({ block: 'nearest' });
      task.current?.focus({ preventScroll: true });
    }
    wasAsked.current = isAsked;
  }, [isAsked]);
  return (
    <>
      <Paragraphs texts={live(step.says, begun)} />
      <p className="lesson-source">
        <Source source={step.source} />
      </p>
      {ask && given === undefined && <Ask ask={ask} />}
      {ask && given !== undefined && <Guessed ask={ask} given={given} view={reached} />}
      {!isAsked && (
        <div className="lesson-task" ref={task} tabIndex={-1}>
          <p className="lesson-label">{words.lessons.task}</p>
          <p>
            <Rich text={live(step.task, begun)} />
          </p>
          {step.tools && <Tools tools={step.tools} view={view} />}
        </div>
      )}
    </>
  );
}

/** What was reached, or what helps on; said aloud. */
function Told({ run, step }: { run: LessonRun; step: LessonStep }): ReactElement {
  const view = reachedView();
  return (
    <div className="lesson-told" role="status">
      {run.achieved && view ? (
        <div className="lesson-done">
          <Icon name="good" />
          <div>
            <p>
              <strong>{words.lessons.achieved}</strong>
            </p>
            <Paragraphs texts={live(step.done, view)} />
          </div>
        </div>
      ) : (
        <>
          {step.hints.slice(0, run.hints).map((text, index) => (
            <p key={text} className="lesson-hint">
              <span className="lesson-label">{words.lessons.hintNumber(index + 1, step.hints.length)}</span>{' '}
              <Rich text={text} />
            </p>
          ))}
          {run.failed && <p className="bad">{say(run.failed).says}</p>}
        </>
      )}
    </div>
  );
}

/** Whoever comes to a step begins to read there; whoever works on the bench is left alone. */
function useBeginning(
  run: LessonRun | null,
  pane: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLHeadingElement | null>,
): void {
  const slug = run?.slug;
  const name = run ? addressOf(run.slug, run.at) : '';
  const before = useRef<{ slug?: string | undefined; read?: string }>({});
  useLayoutEffect(() => {
    const here = pane.current;
    if (!here) return;
    here.querySelector('.lesson-body')?.scrollTo(0, 0);
    // Beside the bench the steps of a lesson stay in sight: the page begins anew with a lesson, not with each of them.
    const isBeside = getComputedStyle(here).position === 'sticky';
    const { top } = here.getBoundingClientRect();
    if (!isBeside) scrollBack(scrollY + Math.min(0, top));
    else if (before.current.slug !== slug) scrollBack(0);
    before.current.slug = slug;
  }, [pane, slug, name]);
  const isReady = run !== null && !run.busy;
  useEffect(() => {
    if (!isReady || before.current.read === name) return;
    before.current.read = name;
    heading.current?.focus({ preventScroll: true });
  }, [heading, isReady, name]);
}

/** Says in the style how high the foot is: over the bench it is fixed, and a sheet opens above it. */
function useFootHeight(): (foot: HTMLElement | null) => (() => void) | undefined {
  return useCallback((foot) => {
    if (!foot) return undefined;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty('--lesson-foot', `${foot.offsetHeight}px`));
    watch.observe(foot);
    return () => {
      watch.disconnect();
      style.removeProperty('--lesson-foot');
    };
  }, []);
}

/** A lesson beside the bench. `go`: to another place among the lessons. `leave`: to the user's own bench. */
export function Lesson({ go, leave }: { go: (address: string) => void; leave: () => void }): ReactElement | null {
  const run = useSelect((state) => state.lesson);
  const heading = useRef<HTMLHeadingElement>(null);
  const lesson = run && lessonBySlug(run.slug);
  const step = run && lesson?.steps[run.at];
  const pane = useRef<HTMLElement>(null);
  const foot = useFootHeight();
  useBeginning(run, pane, heading);
  if (!run || !lesson || !step) return null;
  const isLast = run.at === lesson.steps.length - 1;
  return (
    <section ref={pane} className="lesson" aria-label={words.lessons.one} aria-busy={run.busy} data-pane>
      <div className="lesson-head">
        <a href={INDEX}>{words.lessons.region}</a>
        <button type="button" className="button" onClick={leave}>
          {words.lessons.leave}
        </button>
      </div>
      <div className="lesson-body">
        <h2>{lesson.title}</h2>
        <StepLinks run={run} steps={lesson.steps} />
        <h3 ref={heading} tabIndex={-1}>
          {step.title}
        </h3>
        {run.busy && !beginningView() ? <p className="soft">{words.lessons.wait}</p> : <Body run={run} step={step} />}
      </div>
      <div className="lesson-foot" ref={foot}>
        <Told run={run} step={step} />
        <div className="lesson-acts">
          {step.hints.length > 0 && (
            <button
              type="button"
              className="button"
              aria-disabled={run.hints >= step.hints.length || run.achieved}
              onClick={hint}
            >
              {words.lessons.hint}
            </button>
          )}
          <button type="button" className="button" aria-disabled={run.busy} onClick={() => void showMe()}>
            {words.lessons.showMe}
          </button>
          <button type="button" className="button" onClick={reset}>
            {words.lessons.reset}
          </button>
          <span className="lesson-turn">
            {run.at > 0 && (
              <button type="button" className="button" onClick={() => go(addressOf(run.slug, run.at - 1))}>
                {words.lessons.previous}
              </button>
            )}
            <button
              type="button"
              className={`button${run.achieved ? ' button-strong' : ''}`}
              onClick={() => go(isLast ? INDEX : addressOf(run.slug, run.at + 1))}
            >
              {isLast ? words.lessons.finish : words.lessons.next}
            </button>
          </span>
        </div>
      </div>
    </section>
  );
}
