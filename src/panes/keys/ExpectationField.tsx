import { type ReactElement, useState } from 'react';

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
}

/** A value that counts as it is typed; the field keeps the typed text, with its spaces and commas. */
export function ExpectationField({ label, value, onSet }: Props): ReactElement {
  const [text, setText] = useState(value);
  const [former, setFormer] = useState(value);
  if (former !== value) {
    setFormer(value);
    // Undo brings another value; a value just typed differs from the text only in spaces.
    if (split(text).join(', ') !== value) setText(value);
  }
  return (
    <label className="labelled">
      {label}
      <input
        className="input"
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          onSet(event.target.value.trim());
        }}
      />
    </label>
  );
}

/** Whole seconds; anything else sets nothing. */
export const seconds = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);
