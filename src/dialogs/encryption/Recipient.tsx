import type { ReactElement } from 'react';
import { words } from '../../words/encryption.ts';

/** Who the token is encrypted to: a key by its id, or what is made or typed for it. */
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
      <label className="labelled">
        {words.encryptDialog.recipient}
        <select
          className="input"
          value={recipient}
          onChange={(event) => onChange({ recipient: event.target.value, password })}
        >
          {names.map(({ id, name }) => (
            <option key={id} value={`ring ${id}`}>
              {words.encryptDialog.ringKey(name)}
            </option>
          ))}
          <option value="pair">{words.encryptDialog.fresh}</option>
          <option value="shared">{words.encryptDialog.shared}</option>
          <option value="password">{words.encryptDialog.password}</option>
        </select>
      </label>
      {recipient === 'password' && (
        <label className="labelled">
          {words.encryptDialog.passwordField}
          <input
            className="input mono"
            value={password}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => onChange({ recipient, password: event.target.value })}
          />
          <span className="soft">{words.encryptDialog.passwordHint}</span>
        </label>
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
