import { type ReactElement, useEffect, useState } from 'react';
import type { StepsRun } from '../../store/state/watching.ts';
import { allSteps, nextStep, previousStep } from '../../store/verbs/steps.ts';
import { words } from '../../words/steps.ts';

/** Between two steps that are played, in milliseconds: long enough to read the sentence. */
const PLAY = 2500;

/** Back, on, play, to the end. */
export function StepsWalk({ run }: { run: StepsRun }): ReactElement {
  const [plays, setPlays] = useState(false);
  const isOver = run.ended !== null || run.stopped === true;
  const atEnd = isOver && run.at === run.steps.length - 1;
  const playing = plays && !atEnd;
  const { at, busy } = run;
  useEffect(() => {
    if (!playing || busy) return;
    const timer = setTimeout(() => void nextStep(), PLAY);
    return () => clearTimeout(timer);
  }, [playing, busy, at]);
  return (
    <div className="steps-walk">
      <button type="button" className="button" onClick={previousStep} aria-disabled={at === 0}>
        {words.steps.previous}
      </button>
      <button type="button" className="button" onClick={() => void nextStep()} aria-disabled={atEnd || busy}>
        {words.steps.next}
      </button>
      <button type="button" className="button" onClick={() => setPlays(!playing)} aria-disabled={atEnd}>
        {playing ? words.steps.pause : words.steps.play}
      </button>
      <button type="button" className="button" onClick={() => void allSteps()} aria-disabled={isOver}>
        {words.steps.toEnd}
      </button>
    </div>
  );
}
