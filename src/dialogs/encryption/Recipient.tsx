import type { ReactElement } from 'react';
import { words } from '../../words/encryption.ts';
import { Choice, Line } from '../fields.tsx';

/** Who the token is encrypted for: a key by its id, or what is made or typed for it. */
export interface RecipientState {
  recipient: string;
  password: string;
}

/** For whom. */
export function Recipient({
  names,
  state: { recipient, password },
  onChange,
}: {
  /** The reader's keys that can encrypt, by id. */
  names: readonly { id: string; name: string }[];
  state: RecipientState;
  onChange: (state: RecipientState) => void;
}): ReactElement {
  return (
    <>
      <Choice
        label={words.encryptDialog.recipient}
        value={recipient}
        options={[
          ...names.map(({ id, name }): [string, string] => [`ring ${id}`, words.encryptDialog.ringKey(name)]),
          ['pair', words.encryptDialog.fresh],
          ['shared', words.encryptDialog.shared],
          ['password', words.encryptDialog.password],
        ]}
        onChoose={(chosen) => onChange({ recipient: chosen, password })}
      />
      {recipient === 'password' && (
        <Line
          label={words.encryptDialog.passwordField}
          value={password}
          hint={words.encryptDialog.passwordHint}
          onChange={(typed) => onChange({ recipient, password: typed })}
        />
      )}
    </>
  );
}

/** More recipients out of the reader's keys. */
export function MoreRecipients({
  names,
  chosen,
  onChange,
}: {
  names: readonly { id: string; name: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}): ReactElement | null {
  if (names.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.encryptDialog.several}</legend>
      <p className="soft">{words.encryptDialog.severalHint}</p>
      {names.map(({ id, name }) => (
        <label key={id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
