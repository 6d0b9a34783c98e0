import type { ReactElement } from 'react';
import type { StageRun } from '../../store/state/stage.ts';
import { nextSceneOf } from '../../store/verbs/nextScene.ts';
import { words } from '../../words/talk.ts';
import { StageProgress } from './StageProgress.tsx';
import type { StageActs } from './useStageKeys.ts';

/** Where the talk is, and the buttons for people without a keyboard. */
export function StageFoot({ run, demo, acts }: { run: StageRun; demo: boolean; acts: StageActs }): ReactElement {
  const { at, scene } = run;
  const next = nextSceneOf(run);
  return (
    <footer className="stage-foot">
      <StageProgress at={at} count={scene.steps.length} onPrevious={acts.previous} onNext={acts.next} />
      {next && (
        <button type="button" className="stage-button is-strong" onClick={acts.follow}>
          {words.talk.nextScene(next.title)}
        </button>
      )}
      {demo && !run.isGuest && <span className="stage-mark">{words.talk.demoKeys}</span>}
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
