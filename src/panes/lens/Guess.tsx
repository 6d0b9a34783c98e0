import { type ReactElement, useEffect, useState } from 'react';
import { guessed, setGuessFirst } from '../../store/verbs/tamper.ts';
import { useGuessFirst, useText, useVeiled } from '../../store/use/useBench.ts';
import { useVerdict } from '../../store/use/useKeys.ts';
import { words } from '../../words/breakdown.ts';

/** The lights that a change of the token can turn, by their field in the verdict. */
const LIGHTS = ['format', 'cryptography', 'time'] as const;
type Guessed = (typeof LIGHTS)[number] | 'none';

const nameOf = (light: Guessed): string =>
  light === 'none' ? words.breakdown.guessNone : words.verdict.names[light === 'cryptography' ? 'signature' : light];

/** For teaching: after a change the lights wait for a guess. */
export function GuessSwitch(): ReactElement {
  const guessFirst = useGuessFirst();
  return (
    <label className="check">
      <input type="checkbox" checked={guessFirst} onChange={(event) => setGuessFirst(event.target.checked)} />
      {words.breakdown.guessFirst}
    </label>
  );
}

/** Asks which light fails, and says afterwards whether that was so. */
export function Guess(): ReactElement | null {
  const veiled = useVeiled();
  const guessFirst = useGuessFirst();
  const verdict = useVerdict();
  const text = useText();
  const [guess, setGuess] = useState<{ text: string; light: Guessed } | null>(null);
  useEffect(() => {
    // Other panes would give it away.
    document.documentElement.toggleAttribute('data-veiled', veiled);
    return () => document.documentElement.removeAttribute('data-veiled');
  }, [veiled]);
  if (!guessFirst) return null;
  if (veiled) {
    const say = (light: Guessed): void => {
      setGuess({ text, light });
      guessed();
    };
    return (
      <div role="group" aria-label={words.breakdown.guessQuestion}>
        <p>{words.breakdown.guessQuestion}</p>
        <div className="key-acts">
          {([...LIGHTS, 'none'] as const).map((light) => (
            <button key={light} type="button" className="button" onClick={() => say(light)}>
              {nameOf(light)}
            </button>
          ))}
        </div>
      </div>
    );
  }
  if (guess?.text !== text) return null;
  if (!verdict || verdict.cryptography.state === 'pending')
    return <p role="status">{words.breakdown.guessWaiting(nameOf(guess.light))}</p>;
  const failing = LIGHTS.filter((light) => verdict[light].state === 'bad');
  const right = failing.length === 0 ? guess.light === 'none' : failing.some((light) => light === guess.light);
  const actual = failing.length === 0 ? words.breakdown.noLight : failing.map(nameOf).join(', ');
  return (
    <p role="status">
      {right
        ? words.breakdown.guessRight(nameOf(guess.light))
        : words.breakdown.guessWrong(nameOf(guess.light), actual)}
    </p>
  );
}
