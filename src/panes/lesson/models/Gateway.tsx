import type { ReactElement } from 'react';
import { doAct } from '../../../lessons/act.ts';
import {
  ALGORITHMS_SEEN,
  ARRIVING,
  AUDIENCES,
  ISSUERS,
  letsIn,
  LIFETIMES,
  words,
} from '../../../lessons/models/gateway.ts';
import { ARRIVALS } from '../../../lessons/ready/gatewayTokens.ts';
import type { LessonView } from '../../../lessons/view.ts';
import { openDialog } from '../../../store/verbs/dialogs.ts';
import { expect } from '../../../store/verbs/keyring.ts';
import { Icon } from '../../../ui/Icon.tsx';
import './models.css';

/** One of several values, or any. */
function OneOf({
  label,
  value,
  values,
  says = (each) => each,
  choose,
}: {
  label: string;
  value: string;
  values: readonly string[];
  says?: (value: string) => string;
  choose: (value: string) => void;
}): ReactElement {
  return (
    <label className="labelled">
      {label}
      <select className="input" value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{words.any}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {says(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the gateway expects: these are the expectations of the bench. */
function Policy({ view }: { view: LessonView }): ReactElement {
  const { issuer = [], audience = [], algorithms = [], maxLifetime } = view.expectations;
  const listed = (value: string): string[] => (value === '' ? [] : [value]);
  return (
    <>
      <p className="lesson-label">{words.policy}</p>
      <OneOf
        label={words.issuer}
        value={issuer[0] ?? ''}
        values={ISSUERS}
        choose={(value) => expect({ issuer: listed(value) })}
      />
      <OneOf
        label={words.audience}
        value={audience[0] ?? ''}
        values={AUDIENCES}
        choose={(value) => expect({ audience: listed(value) })}
      />
      <OneOf
        label={words.algorithms}
        value={algorithms[0] ?? ''}
        values={ALGORITHMS_SEEN}
        choose={(value) => expect({ algorithms: listed(value) })}
      />
      <OneOf
        label={words.lifetime}
        value={maxLifetime === undefined ? '' : String(maxLifetime)}
        values={LIFETIMES.map(String)}
        says={(each) => words.spans[Number(each)] ?? each}
        choose={(value) => expect({ maxLifetime: value === '' ? undefined : Number(value) })}
      />
    </>
  );
}

/** Tokens that arrive at a gateway, and what it expects of them. */
export function Gateway({ view }: { view: LessonView }): ReactElement {
  return (
    <div className="model">
      <Policy view={view} />
      <p className="lesson-label">{words.arrivals}</p>
      <ul className="model-arrivals">
        {ARRIVING.map((name) => {
          const isIn = letsIn(name, view.expectations, view.now) === true;
          return (
            <li key={name} className={isIn ? 'good' : 'bad'}>
              <Icon name={isIn ? 'good' : 'bad'} size={16} />
              <span>
                {words.names[name]} <span className="soft">{isIn ? words.in : words.out}</span>
              </span>
              <button
                type="button"
                className="link-button"
                aria-label={words.openOf(words.names[name])}
                onClick={() => void doAct({ do: 'token', token: ARRIVALS[name] })}
              >
                {words.open}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button" onClick={() => openDialog('policy')}>
        {words.export}
      </button>
      <p className="soft model-rule">{words.rule}</p>
    </div>
  );
}
