import type { ReactElement } from 'react';
import type { Value } from '../../jose/steps/step.ts';
import { ByteStrip } from '../../panes/steps/ByteStrip.tsx';
import '../../panes/steps/steps.css';
import type { StepsRun } from '../../store/state/watching.ts';
import { words } from '../../words/steps.ts';
import { words as stage } from '../../words/talk.ts';

/** Octets that are shown: the demo keys are published, but not even their private halves are put before a room. */
const isHidden = (value: Value, isDemo: boolean): boolean =>
  value.name === 'privateKey' || value.name === 'scalar' || (value.secret === true && !isDemo);

function Values({
  name,
  values,
  isDemo,
}: {
  name: string;
  values: readonly Value[];
  isDemo: boolean;
}): ReactElement | null {
  if (values.length === 0) return null;
  return (
    <section aria-label={name}>
      {values.map((value, index) => (
        <div key={index} className="stage-value">
          <h4>
            {words.valueNames[value.name]}{' '}
            <span className="soft">
              {isHidden(value, isDemo)
                ? words.steps.masked(value.octets.length)
                : words.steps.bytes(value.octets.length)}
            </span>
          </h4>
          {isHidden(value, isDemo) ? (
            <p className="stage-masked" aria-hidden="true" />
          ) : (
            <ByteStrip value={value} form="hex" />
          )}
        </div>
      ))}
    </section>
  );
}

/** One step of the computation, as it is made on the bench: what goes in, what is done, what comes out. */
export function StageComputation({ run }: { run: StepsRun | null }): ReactElement {
  const step = run?.steps[run.at];
  if (!run || !step) return <p className="stage-wait">{stage.talk.computing}</p>;
  const sentence = words.stepSentences[step.id];
  const isDemo = run.watched?.key.provenance.kind === 'demo';
  return (
    <div className={`stage-computation${step.takes.length === 0 ? ' is-short' : ''}`}>
      <h3>
        {words.steps.stepOf(run.at + 1, sentence.title(step.args ?? {}))} <small className="soft">{step.section}</small>
      </h3>
      <p>{sentence.says(step.args ?? {})}</p>
      <Values name={words.steps.takes} values={step.takes} isDemo={isDemo} />
      {step.takes.length > 0 && <p className="stage-does">{sentence.does(step.args ?? {})}</p>}
      <Values name={words.steps.gives} values={step.gives} isDemo={isDemo} />
    </div>
  );
}
