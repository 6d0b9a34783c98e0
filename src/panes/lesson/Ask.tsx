import { type ReactElement, useId } from 'react';
import { answer } from '../../lessons/act.ts';
import { live, type Question } from '../../lessons/lesson.ts';
import type { LessonView } from '../../lessons/view.ts';
import { words } from '../../words/lessons.ts';
import { Paragraphs } from './Rich.tsx';

/** A prediction: asked before the task is shown. */
export function Ask({ ask }: { ask: Question }): ReactElement {
  const id = useId();
  return (
    <div className="lesson-ask" role="group" aria-labelledby={id}>
      <p className="lesson-label">{words.lessons.guess}</p>
      <p id={id}>{ask.text}</p>
      {ask.choices.map(({ id: choice, text }) => (
        <button key={choice} type="button" className="button lesson-choice" onClick={() => answer(ask.id, choice)}>
          {text}
        </button>
      ))}
    </div>
  );
}

/** What was guessed, and, when the bench has shown it, what is so. `view`: of that moment. */
export function Guessed({ ask, given, view }: { ask: Question; given: string; view: LessonView | null }): ReactElement {
  const textOf = (id: string): string => ask.choices.find((choice) => choice.id === id)?.text ?? '';
  const guess = textOf(given);
  return (
    <div className="lesson-ask">
      <p>{ask.text}</p>
      {guess && <p className="soft">{words.lessons.guessed(guess)}</p>}
      {view && (
        <>
          <p className={given === ask.right ? 'good' : undefined}>
            <strong>
              {given === ask.right
                ? words.lessons.right
                : guess
                  ? words.lessons.wrong
                  : words.lessons.answerIs(textOf(ask.right))}
            </strong>
          </p>
          <Paragraphs texts={live(ask.because, view)} />
        </>
      )}
    </div>
  );
}
