import Button from '@mui/material/Button';
import { type ReactElement, useRef, useState } from 'react';
import { useClock } from '../store/use.ts';
import { freezeClock, runClock } from '../store/view.ts';
import { local } from '../words/time.ts';
import { language, words } from '../words/words.ts';

const W = words.clock;

/** Seconds since 1970 as a datetime-local field wants them: in the reader's zone, without one. */
function forField(seconds: number): string {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** Freezes the clock that times are judged by, or lets it run. */
export function ClockSettings(): ReactElement {
  const { kind, now } = useClock();
  const [text, setText] = useState(() => forField(now));
  const chosen = Date.parse(text) / 1000;
  const valid = Number.isFinite(chosen);
  const field = useRef<HTMLInputElement>(null);
  const live = (): void => {
    runClock(Math.floor(Date.now() / 1000));
    // The button is about to be disabled: keys pressed on it would go nowhere.
    field.current?.focus();
  };
  return (
    <div className="prose">
      <p>{W.explain}</p>
      <p>
        <strong>{kind === 'frozen' ? W.frozen(local(now, language)) : W.live(local(now, language))}</strong>
      </p>
      <label className="labelled">
        {W.field}
        <input ref={field} className="input" type="datetime-local" step={1} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <div className="dialog-acts">
        <Button variant="contained" disabled={!valid} onClick={() => freezeClock(Math.floor(chosen))}>
          {W.freeze}
        </Button>
        <Button variant="outlined" disabled={kind === 'live'} onClick={live}>
          {W.live1}
        </Button>
      </div>
    </div>
  );
}
