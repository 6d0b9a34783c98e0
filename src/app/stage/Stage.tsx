import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { Shown } from '../../scenes/scene.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { lightsOf } from '../../store/derived/lights.ts';
import { benchLayers, type Layer } from '../../store/derived/layers.ts';
import { currentReading } from '../../store/derived/select.ts';
import { selectedBy } from '../../store/derived/selected.ts';
import type { StageRun } from '../../store/state/stage.ts';
import type { State } from '../../store/state/state.ts';
import { useOnStage } from '../../store/use/useStage.ts';
import { leaveStage, nextSceneStep, previousSceneStep, reachedReading } from '../../store/verbs/playScene.ts';
import { lightPart } from '../../store/verbs/sceneSpot.ts';
import { words } from '../../words/talk.ts';
import { CodeDialog } from './StageCode.tsx';
import { StageColumns } from './StageColumns.tsx';
import { StageComputation } from './StageComputation.tsx';
import { HeldDialog, KeysCard, ScenesDialog } from './StageDialogs.tsx';
import { StageFoot } from './StageFoot.tsx';
import { StageLanes } from './StageLanes.tsx';
import { StageParts } from './StageParts.tsx';
import { StageTape } from './StageTape.tsx';
import { StageVerdict } from './StageVerdict.tsx';
import { StageZoom } from './StageZoom.tsx';
import { useAwake, useIdlePointer, usePageBehind } from './useTalkPage.ts';
import { type StageActs, useStageKeys } from './useStageKeys.ts';
import './stage.css';

/** Characters of the token, by what is shown below it. */
const LIMITS = { jws: 300, jwe: 190, nested: 130 } as const;

const limitOf = ([outer, inner]: readonly Layer[], show: Shown): number =>
  outer?.reading.token.kind !== 'jwe' ? LIMITS.jws : inner && show === 'parts' ? LIMITS.nested : LIMITS.jwe;

/** Whether the light is on a claim about time. */
const isAboutTime = (spot = ''): boolean => /(?:exp|nbf|iat)$/.test(spot);

const tokenOf = (state: State): TokenReading | null => {
  const { reading } = currentReading(state);
  return reading?.kind === 'token' ? reading : null;
};

/** What a step shows: the token, and below it what the step is about. */
function Body({ run, zoom }: { run: StageRun; zoom: boolean }): ReactElement {
  const reading = useOnStage(tokenOf);
  const layers = useOnStage(benchLayers);
  const selected = useOnStage((state) => selectedBy(state, state.pinned));
  const steps = useOnStage((state) => state.steps);
  const step = run.scene.steps[run.at];
  const show = run.isGuest ? 'parts' : (step?.show ?? 'parts');
  if (!reading) return <p className="stage-wait">{run.busy ? words.talk.computing : words.talk.noToken}</p>;
  if (zoom) return <StageZoom reading={reading} selected={selected} />;
  if (show === 'columns' && step?.columns) return <StageColumns columns={step.columns} reached={reachedReading} />;
  if (show === 'computation') return <StageComputation run={steps} />;
  const before = run.isGuest ? null : reachedReading(run.at - 1);
  return (
    <>
      <StageTape reading={reading} before={before} spot={selected?.outside ?? null} limit={limitOf(layers, show)} />
      {show === 'lanes' ? (
        <StageLanes reading={reading} spot={selected?.outside ?? null} />
      ) : (
        <StageParts layers={layers} spot={selected?.field ?? null} layer={selected?.layer ?? 1} />
      )}
    </>
  );
}

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

type Overlay = 'first' | 'keys' | 'scenes' | 'code' | null;

/** One scene, as large as the screen, for the audience of a talk. */
export function Stage(): ReactElement | null {
  const run = useOnStage((state) => state.stage);
  const lights = useOnStage(lightsOf);
  const demo = useOnStage((state) => state.ring.some(({ provenance }) => provenance.kind === 'demo'));
  const [overlay, setOverlay] = useState<Overlay>(welcomed ? null : 'first');
  const [single, setSingle] = useState(true);
  const [zoom, setZoom] = useState(false);
  const [laser, setLaser] = useState(false);
  const [blank, setBlank] = useState(false);
  const [dark, setDark] = useState(false);
  const root = useRef<HTMLElement>(null);
  const idle = useIdlePointer();
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
      leave: unless(() => (zoom ? setZoom(false) : leaveStage())),
      part: lightPart,
      zoom: unless(() => setZoom(!zoom)),
      laser: () => setLaser((on) => !on),
      blank: () => setBlank((on) => !on),
      scenes: unless(() => setOverlay('scenes')),
      code: unless(() => setOverlay('code')),
      help: unless(() => setOverlay('keys')),
      theme: () => setDark((on) => !on),
    };
  }, [blank, zoom]);
  useStageKeys(acts, { single, off: overlay !== null || run?.held !== null });
  if (!run) return null;
  const step = run.scene.steps[run.at];
  return (
    <section
      ref={root}
      className={`stage${idle && !laser ? ' is-idle' : ''}`}
      data-theme={dark ? 'dark' : 'light'}
      aria-label={words.talk.region}
      tabIndex={-1}
    >
      <header className="stage-head">
        <h2>{run.scene.title}</h2>
        <p aria-live="polite">{run.isGuest ? words.talk.guestSays : step?.says}</p>
        {run.failed !== '' && (
          <p className="stage-failed" role="alert">
            {run.failed}
          </p>
        )}
      </header>
      <div className="stage-body" aria-busy={run.busy}>
        <Body run={run} zoom={zoom} />
      </div>
      {lights && !(step?.show === 'columns' && !run.isGuest) && (
        <StageVerdict lights={lights} time={run.isGuest || isAboutTime(step?.spot)} />
      )}
      <StageFoot run={run} demo={demo} acts={acts} />
      {laser && <Laser />}
      {blank && (
        <button type="button" className="stage-blank" aria-label={words.talk.blank} onClick={() => setBlank(false)} />
      )}
      {(overlay === 'first' || overlay === 'keys') && (
        <KeysCard first={overlay === 'first'} single={single} onSingle={setSingle} onClose={() => setOverlay(null)} />
      )}
      {overlay === 'scenes' && (
        <ScenesDialog scene={run.scene} onClose={() => setOverlay(null)} onCode={() => setOverlay('code')} />
      )}
      {overlay === 'code' && <CodeDialog scene={run.scene} onClose={() => setOverlay(null)} />}
      {run.held !== null && <HeldDialog length={run.held.length} />}
    </section>
  );
}
