import { type ReactElement, useState } from 'react';
import { answer, doAct } from '../../../lessons/act.ts';
import {
  ADDRESSES,
  checks,
  CLIENT_KEY,
  KEYS,
  METHODS,
  type Move,
  PROOF_ALG,
  proofClaims,
  REQUEST,
  type Request,
  requestOf,
  thiefAfter,
  TRIES,
  type Try,
  USED,
  words,
} from '../../../lessons/models/proof.ts';
import { BOUND, USED_PROOF } from '../../../lessons/ready/proofTokens.ts';
import { said, type LessonView } from '../../../lessons/view.ts';
import { Icon } from '../../../ui/Icon.tsx';
import './models.css';

/** What the server finds about what is on the bench, as the proof of a request. */
function Server({ view, request, seen }: { view: LessonView; request: Request; seen: string[] | null }): ReactElement {
  const list = checks(view.outer, request, { now: view.now, seen, key: CLIENT_KEY });
  const isIn = list.every(({ ok }) => ok);
  return (
    <>
      <p className="lesson-label">{words.server}</p>
      <p>
        <code>
          {request.method} {request.url}
        </code>
      </p>
      <ul className="model-checks">
        {list.map(({ rule, ok }) => (
          <li key={rule} className={ok ? 'good' : 'bad'}>
            <Icon name={ok ? 'good' : 'bad'} size={16} />
            <span>
              {words.rules[rule]}
              <span className="visually-hidden">: {ok ? words.passes : words.fails}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className={isIn ? 'good' : 'bad'} aria-live="polite">
        <strong>{isIn ? words.letIn : words.refuses}</strong>
      </p>
      <p className="soft model-rule">{words.window}</p>
    </>
  );
}

const toBench = (proof: Request, ofToken: boolean, now: number, by: 'demo-1' | { alg: string }) =>
  doAct({
    do: 'issue',
    token: {
      by,
      header: { typ: 'dpop+jwt' },
      claims: proofClaims(proof, ofToken, now, crypto.randomUUID()),
      embed: true,
    },
  });

/** Puts one of the tokens of the story on the bench, with the keys that check them. */
async function show(token: string): Promise<void> {
  await doAct({ do: 'keys', keys: KEYS });
  await doAct({ do: 'token', token });
}

function Client({ view }: { view: LessonView }): ReactElement {
  const [proof, setProof] = useState<Request>({ method: METHODS[0], url: ADDRESSES[1] });
  const [ofToken, setOfToken] = useState(false);
  return (
    <>
      <label className="labelled">
        {words.method}
        <select
          className="input"
          value={proof.method}
          onChange={(event) => setProof({ ...proof, method: event.target.value })}
        >
          {METHODS.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label className="labelled">
        {words.address}
        <select
          className="input"
          value={proof.url}
          onChange={(event) => setProof({ ...proof, url: event.target.value })}
        >
          {ADDRESSES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label className="check">
        <input type="checkbox" checked={ofToken} onChange={() => setOfToken(!ofToken)} />
        {words.ofToken}
      </label>
      <button type="button" className="button" onClick={() => void toBench(proof, ofToken, view.now, 'demo-1')}>
        {words.sign}
      </button>
      <button type="button" className="button" onClick={() => void show(BOUND)}>
        {words.openToken}
      </button>
      <Server view={view} request={REQUEST} seen={[USED]} />
    </>
  );
}

function Thief({ view }: { view: LessonView }): ReactElement {
  const made = said(view.answers, 'proof');
  const { remembers, tries } = thiefAfter(made);
  const last = tries.at(-1)?.move;
  const move = (next: Move): void => answer('proof', `${made} ${next}`.trim().slice(-600));
  const attempt = async (next: Try): Promise<void> => {
    if (next === 'own') await toBench(requestOf(next), true, view.now, { alg: PROOF_ALG });
    else await show(next === 'bare' ? BOUND : USED_PROOF);
    move(next);
  };
  return (
    <>
      <p>{words.stolen}</p>
      <div className="model-acts">
        {TRIES.map((each) => (
          <button key={each} type="button" className="button" onClick={() => void attempt(each)}>
            {words.tries[each]}
          </button>
        ))}
      </div>
      <label className="check">
        <input type="checkbox" checked={remembers} onChange={() => move(remembers ? 'forget' : 'remember')} />
        {words.remembers}
      </label>
      {last && <Server view={view} request={requestOf(last)} seen={remembers ? [USED] : null} />}
      {tries.length > 0 && (
        <>
          <p className="lesson-label">{words.log}</p>
          <ol className="model-log">
            {tries.map(({ move: each, refused }, index) => (
              <li key={index}>
                {words.tries[each]}:{' '}
                {refused ? words.refusedBy(words.rules[refused]) : <strong className="bad">{words.in}</strong>}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** A client that proves with each request that it has the key, and a thief that has none. */
export const Proof = ({ view, variant }: { view: LessonView; variant: string }): ReactElement => (
  <div className="model">{variant === 'thief' ? <Thief view={view} /> : <Client view={view} />}</div>
);
