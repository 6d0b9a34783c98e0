import { type ReactElement, useId, useState } from 'react';
import { words } from '../../words/talk.ts';

/** From this share of the limit on it is shown how much has been typed. */
const NEAR = 0.75;

/** A text with a limit, which is said as it comes near. Nothing is cut: what is too long is not taken, and that is said. */
export function Limited({
  label,
  limit,
  value,
  rows,
  onText,
}: {
  label: string;
  limit: number;
  value: string;
  /** Of a field with several lines. */
  rows?: number;
  onText: (text: string) => void;
}): ReactElement {
  const { editor } = words.talk;
  const note = useId();
  const [length, setLength] = useState(value.length);
  const isLong = length > limit;
  const field = {
    className: 'input',
    defaultValue: value,
    'aria-invalid': isLong || undefined,
    'aria-describedby': note,
    onChange: ({ target }: { target: { value: string } }): void => {
      setLength(target.value.length);
      if (target.value.length <= limit) onText(target.value);
    },
  };
  return (
    <>
      <label className="labelled">
        {label}
        {rows === undefined ? (
          <input autoComplete="off" {...field} />
        ) : (
          <textarea autoComplete="off" rows={rows} {...field} />
        )}
      </label>
      <span id={note} role="status" className={isLong ? 'bad' : 'soft'}>
        {isLong ? editor.tooLong(length, limit) : length >= limit * NEAR ? editor.typed(length, limit) : ''}
      </span>
    </>
  );
}
