import type { ReactElement } from 'react';
import { useBoxes } from '../../store/use/useBench.ts';
import { fillBox } from '../../store/verbs/keyring.ts';
import { useSharedValues } from '../../store/use/useSharedValues.ts';
import { words } from '../../words/profile.ts';

/** Takes a text given beside the token and shows the values that the two share. The text is in memory only. */
export function Beside(): ReactElement {
  const { beside: given } = useBoxes();
  const values = useSharedValues(given);
  const { profile } = words;
  return (
    <>
      <label className="labelled">
        {profile.beside}
        <textarea
          className="input mono"
          rows={3}
          value={given}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => fillBox('beside', event.target.value)}
        />
      </label>
      {values.length > 0 && (
        <ul className="lines" aria-live="polite">
          {values.map(({ name, computed, has, inGiven }) => {
            const where = inGiven ? profile.inGiven : profile.inToken;
            return (
              <li
                key={`${name} ${where}`}
                className={has === undefined ? '' : has === computed ? 'state-good' : 'state-bad'}
              >
                {has === undefined
                  ? profile.wouldBe(name)
                  : has === computed
                    ? profile.matches(name, where)
                    : profile.differs(name, where)}{' '}
                <code className="mono">{computed}</code>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
