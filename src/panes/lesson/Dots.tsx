import type { ReactElement } from 'react';
import { doAct } from '../../lessons/act.ts';
import type { Tool } from '../../lessons/lesson.ts';
import { words } from '../../words/lessons.ts';

/** Characters that are shown on each side of a dot. */
const AROUND = 9;

/** The text without its dots, and after how many characters of it each of them is. */
function taken(text: string): { plain: string; dots: number[] } {
  const pieces = text.split('.');
  const dots: number[] = [];
  let at = 0;
  for (const piece of pieces.slice(0, -1)) dots.push((at += piece.length));
  return { plain: pieces.join(''), dots };
}

function withDots(plain: string, dots: readonly number[]): string {
  const places = dots.toSorted((a, b) => a - b);
  return [...places, plain.length].map((end, index) => plain.slice(places[index - 1] ?? 0, end)).join('.');
}

/** Places dots in the text on the bench, one slider each. */
export function Dots({ tool, text }: { tool: Extract<Tool, { kind: 'dots' }>; text: string }): ReactElement {
  const { plain, dots } = taken(text);
  const move = (index: number, place: number): void => {
    const moved = Array.from({ length: Math.max(dots.length, index + 1) }, (_, at) =>
      at === index ? place : (dots[at] ?? plain.length),
    );
    const bounded = moved.map((each) => Math.max(1, Math.min(plain.length - 1, each)));
    void doAct({ do: 'type', text: withDots(plain, bounded) });
  };
  return (
    <>
      {Array.from({ length: tool.count }, (_, index) => {
        const place = dots[index] ?? 0;
        return (
          <div key={index} className="lesson-dot">
            <label>
              <span>
                {words.lessons.dot(index + 1)} <span className="soft">{words.lessons.at(place)}</span>
              </span>
              <input
                type="range"
                min={0}
                max={plain.length}
                value={place}
                onChange={(event) => move(index, Number(event.target.value))}
              />
            </label>
            <p className="lesson-cut mono" aria-hidden="true">
              {plain.slice(Math.max(0, place - AROUND), place)}
              <b>.</b>
              {plain.slice(place, place + AROUND)}
            </p>
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                className="button button-icon"
                aria-label={words.lessons.moveDot(index + 1, by)}
                onClick={() => move(index, place + by)}
              >
                {by < 0 ? words.lessons.left : words.lessons.right1}
              </button>
            ))}
          </div>
        );
      })}
    </>
  );
}
