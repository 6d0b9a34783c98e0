import type { ReactElement } from 'react';
import type { Shown } from '../../scenes/scene.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { lightsOf } from '../../store/derived/lights.ts';
import { benchLayers, type Layer } from '../../store/derived/layers.ts';
import { currentReading, pickedCandidate } from '../../store/derived/select.ts';
import { selectedBy } from '../../store/derived/selected.ts';
import type { StageRun } from '../../store/state/stage.ts';
import type { State } from '../../store/state/state.ts';
import { useOnStage } from '../../store/use/useStage.ts';
import { reachedReading } from '../../store/verbs/playScene.ts';
import { words } from '../../words/talk.ts';
import { StageColumns } from './StageColumns.tsx';
import { StageComputation } from './StageComputation.tsx';
import { StageLanes } from './StageLanes.tsx';
import { StageParts } from './StageParts.tsx';
import { StageTape } from './StageTape.tsx';
import { StageVerdict } from './StageVerdict.tsx';
import { StageZoom } from './StageZoom.tsx';
import { say } from '../../words/say.ts';

/** Characters of the token, by what is shown below it. */
const LIMITS = { jws: 300, longJws: 230, jwe: 190, nested: 130 } as const;

/** A token that has to be folded is folded enough to leave its claims their lines. */
const limitOf = ([outer, inner]: readonly Layer[], show: Shown): number => {
  if (outer?.reading.token.kind === 'jwe') return inner && show === 'parts' ? LIMITS.nested : LIMITS.jwe;
  return outer && pickedCandidate(outer.reading).text.length > LIMITS.jws ? LIMITS.longJws : LIMITS.jws;
};

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
  const failed = useOnStage(
    (state) => lightsOf(state)?.some(({ id, state: is }) => id === 'decryption' && is === 'bad') ?? false,
  );
  const step = run.scene.steps[run.at];
  const show = run.isGuest ? 'parts' : (step?.show ?? 'parts');
  if (!reading) return <p className="stage-wait">{run.busy ? words.talk.computing : words.talk.noToken}</p>;
  if (zoom) return <StageZoom reading={reading} selected={selected} />;
  if (show === 'columns' && step?.columns) return <StageColumns columns={step.columns} reached={reachedReading} />;
  if (show === 'computation') return <StageComputation run={steps} />;
  const before = run.isGuest ? [] : [reachedReading(run.at - 1), reachedReading(0)];
  return (
    <>
      <StageTape reading={reading} before={before} spot={selected?.outside ?? null} limit={limitOf(layers, show)} />
      {show === 'lanes' ? (
        <StageLanes reading={reading} spot={selected?.outside ?? null} />
      ) : (
        <StageParts layers={layers} spot={selected?.field ?? null} layer={selected?.layer ?? 1} failed={failed} />
      )}
    </>
  );
}

/** A step as it is seen: what is said, the token, what the lights say of it. */
export function StageView({ run, zoom }: { run: StageRun; zoom: boolean }): ReactElement {
  const lights = useOnStage(lightsOf);
  const step = run.scene.steps[run.at];
  return (
    <>
      <header className="stage-head">
        <h2>{run.isGuest ? words.talk.guestTitle : run.scene.title}</h2>
        <p aria-live="polite">{run.isGuest ? words.talk.guestSays : step?.says}</p>
        {run.failed && (
          <p className="stage-failed" role="alert">
            {say(run.failed).says}
          </p>
        )}
      </header>
      <div className="stage-body" aria-busy={run.busy}>
        <Body run={run} zoom={zoom} />
      </div>
      {lights && !(step?.show === 'columns' && !run.isGuest) && (
        <StageVerdict lights={lights} time={run.isGuest || isAboutTime(step?.spot)} />
      )}
    </>
  );
}
