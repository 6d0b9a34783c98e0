import Button from '@mui/material/Button';
import { type ReactElement, useRef, useState } from 'react';
import { useClock } from '../store/use/useBench.ts';
import { useMoments, type Moment } from '../store/use/useMoments.ts';
import { freezeClock, runClock } from '../store/verbs/view.ts';
import { MomentSlider } from '../ui/MomentSlider.tsx';
import { local } from '../words/time.ts';
import { words } from '../words/dialogs.ts';
import { DialogFoot } from './DialogFoot.tsx';

/** Seconds since 1970 as a datetime-local field wants them: in the reader's zone, without one. */
function forField(seconds: number): string {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

/** The moments that people want to see the token at, with the words for each. */
const presetOf = ({ name, seconds }: Moment): [label: string, seconds: number][] =>
  name === 'iat'
    ? [[words.clockDialog.presets.issued, Math.floor(seconds)]]
    : name === 'nbf'
      ? [[words.clockDialog.presets.valid, Math.floor(seconds)]]
      : [
          [words.clockDialog.presets.beforeExp, Math.ceil(seconds) - 1],
          [words.clockDialog.presets.afterExp, Math.floor(seconds) + 1],
        ];

/** Freezes the clock that times are judged by, or lets it run. */
export function ClockSettings(): ReactElement {
  const { kind, now } = useClock();
  const moments = useMoments();
  const presets = moments.flatMap(presetOf);
  const [opened] = useState(now);
  const [text, setText] = useState(() => forField(now));
  const chosen = Math.floor(Date.parse(text) / 1000);
  const valid = Number.isFinite(chosen);
  const field = useRef<HTMLInputElement>(null);
  const live = (): void => {
    const seconds = Math.floor(Date.now() / 1000);
    runClock(seconds);
    setText(forField(seconds));
    // The button is about to be disabled: keys pressed on it would go nowhere.
    field.current?.focus();
  };
  const go = (seconds: number): void => {
    setText(forField(seconds));
    freezeClock(seconds);
  };
  return (
    <div className="prose">
      <p>{words.clock.explain}</p>
      <p>
        <strong>{kind === 'live' ? words.clock.live(local(now)) : words.clock.frozen(local(now))}</strong>
      </p>
      <label className="labelled">
        {words.clockDialog.field}
        <input
          ref={field}
          className="input"
          type="datetime-local"
          autoComplete="off"
          step={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {presets.length > 0 && (
        <>
          <div className="dialog-acts" role="group" aria-label={words.clockDialog.go}>
            {presets.map(([label, seconds]) => (
              <button key={label} type="button" className="button" onClick={() => go(seconds)}>
                {label}
              </button>
            ))}
          </div>
          <MomentSlider
            label={words.clock.slider}
            marks={moments}
            live={opened}
            at={valid ? chosen : now}
            says={valid ? local(chosen) : ''}
            onMove={go}
          />
        </>
      )}
      <DialogFoot cancel={false}>
        <Button variant="outlined" disabled={kind === 'live'} onClick={live}>
          {words.clock.live1}
        </Button>
        <Button variant="contained" disabled={!valid} onClick={() => freezeClock(chosen)}>
          {words.clockDialog.freeze}
        </Button>
      </DialogFoot>
    </div>
  );
}
