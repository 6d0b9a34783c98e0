import type { ReactElement } from 'react';
import './momentSlider.css';

interface Mark {
  name: string;
  /** Since 1970. */
  seconds: number;
}

/** Steps from end to end: a finger moves by the hundredth, an arrow key by a step, Page Up by a tenth. */
const STEPS = 500;
/** Names closer than this, in hundredths, would be on top of each other. */
const APART = 9;

/** Room before the first and after the last moment: what happens there is to be seen too. */
function rangeOf(all: readonly number[]): { min: number; max: number; step: number } {
  const [first, last] = [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))];
  const room = Math.max(60, Math.ceil((last - first) / 10));
  return { min: first - room, max: last + room, step: Math.max(1, Math.round((last - first + 2 * room) / STEPS)) };
}

/** A line of time that is moved along by hand or by keys, with the token's moments on it. */
export function MomentSlider({
  label,
  marks,
  live,
  at,
  says,
  onMove,
}: {
  label: string;
  marks: readonly Mark[];
  /** The real time: it stays on the line wherever the clock goes. */
  live: number;
  at: number;
  /** `at` in words. */
  says: string;
  onMove: (seconds: number) => void;
}): ReactElement {
  const { min, max, step } = rangeOf([live, ...marks.map(({ seconds }) => seconds)]);
  const left = (seconds: number): number => ((seconds - min) / (max - min)) * 100;
  const rows: { names: string; left: number }[] = [];
  for (const { name, seconds } of marks) {
    const former = rows.at(-1);
    if (former && left(seconds) - former.left < APART) former.names += ` ${name}`;
    else rows.push({ names: name, left: left(seconds) });
  }
  return (
    <div className="moment-slider">
      <input
        type="range"
        aria-label={label}
        aria-valuetext={says}
        min={min}
        max={max}
        step={step}
        value={Math.min(max, Math.max(min, at))}
        onChange={(event) => onMove(Number(event.target.value))}
      />
      <div className="moments" aria-hidden="true">
        {rows.map((row) => (
          <span key={row.names} style={{ left: `${row.left}%` }}>
            {row.names}
          </span>
        ))}
      </div>
    </div>
  );
}
