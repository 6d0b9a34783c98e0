import type { ReactElement } from 'react';
import type { Shown } from '../../scenes/scene.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { lightsOf } from '../../store/derived/lights.ts';
import { benchLayers, contentIn, type Layer } from '../../store/derived/layers.ts';
import { textView } from '../../store/derived/positions.ts';
import { currentReading, pickedCandidate, placedParts } from '../../store/derived/select.ts';
import { selectedBy } from '../../store/derived/selected.ts';
import type { StageRun } from '../../store/state/stage.ts';
import type { State } from '../../store/state/state.ts';
import { useOnStage } from '../../store/use/useStage.ts';
import { reachedReading } from '../../store/verbs/playScene.ts';
import { words } from '../../words/talk.ts';
import { rowsIn } from './jsonBlocks.ts';
import { hasManyCards, litLines } from './stageView.ts';
import { StageColumns } from './StageColumns.tsx';
import { StageComputation } from './StageComputation.tsx';
import type { Pager } from './StageJson.tsx';
import { StageLanes } from './StageLanes.tsx';
import { StageParts } from './StageParts.tsx';
import { StageTape } from './StageTape.tsx';
import { StageVerdict } from './StageVerdict.tsx';
import { StageZoom } from './StageZoom.tsx';
import { say } from '../../words/say.ts';

/** Characters of the token, by what is shown below it. */
const LIMITS = { jws: 300, longJws: 230, manyClaims: 96, jwe: 190, nested: 130 } as const;
/** Rows and columns that are left for claims below a whole token. */
const ROWS = 5;
const COLUMNS = { jws: 50, jwe: 34 } as const;

/** Whether there are more claims than have room below a whole token: then the rest of the stage makes room for them. */
function hasManyClaims(state: State): boolean {
  const layers = benchLayers(state);
  if (hasManyCards(layers, selectedBy(state, state.pinned)?.layer ?? 1)) return true;
  const content = contentIn(layers);
  const claims = layers.flatMap(({ reading }) => placedParts(reading).map(({ part }) => part));
  return [...claims, ...(content && 'part' in content ? [content.part] : [])].some(
    (part) =>
      part.decoded &&
      part.name !== 'protectedHeader' &&
      rowsIn(textView(part, false).text, layers[0]?.reading.token.kind === 'jwe' ? COLUMNS.jwe : COLUMNS.jws) > ROWS,
  );
}

/** Whether what is in the light has more lines than have room below a whole token: such as a key in a header. */
function isTallLight(state: State): boolean {
  const field = selectedBy(state, state.pinned)?.field;
  const part = field?.placed?.part;
  const lines = part?.decoded ? litLines(part, field ?? null) : null;
  if (!part || !lines) return false;
  const lit = textView(part, false)
    .text.split('\n')
    .slice(lines.from, lines.to + 1);
  return rowsIn(lit.join('\n'), COLUMNS.jwe) >= ROWS;
}

/** A token that has to be folded is folded enough to leave its claims their lines. */
const limitOf = ([outer, inner]: readonly Layer[], show: Shown, many: boolean): number => {
  if (many) return LIMITS.manyClaims;
  if (outer?.reading.token.kind === 'jwe') return inner && show === 'parts' ? LIMITS.nested : LIMITS.jwe;
  return outer && pickedCandidate(outer.reading).text.length > LIMITS.jws ? LIMITS.longJws : LIMITS.jws;
};

/** Characters of a title and of what is said that have room in large letters. */
const LONG = { title: 44, says: 100 } as const;

/** Whether the light is on a claim about time. */
const isAboutTime = (spot = ''): boolean => /(?:exp|nbf|iat)$/.test(spot);

const tokenOf = (state: State): TokenReading | null => {
  const { reading } = currentReading(state);
  return reading?.kind === 'token' ? reading : null;
};

const shownAt = ({ isGuest, scene, at }: StageRun): Shown => (isGuest ? 'parts' : (scene.steps[at]?.show ?? 'parts'));

/** What a step shows: the token, and below it what the step is about. */
function Body({ run, zoom, pager, many }: { run: StageRun; zoom: boolean; pager: Pager; many: boolean }): ReactElement {
  const reading = useOnStage(tokenOf);
  const layers = useOnStage(benchLayers);
  const selected = useOnStage((state) => selectedBy(state, state.pinned));
  const steps = useOnStage((state) => state.steps);
  const failed = useOnStage(
    (state) => lightsOf(state)?.some(({ id, state: is }) => id === 'decryption' && is === 'bad') ?? false,
  );
  const step = run.scene.steps[run.at];
  const show = shownAt(run);
  if (!reading) return <p className="stage-wait">{run.busy ? words.talk.computing : words.talk.noToken}</p>;
  if (zoom) return <StageZoom reading={reading} selected={selected} pager={pager} />;
  if (show === 'columns' && step?.columns) return <StageColumns columns={step.columns} reached={reachedReading} />;
  if (show === 'computation') return <StageComputation run={steps} />;
  const before = run.isGuest ? [] : [reachedReading(run.at - 1), reachedReading(0)];
  return (
    <>
      <StageTape
        reading={reading}
        before={before}
        spot={selected?.outside ?? null}
        limit={limitOf(layers, show, many)}
      />
      {show === 'lanes' ? (
        <StageLanes reading={reading} spot={selected?.outside ?? null} />
      ) : (
        <StageParts layers={layers} spot={selected?.field ?? null} layer={selected?.layer ?? 1} failed={failed} />
      )}
    </>
  );
}

/** A step as it is seen: what is said, the token, what the lights say of it. */
export function StageView({ run, zoom, pager }: { run: StageRun; zoom: boolean; pager: Pager }): ReactElement {
  const lights = useOnStage(lightsOf);
  const step = run.scene.steps[run.at];
  const [claims, light] = [useOnStage(hasManyClaims), useOnStage(isTallLight)];
  const many = (claims || light) && shownAt(run) === 'parts';
  const title = run.isGuest ? words.talk.guestTitle : run.scene.title;
  const says = run.isGuest ? words.talk.guestSays : (step?.says ?? '');
  return (
    <>
      <header className={`stage-head${zoom ? ' is-small' : ''}`}>
        <h2 className={title.length > LONG.title ? 'is-long' : undefined}>{title}</h2>
        <p aria-live="polite" className={zoom ? 'visually-hidden' : says.length > LONG.says ? 'is-long' : undefined}>
          {says}
        </p>
        {run.failed && (
          <p className="stage-failed" role="alert">
            {say(run.failed).says}
          </p>
        )}
      </header>
      <div className={`stage-body${many ? ' has-many' : ''}`} aria-busy={run.busy}>
        <Body run={run} zoom={zoom} pager={pager} many={many} />
      </div>
      {lights && !(step?.show === 'columns' && !run.isGuest) && (
        <StageVerdict lights={lights} time={run.isGuest || isAboutTime(step?.spot)} small={zoom || many} />
      )}
    </>
  );
}
