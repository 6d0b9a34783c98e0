import type { ReactElement } from 'react';
import type { StageRun } from '../../store/state/stage.ts';
import { words } from '../../words/talk.ts';
import type { StageActs } from './useStageKeys.ts';

/** Where the talk is, and the buttons for people without a keyboard. */
export function StageFoot({ run, demo, acts }: { run: StageRun; demo: boolean; acts: StageActs }): ReactElement {
  const { at, scene } = run;
  const count = scene.steps.length;
  return (
    <footer className="stage-foot">
      <button type="button" className="stage-button" aria-disabled={at === 0} onClick={acts.previous}>
        {words.talk.previous}
      </button>
      <button type="button" className="stage-button" aria-disabled={at === count - 1} onClick={acts.next}>
        {words.talk.next}
      </button>
      <span className="stage-dots" aria-hidden="true">
        {scene.steps.map((_, index) => (
          <i key={index} className={index === at ? 'is-now' : index < at ? 'is-done' : undefined} />
        ))}
      </span>
      <span>{words.talk.count(at + 1, count)}</span>
      <span className="stage-gap" />
      {demo && <span className="stage-mark">{words.talk.demoKeys}</span>}
      {run.isGuest && <span className="stage-mark is-guest">{words.talk.guest}</span>}
      <button type="button" className="stage-button" onClick={acts.scenes}>
        {words.talk.scenes}
      </button>
      <button type="button" className="stage-button" aria-label={words.talk.keysTitle} onClick={acts.help}>
        {words.talk.helpSign}
      </button>
      <button type="button" className="stage-button" onClick={acts.leave}>
        {words.talk.leave}
      </button>
    </footer>
  );
}
