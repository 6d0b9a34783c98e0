import { type ReactElement, useRef, useState } from 'react';
import { useOnStage } from '../../store/use/useStage.ts';
import { nextSceneStep, previousSceneStep } from '../../store/verbs/playScene.ts';
import { words } from '../../words/talk.ts';
import type { Pager } from '../stage/StageJson.tsx';
import { StageProgress } from '../stage/StageProgress.tsx';
import { StageView } from '../stage/StageView.tsx';
import type { Theme } from './messages.ts';
import { useEmbedKeys, useParent } from './useParent.ts';
import '../stage/stage.css';

/** A scene inside somebody's slides or article. It has nothing to give away: what it shows came with its address. */
export function Embed({
  link,
  begin,
  takesKeys,
}: {
  link: string;
  begin: Theme;
  takesKeys: boolean;
}): ReactElement | null {
  const run = useOnStage((state) => state.stage);
  const demo = useOnStage((state) => state.ring.some(({ provenance }) => provenance.kind === 'demo'));
  const [theme, setTheme] = useState(begin);
  const [zoom, setZoom] = useState(false);
  const pager: Pager = useRef(null);
  const [at, count] = [run?.at ?? 0, run?.scene.steps.length ?? 0];
  useParent(run && !run.busy ? { title: run.scene.title, step: at + 1, steps: count, theme } : null, setTheme);
  useEmbedKeys({ at, count, zoom, onZoom: setZoom, pager, off: !takesKeys });
  if (!run) return null;
  return (
    <section className="stage" data-theme={theme} aria-label={words.talk.region}>
      <StageView run={run} zoom={zoom} pager={pager} />
      <footer className="stage-foot">
        <StageProgress
          at={at}
          count={count}
          onPrevious={() => void previousSceneStep()}
          onNext={() => void nextSceneStep()}
        />
        {demo && <span className="stage-mark">{words.talk.demoKeys}</span>}
        <a className="stage-button stage-link" href={`./#${link}`} target="_blank" rel="noopener">
          {words.talk.embed.open}
        </a>
      </footer>
    </section>
  );
}

/** Why there is nothing to see. */
export const NoScene = ({ why }: { why: string }): ReactElement => (
  <section className="stage" data-theme="light" aria-label={words.talk.region}>
    <p role="alert">{why}</p>
  </section>
);
