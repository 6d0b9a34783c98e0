import { type ReactElement, useState } from 'react';
import { stepsSvg } from '../../export/picture/stepsSvg.ts';
import type { StepsRun, Watchable, Way } from '../../store/state/watching.ts';
import { canMake } from '../../store/derived/canMake.ts';
import { useWatchables } from '../../store/use/useSteps.ts';
import { closeSteps, watchSteps } from '../../store/verbs/steps.ts';
import { lookNow } from '../../ui/lookNow.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { keyName } from '../../words/keyName.ts';
import { words } from '../../words/steps.ts';
import type { ByteForm } from './byteText.ts';
import { copied } from './copied.ts';
import { stepsText } from './stepsText.ts';
import type { Showing } from './ValueBox.tsx';

function watchableName({ kind, alg, key, index, count, layer }: Watchable, layers: boolean): string {
  const says = words.steps[kind](alg, keyName(key), index + 1, count);
  return layers ? words.steps.layer(says, layer + 1) : says;
}

/** Which computation: the signatures and recipients that a key was tried on. */
function Choice({ watched }: { watched: Watchable | null }): ReactElement {
  const all = useWatchables();
  const layers = all.some(({ layer }) => layer > 0);
  const old = watched && !all.includes(watched) ? [watched] : [];
  return (
    <label className="steps-what">
      <span>{words.steps.what}</span>
      <select className="input" value={watched?.id ?? ''} onChange={(event) => void watchSteps(event.target.value)}>
        {[...old, ...all].map((each) => (
          <option key={each.id} value={each.id}>
            {watchableName(each, layers)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How the token was checked, or how it is made. */
function WayChoice({ watched, way }: { watched: Watchable; way: Way }): ReactElement {
  const able = canMake(watched);
  return (
    <fieldset className="steps-form">
      <legend>{words.steps.way}</legend>
      {(['check', 'make'] as const).map((each) => (
        <label key={each}>
          <input
            type="radio"
            name="way"
            checked={way === each}
            disabled={each === 'make' && !able && way !== 'make'}
            onChange={() => void watchSteps(watched.id, each)}
          />
          {words.steps[each]}
        </label>
      ))}
      {!able && <span className="soft">{words.steps.cannotMake[watched.kind]}</span>}
    </fieldset>
  );
}

/** Chooses the shown computation and its form, and exports the steps. */
export function StepsBar({
  run,
  showing,
  setForm,
  setReveals,
}: {
  run: StepsRun;
  showing: Showing;
  setForm: (form: ByteForm) => void;
  setReveals: (reveals: boolean) => void;
}): ReactElement {
  const [said, setSaid] = useState('');
  const copy = (): void => void copied(stepsText(run.steps, showing.form, showing.reveals)).then(setSaid);
  return (
    <div className="steps-bar">
      <Choice watched={run.watched} />
      {run.watched && <WayChoice watched={run.watched} way={run.way} />}
      <fieldset className="steps-form">
        <legend>{words.steps.as}</legend>
        {(['hex', 'base64url'] as const).map((form) => (
          <label key={form}>
            <input type="radio" name="bytes" checked={showing.form === form} onChange={() => setForm(form)} />
            {words.steps[form]}
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input type="checkbox" checked={showing.reveals} onChange={(event) => setReveals(event.target.checked)} />
        {words.steps.reveal}
      </label>
      <div className="steps-take">
        <button type="button" className="link-button" onClick={copy}>
          {words.steps.copy}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => saveFile(stepsSvg(run.steps, showing.reveals, lookNow()), 'steps.svg')}
        >
          {words.steps.svg}
        </button>
        <button type="button" className="link-button" onClick={() => print()}>
          {words.steps.print}
        </button>
        <button type="button" className="link-button" onClick={closeSteps}>
          {words.steps.close}
        </button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
