import { openDialog } from '../../store/verbs/dialogs.ts';
import type { ReactElement } from 'react';
import type { Tampering } from '../../jose/explain/tamper.ts';
import { resetTo } from '../../store/verbs/tamper.ts';
import { useChanged, usePastedBefore, useVeiled } from '../../store/use/useBench.ts';
import { useTampering } from '../../store/use/useTampering.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { partTitle } from '../../words/partTitle.ts';
import { Guess } from './Guess.tsx';
import { words } from '../../words/breakdown.ts';

const RUN_LIMIT = 24;
const VALUE_LIMIT = 80;
const PARTS_SHOWN = 6;

const cut = (text: string, limit: number): string => (text.length > limit ? `${text.slice(0, limit - 1)}\u2026` : text);

/** Says how the token differs from the original, which check that fails, and what an attacker would gain by it. */
export function TamperNote(): ReactElement | null {
  const tampered = useTampering();
  const veiled = useVeiled();
  const isNoted = useChanged() !== null;
  const original = usePastedBefore();
  if (tampered === undefined) return null;
  const { changes, from, madeHere } = tampered;
  // The note above the contents offers the same acts then.
  const isInContents = isNoted && from === original;
  const title = madeHere ? words.breakdown.changedMade : words.breakdown.changed;
  return (
    <section className="note draft-note tampering" aria-label={title}>
      <h3>{title}</h3>
      <Guess />
      {!veiled &&
        (changes === null ? (
          <p>{words.breakdown.otherParts}</p>
        ) : (
          changes.slice(0, PARTS_SHOWN).map((change, index) => <Change key={index} change={change} />)
        ))}
      {!isInContents && (
        <div className="key-acts">
          <button type="button" className="button" onClick={() => resetTo(from)}>
            {madeHere ? words.breakdown.resetMade : words.breakdown.reset}
          </button>
          {!madeHere && (
            <button type="button" className="button" onClick={() => openDialog('compare')}>
              {words.compare.open}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function Change({ change }: { change: Tampering }): ReactElement {
  const gains = [
    ...new Set(change.members.map(({ gain }) => words.breakdown.gain(gain)).filter((says) => says !== undefined)),
  ];
  return (
    <>
      <p>
        <VisibleText
          text={words.breakdown.run(
            partTitle(change.placed),
            change.at,
            cut(change.before, RUN_LIMIT),
            cut(change.after, RUN_LIMIT),
          )}
          name={words.contents.character}
        />
      </p>
      {change.members.length > 0 && (
        <ul>
          {change.members.slice(0, PARTS_SHOWN).map(({ name, before, after }) => (
            <li key={name}>
              <VisibleText
                text={words.breakdown.member(
                  cut(name, VALUE_LIMIT),
                  before === undefined ? undefined : cut(before, VALUE_LIMIT),
                  after === undefined ? undefined : cut(after, VALUE_LIMIT),
                )}
                name={words.contents.character}
              />
            </li>
          ))}
        </ul>
      )}
      <p>
        <strong>{words.breakdown.effect(change.effect)}</strong>
      </p>
      {gains.map((says) => (
        <p key={says}>{says}</p>
      ))}
    </>
  );
}
