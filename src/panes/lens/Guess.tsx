import { type ReactElement, useEffect, useState } from 'react';
import { guessed, setGuessFirst } from '../../store/tamper.ts';
import { useGuessFirst, useText, useVeiled, useVerdict } from '../../store/use.ts';
import { breakdown as W } from '../../words/breakdown.ts';
import { words } from '../../words/words.ts';

/** The lights that a change of the token can turn, by their field in the verdict. */
const LIGHTS = [
  ['structure', words.verdict.structure],
  ['cryptography', words.verdict.signature],
  ['time', words.verdict.time],
] as const;

/** For teaching: after a change the lights wait for a guess. */
export function GuessSwitch(): ReactElement {
  const guessFirst = useGuessFirst();
  return (
    <label className="check">
      <input type="checkbox" checked={guessFirst} onChange={(event) => setGuessFirst(event.target.checked)} />
      {W.guessFirst}
    </label>
  );
}

/** Asks which light fails, and says afterwards whether that was so. */
export function Guess(): ReactElement | null {
  const veiled = useVeiled();
  const guessFirst = useGuessFirst();
  const verdict = useVerdict();
  const text = useText();
  const [guess, setGuess] = useState<{ text: string; light: string } | null>(null);
  useEffect(() => {
    // Other panes would give it away.
    document.documentElement.toggleAttribute('data-veiled', veiled);
    return () => document.documentElement.removeAttribute('data-veiled');
  }, [veiled]);
  if (!guessFirst) return null;
  if (veiled) {
    const say = (light: string): void => {
      setGuess({ text, light });
      guessed();
    };
    return (
      <div role="group" aria-label={W.guessQuestion}>
        <p>{W.guessQuestion}</p>
        <div className="key-acts">
          {[...LIGHTS.map(([, name]) => name), W.guessNone].map((light) => (
            <button key={light} type="button" className="button" onClick={() => say(light)}>
              {light}
            </button>
          ))}
        </div>
      </div>
    );
  }
  if (guess?.text !== text) return null;
  if (!verdict || verdict.cryptography.state === 'pending') return <p role="status">{W.guessWaiting(guess.light)}</p>;
  const failing = LIGHTS.filter(([field]) => verdict[field].state === 'bad').map(([, name]) => name);
  const right = failing.length === 0 ? guess.light === W.guessNone : failing.some((name) => name === guess.light);
  const actual = failing.length === 0 ? W.noLight : failing.join(', ');
  return <p role="status">{right ? W.guessRight(guess.light) : W.guessWrong(guess.light, actual)}</p>;
}
