import type { ReactElement } from 'react';
import type { Tampering } from '../../jose/tamper.ts';
import { resetTo } from '../../store/tamper.ts';
import { useVeiled } from '../../store/use.ts';
import { useTampering } from '../../store/useTampering.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { breakdown as W } from '../../words/breakdown.ts';
import { partTitle } from '../../words/partTitle.ts';
import { words } from '../../words/words.ts';
import { Guess } from './Guess.tsx';

const RUN_LIMIT = 24;
const VALUE_LIMIT = 80;
const PARTS_SHOWN = 6;

const cut = (text: string, limit: number): string => (text.length > limit ? `${text.slice(0, limit - 1)}\u2026` : text);

/** What differs from the token that was pasted, which check that meets, and what it would be good for. */
export function TamperNote(): ReactElement | null {
  const tampered = useTampering();
  const veiled = useVeiled();
  if (tampered === undefined) return null;
  const { changes, from, madeHere } = tampered;
  const title = madeHere ? W.changedMade : W.changed;
  return (
    <section className="note draft-note tampering" aria-label={title}>
      <h3>{title}</h3>
      <Guess />
      {!veiled && (changes === null ? <p>{W.otherParts}</p> : changes.slice(0, PARTS_SHOWN).map((change, index) => <Change key={index} change={change} />))}
      <div className="key-acts">
        <button type="button" className="button" onClick={() => resetTo(from)}>
          {madeHere ? W.resetMade : W.reset}
        </button>
        {!madeHere && (
          <button type="button" className="button" onClick={() => document.dispatchEvent(new CustomEvent('jotlab:dialog', { detail: 'compare' }))}>
            {words.compare.open}
          </button>
        )}
      </div>
    </section>
  );
}

function Change({ change }: { change: Tampering }): ReactElement {
  const gains = [...new Set(change.members.map(({ gain }) => W.gain(gain)).filter((says) => says !== undefined))];
  return (
    <>
      <p>
        <VisibleText text={W.run(partTitle(change.placed), change.at, cut(change.before, RUN_LIMIT), cut(change.after, RUN_LIMIT))} name={words.contents.character} />
      </p>
      {change.members.length > 0 && (
        <ul>
          {change.members.slice(0, PARTS_SHOWN).map(({ name, before, after }) => (
            <li key={name}>
              <VisibleText
                text={W.member(cut(name, VALUE_LIMIT), before === undefined ? undefined : cut(before, VALUE_LIMIT), after === undefined ? undefined : cut(after, VALUE_LIMIT))}
                name={words.contents.character}
              />
            </li>
          ))}
        </ul>
      )}
      <p>
        <strong>{W.effect(change.effect)}</strong>
      </p>
      {gains.map((says) => (
        <p key={says}>{says}</p>
      ))}
    </>
  );
}
