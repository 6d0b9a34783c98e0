import { type ReactElement, useState } from 'react';
import { words } from '../../words/keyDialogs.ts';

/** A value that shows only while its button is held down, by pointer or by Space or Enter. */
export function Held({ label, value, lines = false }: { label: string; value: string; lines?: boolean }): ReactElement {
  const [shown, setShown] = useState(false);
  const show = (): void => setShown(true);
  const hide = (): void => setShown(false);
  return (
    <div className="held">
      <button
        type="button"
        className="link-button"
        aria-pressed={shown}
        aria-label={words.details.holdLabel(label)}
        onPointerDown={show}
        onPointerUp={hide}
        onPointerLeave={hide}
        onPointerCancel={hide}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== ' ' && event.key !== 'Enter') return;
          event.preventDefault();
          show();
        }}
        onKeyUp={hide}
        onBlur={hide}
      >
        {words.details.hold}
      </button>
      <span className={`mono held-value${lines ? ' held-lines' : ''}`} translate="no">
        {shown ? value : words.details.masked}
      </span>
    </div>
  );
}
