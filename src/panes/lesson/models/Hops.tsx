import { Fragment, type ReactElement } from 'react';
import { answer } from '../../../lessons/act.ts';
import {
  type Hop,
  HOPS,
  isFull,
  type Path,
  readPath,
  rowId,
  sees,
  SIGHTS,
  switched,
  type Switch,
  words,
} from '../../../lessons/models/hops.ts';
import { said, type LessonView } from '../../../lessons/view.ts';
import { Icon } from '../../../ui/Icon.tsx';
import './models.css';

const SWITCHES: readonly Switch[] = ['https', 'ends', 'logs'];

/** What lies there, of the token that is on the bench. */
function Shown({ hop, path, view }: { hop: Hop; path: Path; view: LessonView }): ReactElement {
  const sight = sees(hop, path, view.outer.kind === 'jwe');
  return (
    <p className="model-small soft">
      {words.shown}: {sight === 'nothing' ? words.closed : <code>{view.token.slice(0, 24)}…</code>}{' '}
      {sight === 'claims' && <code>{view.outer.parts.payload?.text}</code>}
    </p>
  );
}

/** One hop: what somebody thinks, and, when all three are said, what is so. */
function Row({ hop, path, view }: { hop: Hop; path: Path; view: LessonView }): ReactElement {
  const given = view.answers[rowId(hop)] ?? '';
  const isRight = given === sees(hop, path, view.outer.kind === 'jwe');
  return (
    <>
      <label className="labelled">
        {words.rows[hop]}
        <select className="input" value={given} onChange={(event) => answer(rowId(hop), event.target.value)}>
          <option value="" disabled>
            {words.choose}
          </option>
          {SIGHTS.map((each) => (
            <option key={each} value={each}>
              {words.sights[each]}
            </option>
          ))}
        </select>
      </label>
      {isFull(view.answers) && (
        <>
          <p className={isRight ? 'good model-said' : 'bad model-said'}>
            <Icon name={isRight ? 'good' : 'bad'} size={16} /> {isRight ? words.right : words.wrong}
          </p>
          <Shown hop={hop} path={path} view={view} />
        </>
      )}
    </>
  );
}

/** The way of a request, with what can be switched on it. */
export function Hops({ view }: { view: LessonView }): ReactElement {
  const path = readPath(said(view.answers, 'hops'));
  return (
    <div className="model">
      <ol className="model-way">
        {words.way.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ol>
      {SWITCHES.map((each) => (
        <label key={each} className="check">
          <input type="checkbox" checked={path[each]} onChange={() => answer('hops', switched(path, each))} />
          {words.switches[each]}
        </label>
      ))}
      <p className="lesson-label">{words.matrix}</p>
      {HOPS.map((hop) => (
        <Fragment key={hop}>
          <Row hop={hop} path={path} view={view} />
        </Fragment>
      ))}
      <p className="soft model-rule">{words.rules}</p>
    </div>
  );
}
