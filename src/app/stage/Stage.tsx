import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { useOnStage } from '../../store/use/useStage.ts';
import { leaveStage, nextSceneStep, previousSceneStep } from '../../store/verbs/playScene.ts';
import { playNextScene } from '../../store/verbs/nextScene.ts';
import { lightPart } from '../../store/verbs/sceneSpot.ts';
import { isSingleFile } from '../../ui/singleFile.ts';
import { words } from '../../words/talk.ts';
import { HeldDialog } from './StageDialogs.tsx';
import type { Pager } from './StageJson.tsx';
import { StageFoot } from './StageFoot.tsx';
import { type Overlay, StageOverlay } from './StageOverlay.tsx';
import { StageView } from './StageView.tsx';
import { usePresenter } from './usePresenter.ts';
import { useAwake, useIdlePointer, usePageBehind } from './useTalkPage.ts';
import { type StageActs, useStageKeys } from './useStageKeys.ts';
import './stage.css';

/** A red dot that follows the pointer. */
function Laser(): ReactElement {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = ({ clientX, clientY }: PointerEvent): void =>
      dot.current?.style.setProperty('translate', `${clientX}px ${clientY}px`);
    addEventListener('pointermove', move);
    return () => removeEventListener('pointermove', move);
  }, []);
  return <div className="stage-laser" ref={dot} aria-hidden="true" />;
}

let welcomed = false;

/** One scene, as large as the screen, for the audience of a talk. */
export function Stage(): ReactElement | null {
  const run = useOnStage((state) => state.stage);
  const demo = useOnStage((state) => state.ring.some(({ provenance }) => provenance.kind === 'demo'));
  const [overlay, setOverlay] = useState<Overlay>(welcomed ? null : 'first');
  const [single, setSingle] = useState(true);
  const [zoom, setZoom] = useState(false);
  const [laser, setLaser] = useState(false);
  const [blank, setBlank] = useState(false);
  const [dark, setDark] = useState(false);
  const pager: Pager = useRef(null);
  const root = useRef<HTMLElement>(null);
  const idle = useIdlePointer();
  const presenter = usePresenter(run, { isBlank: blank, onBlank: setBlank, single });
  useAwake();
  usePageBehind();
  useEffect(() => {
    welcomed = true;
    // Also after a dialog over it has closed.
    if (overlay === null) root.current?.focus({ preventScroll: true });
  }, [overlay]);
  const acts = useMemo((): StageActs => {
    /** A black screen comes back with the next key, which then does nothing else. */
    const unless = (act: () => void) => (): void => (blank ? setBlank(false) : act());
    return {
      next: unless(() => void nextSceneStep()),
      previous: unless(() => void previousSceneStep()),
      down: () => (blank ? setBlank(false) : void ((zoom && pager.current?.(1)) || nextSceneStep())),
      up: () => (blank ? setBlank(false) : void ((zoom && pager.current?.(-1)) || previousSceneStep())),
      leave: unless(() => (zoom ? setZoom(false) : leaveStage())),
      part: lightPart,
      zoom: unless(() => setZoom(!zoom)),
      laser: () => setLaser((on) => !on),
      blank: () => setBlank((on) => !on),
      follow: unless(() => void playNextScene()),
      scenes: unless(() => setOverlay('scenes')),
      code: unless(() => setOverlay('code')),
      presenter: () => {
        if (isSingleFile() || !presenter.open()) setOverlay('presenter');
      },
      help: unless(() => setOverlay('keys')),
      theme: () => setDark((on) => !on),
    };
  }, [blank, zoom, presenter]);
  useStageKeys(acts, { single, off: overlay !== null || run?.held !== null });
  if (!run) return null;
  return (
    <section
      ref={root}
      className={`stage${idle && !laser ? ' is-idle' : ''}`}
      data-theme={dark ? 'dark' : 'light'}
      aria-label={words.talk.region}
      tabIndex={-1}
    >
      <StageView run={run} zoom={zoom} pager={pager} />
      <StageFoot run={run} demo={demo} acts={acts} />
      {laser && <Laser />}
      {blank && (
        <button type="button" className="stage-blank" aria-label={words.talk.blank} onClick={() => setBlank(false)} />
      )}
      <StageOverlay
        overlay={overlay}
        onOverlay={setOverlay}
        scene={run.scene}
        presenter={presenter.address}
        onPresenter={acts.presenter}
        single={single}
        onSingle={setSingle}
      />
      {run.held !== null && <HeldDialog length={run.held.length} />}
    </section>
  );
}
