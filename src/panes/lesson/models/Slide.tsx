import type { ReactElement } from 'react';

/** A slider with its value beside its name; `says` is the value for those who hear it. */
export const Slide = ({
  label,
  value,
  says,
  at,
  max,
  move,
}: {
  label: string;
  value: string;
  says: string;
  at: number;
  max: number;
  move: (to: number) => void;
}): ReactElement => (
  <label className="model-slide">
    <span>
      {label} <strong>{value}</strong>
    </span>
    <input
      type="range"
      min={0}
      max={max}
      value={at}
      aria-valuetext={says}
      onChange={(event) => move(Number(event.target.value))}
    />
  </label>
);
