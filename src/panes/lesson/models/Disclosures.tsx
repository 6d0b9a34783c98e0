import { type ReactElement, useEffect, useState } from 'react';
import { doAct } from '../../../lessons/act.ts';
import {
  forged,
  guessBirthDate,
  readDisclosure,
  shownIn,
  toggled,
  words,
} from '../../../lessons/models/disclosures.ts';
import { ADULT, MINOR } from '../../../lessons/ready/disclosureTokens.ts';
import type { LessonView } from '../../../lessons/view.ts';
import { digestsOf } from '../../../jose/sdJwt/hash.ts';
import './models.css';

const show = (token: string): void => void doAct({ do: 'token', token });
const change = (text: string): void => void doAct({ do: 'type', text });

/** The digest of a disclosure, computed. */
function Digest({ of }: { of: string }): ReactElement {
  const [digest, setDigest] = useState('');
  useEffect(() => {
    void digestsOf('SHA-256', [of]).then((found) => setDigest(found?.[0] ?? ''));
  }, [of]);
  return (
    <span className="soft model-small">
      {words.digest} <code>{digest.slice(0, 10)}…</code>
    </span>
  );
}

function Reader({ view }: { view: LessonView }): ReactElement {
  const { state = 'none', claims = {} } = view.outer.disclosed ?? {};
  const digests = view.outer.claims['_sd'];
  const shown = state === 'match' ? shownIn(view.token).length : 0;
  const left = Array.isArray(digests) ? digests.length - shown : 0;
  return (
    <>
      <p className="lesson-label">{words.reader}</p>
      <pre className="model-json">{JSON.stringify(claims, null, 1)}</pre>
      {left > 0 && <p className="soft">{words.hidden(left)}</p>}
    </>
  );
}

/** A holder decides which disclosures are shown; the bench shows what becomes of it. */
function Holder({ view, variant }: { view: LessonView; variant: string }): ReactElement {
  const issued = variant === 'minor' ? MINOR : ADULT;
  const shown = shownIn(view.text);
  return (
    <>
      {variant === 'adult' ? (
        <fieldset className="model-rows">
          <legend className="lesson-label">{words.holder}</legend>
          {issued.disclosures.map((each) => (
            <label key={each} className="check">
              <input
                type="checkbox"
                checked={shown.includes(each)}
                onChange={() => show(toggled(issued, view.text, each))}
              />
              <span>
                {readDisclosure(each)?.name} <code>{JSON.stringify(readDisclosure(each)?.value)}</code>{' '}
                <Digest of={each} />
              </span>
            </label>
          ))}
        </fieldset>
      ) : (
        <>
          <p className="lesson-label">{words.holder}</p>
          {shown.map((each) => (
            <p key={each}>
              <code>{JSON.stringify(readDisclosure(each))}</code> <Digest of={each} />
            </p>
          ))}
          {shown.map(readDisclosure).map(
            (found) =>
              found && (
                <button
                  key={found.name}
                  type="button"
                  className="button"
                  onClick={() => change(forged(view.text, found.name, found.value !== true))}
                >
                  {words.forge(found.name, JSON.stringify(found.value !== true))}
                </button>
              ),
          )}
        </>
      )}
      <Reader view={view} />
      <p className="soft model-rule">{words.rule}</p>
    </>
  );
}

/** Tries all dates against the digests of the token on the bench. */
function Guess({ view }: { view: LessonView }): ReactElement {
  const [outcome, setOutcome] = useState('');
  const guess = async (): Promise<void> => {
    setOutcome(words.guessing);
    const digests = view.outer.claims['_sd'];
    const { found, tried } = await guessBirthDate(
      new Set(Array.isArray(digests) ? digests.filter((each) => typeof each === 'string') : []),
    );
    setOutcome(found ? words.found(found, tried) : words.notFound(tried));
  };
  return (
    <>
      <p className="soft model-rule">{words.guessRule}</p>
      <button type="button" className="button" onClick={() => void guess()}>
        {words.guess}
      </button>
      <p aria-live="polite">{outcome}</p>
    </>
  );
}

export function Disclosures({ view, variant }: { view: LessonView; variant: string }): ReactElement {
  return (
    <div className="model">
      {variant === 'guess' ? <Guess key={view.token} view={view} /> : <Holder view={view} variant={variant} />}
    </div>
  );
}
