import type { ReactElement } from 'react';
import { answer, doAct } from '../../../lessons/act.ts';
import {
  accessClaims,
  type Move,
  type Rotation as State,
  rotationAfter,
  words,
} from '../../../lessons/models/rotation.ts';
import { said, type LessonView } from '../../../lessons/view.ts';
import './models.css';

const MOVES: Readonly<Record<string, readonly (keyof typeof words.acts)[]>> = {
  plain: ['client', 'steal', 'thief'],
  rotates: ['client', 'steal', 'thief', 'signin'],
  tabs: ['race', 'signin'],
};

/** Characters of what was done; nobody needs more. */
const MOST = 2000;

/** Who has which refresh token, and which the server takes. */
function Who({ state, variant }: { state: State; variant: string }): ReactElement {
  const holds = (token: number): string => (token === 0 ? words.nothing : words.has(token));
  return (
    <dl className="model-cards">
      <div>
        <dt>{words.client}</dt>
        <dd>{holds(state.client)}</dd>
      </div>
      <div className={state.revoked ? 'is-bad' : 'is-good'}>
        <dt>{words.server}</dt>
        <dd>{state.revoked ? words.ended : words.lives(state.current)}</dd>
      </div>
      {variant !== 'tabs' && (
        <div>
          <dt>{words.thief}</dt>
          <dd>{holds(state.thief)}</dd>
        </div>
      )}
    </dl>
  );
}

/** A server, a client with two tabs, and a thief, with one refresh token between them. */
export function Rotation({ view, variant }: { view: LessonView; variant: string }): ReactElement {
  const rotates = variant !== 'plain';
  const made = said(view.answers, 'rotation');
  const state = rotationAfter(rotates, made);
  const move = (next: Move): void => {
    const moves = `${made} ${next}`.trim();
    if (moves.length > MOST) return;
    const come = rotationAfter(rotates, moves);
    answer('rotation', moves);
    if (come.issued > state.issued)
      void doAct({
        do: 'issue',
        token: { by: 'demo-1', header: { typ: 'at+jwt', kid: 'demo-1' }, claims: accessClaims(come, view.now) },
      });
  };
  return (
    <div className="model">
      <p className="soft model-rule">{rotates ? words.rules.rotates : words.rules.plain}</p>
      <Who state={state} variant={variant} />
      <div className="model-acts">
        {MOVES[variant]?.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-disabled={each === 'thief' && state.thief === 0}
            onClick={() => move(each)}
          >
            {words.acts[each]}
          </button>
        ))}
      </div>
      {variant === 'tabs' && (
        <label className="check">
          <input type="checkbox" checked={state.turns} onChange={() => move('turns')} />
          {words.turns}
        </label>
      )}
      {state.log.length > 0 && (
        <>
          <p className="lesson-label">{words.log}</p>
          <ol className="model-log" aria-live="polite">
            {state.log.map((entry, index) => (
              <li key={index} className={entry.came === 'reuse' ? 'bad' : undefined}>
                {words.said(entry)}
              </li>
            ))}
          </ol>
          <p className="soft model-rule">{words.names}</p>
          {state.issued > 0 && <p className="soft">{words.onBench(state.issued)}</p>}
        </>
      )}
    </div>
  );
}
