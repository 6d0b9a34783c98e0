import { type ReactElement, useId, useState } from 'react';
import { words } from '../../words/keys.ts';

/** The values of a field, separated by commas. */
export const split = (text: string): string[] =>
  text
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean);

interface Props {
  label: string;
  value: string;
  onSet: (text: string) => void;
  /** It takes seconds. */
  isSeconds?: boolean;
}

/** Whole seconds; anything else sets nothing. */
export const seconds = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

/** A value that counts as it is typed; the field keeps the typed text, with its spaces and commas. */
export function ExpectationField({ label, value, onSet, isSeconds = false }: Props): ReactElement {
  const [text, setText] = useState(value);
  const id = useId();
  const isWrong = isSeconds && text.trim() !== '' && seconds(text.trim()) === undefined;
  const [former, setFormer] = useState(value);
  if (former !== value) {
    setFormer(value);
    // Undo brings another value; a value just typed differs from the text only in spaces.
    // What sets nothing stays, too: the field says why.
    if (split(text).join(', ') !== value && !(isWrong && value === '')) setText(value);
  }
  return (
    <>
      <label className="labelled">
        {label}
        <input
          className="input"
          value={text}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          onChange={(event) => {
            setText(event.target.value);
            onSet(event.target.value.trim());
          }}
        />
      </label>
      {isWrong && (
        <span id={id} className="bad" role="status">
          {words.keysPane.wholeSeconds}
        </span>
      )}
    </>
  );
}
