import { type ReactElement, useState } from 'react';
import { answer, doAct } from '../../../lessons/act.ts';
import {
  AGENT,
  CALENDAR,
  exchanged,
  ISSUER,
  readExchange,
  refusal,
  ROOMS,
  SCOPES,
  userToken,
  words,
  writeExchange,
  type Exchange,
} from '../../../lessons/models/agents.ts';
import { said, type LessonView } from '../../../lessons/view.ts';
import { sayAll } from '../../../words/say.ts';
import './models.css';

const Way = (): ReactElement => (
  <ol className="model-way">
    {words.way.map((each) => (
      <li key={each}>{each}</li>
    ))}
  </ol>
);

function Request({ view }: { view: LessonView }): ReactElement {
  const asked = readExchange(said(view.answers, 'agents'));
  const [refused, setRefused] = useState('');
  const change = (part: Partial<Exchange>): void => answer('agents', writeExchange({ ...asked, ...part }));
  const ask = (): void => {
    const why = refusal(asked);
    setRefused(why ? words.refusals[why] : '');
    if (!why)
      void doAct({
        do: 'issue',
        token: {
          by: 'demo-1',
          header: { typ: 'at+jwt', kid: 'demo-1' },
          claims: exchanged(userToken(view.now), AGENT, asked, view.now),
        },
      }).then((reason) => setRefused(sayAll(reason)));
  };
  return (
    <>
      <p className="lesson-label">{words.request}</p>
      <p>{words.subject}</p>
      <label className="labelled">
        {words.audience}
        <select className="input" value={asked.audience} onChange={(event) => change({ audience: event.target.value })}>
          {[AGENT, CALENDAR, ROOMS].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <fieldset className="model-rows">
        <legend>{words.scope}</legend>
        {SCOPES.map((each) => (
          <label key={each} className="check">
            <input
              type="checkbox"
              checked={asked.scope.includes(each)}
              onChange={() =>
                change({ scope: SCOPES.filter((other) => (other === each) !== asked.scope.includes(other)) })
              }
            />
            <code>{each}</code>
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input type="checkbox" checked={asked.actor} onChange={() => change({ actor: !asked.actor })} />
        {words.actor}
      </label>
      <button type="button" className="button" onClick={ask}>
        {words.ask}
      </button>
      <p className="bad" aria-live="polite">
        {refused}
      </p>
      <p className="soft model-rule">{words.rule}</p>
    </>
  );
}

/** An agent that has somebody's token, and a tool that wants one of its own. */
export function Agents({ view, variant }: { view: LessonView; variant: string }): ReactElement {
  return (
    <div className="model">
      <Way />
      {variant === 'exchange' ? (
        <Request view={view} />
      ) : (
        <button
          type="button"
          className="button"
          onClick={() => void doAct({ do: 'wish', expect: { issuer: [ISSUER], audience: [CALENDAR] } })}
        >
          {words.sendAs}
        </button>
      )}
      <p className="soft model-rule">{words.judge}</p>
    </div>
  );
}
