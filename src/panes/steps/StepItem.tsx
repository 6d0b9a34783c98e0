import { type ReactElement, useState } from 'react';
import type { Step } from '../../jose/steps/step.ts';
import { words } from '../../words/steps.ts';
import { ComparisonFigure } from './ComparisonFigure.tsx';
import { copied } from './copied.ts';
import { stepsText } from './stepsText.ts';
import { type Showing, ValueBox } from './ValueBox.tsx';

function CopyStep({ step, number, showing }: { step: Step; number: number; showing: Showing }): ReactElement {
  const [said, setSaid] = useState('');
  return (
    <p className="step-take">
      <button
        type="button"
        className="link-button"
        onClick={() => void copied(stepsText([step], showing.form, showing.reveals, number)).then(setSaid)}
      >
        {words.steps.copyStep}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

/** One step: a line, and where it is looked at what goes in, what is done, what comes out. */
export function StepItem({
  step,
  number,
  open,
  showing,
  onOpen,
}: {
  step: Step;
  number: number;
  open: boolean;
  showing: Showing;
  onOpen: () => void;
}): ReactElement {
  const sentence = words.stepSentences[step.id];
  const { comparison } = step;
  const compared = [comparison?.expected.name, comparison?.computed.name];
  // Compared values are shown in the comparison, one under the other.
  const takes = step.takes.filter(({ name }) => !compared.includes(name));
  return (
    <li className={open ? 'step is-open' : 'step'} aria-current={open ? 'step' : undefined}>
      <h3>
        <button type="button" className="step-title" aria-expanded={open} onClick={onOpen}>
          {words.steps.stepOf(number, sentence.title(step.args ?? {}))}
        </button>
      </h3>
      {open && (
        <div className="step-body">
          <p className="step-says">
            {sentence.says(step.args ?? {})} <small className="soft">{step.section}</small>
          </p>
          <div className="flow">
            {takes.length > 0 && (
              <section className="flow-in" aria-label={words.steps.takes}>
                {takes.map((value, index) => (
                  <ValueBox key={index} value={value} showing={showing} />
                ))}
              </section>
            )}
            {takes.length > 0 && step.gives.length > 0 && <p className="flow-box">{sentence.does(step.args ?? {})}</p>}
            {step.gives.length > 0 && (
              <section className="flow-out" aria-label={words.steps.gives}>
                {step.gives.map((value, index) => (
                  <ValueBox key={index} value={value} showing={showing} />
                ))}
              </section>
            )}
          </div>
          {comparison && <ComparisonFigure comparison={comparison} showing={showing} />}
          <CopyStep step={step} number={number} showing={showing} />
        </div>
      )}
    </li>
  );
}
