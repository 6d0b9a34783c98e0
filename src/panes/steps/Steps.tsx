import { type ReactElement, useEffect, useRef, useState } from 'react';
import { fieldsAt } from '../../jose/explain/fieldsAt.ts';
import type { Value } from '../../jose/steps/step.ts';
import { layerTree } from '../../store/derived/selected.ts';
import { usePinnedInLayer } from '../../store/use/useBench.ts';
import { useIsCurrent } from '../../store/use/useSteps.ts';
import { useStepsRun } from '../../store/use/useStepsRun.ts';
import type { StepsRun, Watchable } from '../../store/state/watching.ts';
import { closeSteps, goToStep, stopSteps, watchSteps } from '../../store/verbs/steps.ts';
import { stretchTime } from '../../store/verbs/stretchTime.ts';
import { pin } from '../../store/verbs/view.ts';
import { TimeBar } from '../../ui/TimeBar.tsx';
import { usePaper } from '../../ui/usePaper.ts';
import { words } from '../../words/steps.ts';
import type { ByteForm } from './byteText.ts';
import { StepItem } from './StepItem.tsx';
import { StepsBar } from './StepsBar.tsx';
import { StepsWalk } from './StepsWalk.tsx';
import type { Showing } from './ValueBox.tsx';
import './steps.css';

const ENDINGS = {
  check: { good: 'holds', bad: 'fails' },
  make: { good: 'made', bad: 'notMade' },
} as const;

/** Iterations whose time is worth a bar. */
const LONG = 300_000;

/** A step is being computed: one that takes long can be given up. */
function Waiting({ run }: { run: StepsRun }): ReactElement | null {
  if (run.stopped)
    return (
      <p role="status">
        {words.steps.stopped}{' '}
        <button type="button" className="link-button" onClick={() => void watchSteps(run.watched?.id)}>
          {words.steps.restart}
        </button>
      </p>
    );
  if (!run.busy) return null;
  // The step after the salt is the key stretching.
  const last = run.steps.at(-1);
  const count = last?.id === 'pbes2-salt' ? Number(last.args?.['count'] ?? 0) : 0;
  return (
    <div className="steps-waiting">
      <p role="status">{words.steps.busy}</p>
      {count > LONG && (
        <>
          <TimeBar label={words.steps.progress} expect={() => stretchTime(count)} />
          <button type="button" className="button" onClick={stopSteps}>
            {words.steps.stop}
          </button>
        </>
      )}
    </div>
  );
}

/** Compares the end of the computation with the check: a difference is our fault and is shown in red. */
function Ending({ run }: { run: StepsRun }): ReactElement | null {
  const { ended, watched, way } = run;
  if (!ended || !watched) return null;
  if (ended.holds === undefined) return <p role="status">{words.steps.open}</p>;
  if (ended.holds !== watched.holds)
    return (
      <p role="alert" className="steps-disagree">
        {words.steps.disagree}
      </p>
    );
  return (
    <p role="status" className={ended.holds ? 'steps-good' : 'steps-bad'}>
      {words.steps[ENDINGS[way][ended.holds ? 'good' : 'bad']][watched.kind]}
    </p>
  );
}

/** Finds the values that are parts of the token, in whatever layer, and whether one is selected there. */
function useToken(run: StepsRun | null): Pick<Showing, 'find' | 'isSelected'> {
  const pinned = usePinnedInLayer();
  const watched = run?.watched;
  if (!watched) return {};
  // The layers of the Lens count from 1.
  const layer = watched.layer + 1;
  return {
    find: ({ span }: Value) => {
      if (!span) return undefined;
      const field = fieldsAt(layerTree(watched.reading, layer), span.start).find(
        (each) => each.span.start === span.start && each.span.end === span.end,
      );
      return field && (() => pin(field.id));
    },
    isSelected: ({ span }: Value) =>
      span !== undefined &&
      pinned?.layer === layer &&
      pinned.field.span.start >= span.start &&
      pinned.field.span.end <= span.end,
  };
}

function Body({ run }: { run: StepsRun }): ReactElement {
  const current = useIsCurrent(run);
  const paper = usePaper();
  const token = useToken(run);
  const [form, setForm] = useState<ByteForm>('hex');
  const [reveals, setReveals] = useState<{ of: Watchable; shows: boolean } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const { watched, at } = run;
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (!watched)
    return (
      <>
        <p>{run.busy ? words.steps.busy : words.steps.nothing}</p>
        <button type="button" className="button" onClick={closeSteps}>
          {words.steps.close}
        </button>
      </>
    );
  // The demo key is public: there is nothing to hide. Another key's values are shown on request, for each key by itself.
  const shows = reveals?.of === watched ? reveals.shows : watched.key.provenance.kind === 'demo';
  const showing: Showing = { form, reveals: shows, ...token };
  return (
    <>
      <p className="soft">{words.steps.intro[run.way]}</p>
      {!current && (
        <p className="note" role="status">
          {words.steps.stale}{' '}
          <button type="button" className="link-button" onClick={() => void watchSteps()}>
            {words.steps.again}
          </button>
        </p>
      )}
      <StepsBar
        run={run}
        showing={showing}
        setForm={setForm}
        setReveals={(value) => setReveals({ of: watched, shows: value })}
      />
      <StepsWalk run={run} />
      <ol className="steps-list" ref={list}>
        {run.steps.map((step, index) => (
          <StepItem
            key={index}
            step={step}
            number={index + 1}
            open={paper || index === at}
            showing={showing}
            onOpen={() => goToStep(index)}
          />
        ))}
      </ol>
      <Waiting run={run} />
      <Ending run={run} />
    </>
  );
}

/** A check computed in the open, step by step. Forwards and backwards; every step stays in reach. */
export function Steps(): ReactElement | null {
  const run = useStepsRun();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'start' });
    section.current?.focus({ preventScroll: true });
  }, []);
  // Opened without saying of what: the first that can be watched.
  const asked = run !== null && run.watched === null && run.busy ? (run.wanted ?? '') : null;
  useEffect(() => {
    if (asked !== null) void watchSteps(asked);
  }, [asked]);
  if (!run) return null;
  return (
    <section
      ref={section}
      id="steps"
      className="pane pane-steps"
      aria-label={words.steps.region}
      tabIndex={-1}
      data-pane
    >
      <div className="pane-body">
        <h2 className="steps-title">{words.steps.region}</h2>
        <Body run={run} />
      </div>
    </section>
  );
}
