// The fields that forms are made of: a label with one control in it.
import type { ReactElement, ReactNode } from 'react';

interface ChoiceProps<T extends string | number> {
  label: ReactNode;
  value: T | undefined;
  /** Value and what is read. */
  options: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
  disabled?: boolean;
}

/** One of some values. What is chosen is one of `options`, so it has their type. */
export function Choice<T extends string | number>({
  label,
  value,
  options,
  onChoose,
  disabled = false,
}: ChoiceProps<T>): ReactElement {
  return (
    <label className="labelled">
      {label}
      <select
        className="input"
        value={value}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find(([each]) => String(each) === event.target.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface LineProps {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string | undefined;
  hint?: string | undefined;
  inputMode?: 'numeric' | 'url';
}

/** A line of text that no browser corrects or remembers: it may be a secret. */
export function Line({ label, value, onChange, placeholder, hint, inputMode }: LineProps): ReactElement {
  return (
    <label className="labelled">
      {label}
      <input
        className="input mono"
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        inputMode={inputMode}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && <span className="soft">{hint}</span>}
    </label>
  );
}

/** Why the form could not do it; nothing where that is ''. */
export function Failed({ says }: { says: string }): ReactElement | null {
  return says === '' ? null : (
    <p className="bad" role="alert">
      {says}
    </p>
  );
}
