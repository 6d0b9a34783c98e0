import { type ReactElement, useState } from 'react';
import { expect } from '../../store/keyring.ts';
import { useExpectations, useVerdict } from '../../store/use.ts';
import { keysPane as W } from '../../words/keysPane.ts';


const split = (text: string): string[] => text.split(',').map((value) => value.trim()).filter(Boolean);

/** What the reader of the token insists on: each line is judged by itself. */
export function Expectations(): ReactElement {
  const expectations = useExpectations();
  const verdict = useVerdict();
  const set = Object.keys(expectations).length > 0;
  const [open, setOpen] = useState(set);
  // Undo may bring expectations into a closed card. Only the person closes it: emptying the last field must not shut it.
  const [formerlySet, setFormerlySet] = useState(set);
  if (formerlySet !== set) {
    setFormerlySet(set);
    if (set) setOpen(true);
  }
  return (
    <details className="card" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{W.expectTitle}</summary>
      <p className="soft">{W.expectHint}</p>
      <div className="fields">
        <Line label={W.issuer} value={expectations.issuer?.join(', ') ?? ''} onSet={(text) => expect({ issuer: split(text) })} />
        <Line label={W.audience} value={expectations.audience?.join(', ') ?? ''} onSet={(text) => expect({ audience: split(text) })} />
        <Line label={W.algorithms} value={expectations.algorithms?.join(', ') ?? ''} onSet={(text) => expect({ algorithms: split(text) })} />
        <Line label={W.required} value={expectations.required?.join(', ') ?? ''} onSet={(text) => expect({ required: split(text) })} />
        <Line label={W.type} value={expectations.type ?? ''} onSet={(text) => expect(text === '' ? { type: undefined } : { type: text })} />
        <Line label={W.leeway} value={expectations.leeway?.toString() ?? ''} onSet={(text) => expect({ leeway: /^\d{1,9}$/.test(text) ? Number(text) : undefined })} />
      </div>
      {verdict && verdict.expectationLines.length > 0 && (
        <ul className="lines">
          {verdict.expectationLines.map((light, index) => (
            <li key={index} className={`state-${light.state}`}>
              {light.says} <span className="soft">{light.hint}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

/** A value that counts as it is typed; the field keeps what was typed, blanks and commas and all. */
function Line({ label, value, onSet }: { label: string; value: string; onSet: (text: string) => void }): ReactElement {
  const [text, setText] = useState(value);
  const [former, setFormer] = useState(value);
  if (former !== value) {
    setFormer(value);
    // Undo brings another value; what was just typed is the same but for blanks.
    if (split(text).join(', ') !== value) setText(value);
  }
  return (
    <label className="labelled">
      {label}
      <input
        className="input"
        value={text}
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value);
          onSet(event.target.value.trim());
        }}
      />
    </label>
  );
}
