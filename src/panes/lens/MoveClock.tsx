import { type ReactElement, useRef, useState } from 'react';
import { useClock } from '../../store/use/useBench.ts';
import { useMoments } from '../../store/use/useMoments.ts';
import { freezeClock, runClock } from '../../store/verbs/view.ts';
import { MomentSlider } from '../../ui/MomentSlider.tsx';
import { local } from '../../words/time.ts';
import { words } from '../../words/lens.ts';

const seconds = (): number => Math.floor(Date.now() / 1000);

/** Where the time of a token is judged, the clock that it is judged by can be moved: lights and findings follow. */
export function MoveClock(): ReactElement | null {
  const { kind, now } = useClock();
  const moments = useMoments();
  const [live] = useState(seconds);
  const place = useRef<HTMLDivElement>(null);
  if (moments.length === 0) return null;
  return (
    <div className="move-clock" ref={place}>
      <MomentSlider
        label={words.clock.slider}
        marks={moments}
        live={live}
        at={now}
        says={local(now)}
        onMove={freezeClock}
      />
      {kind === 'frozen' && (
        <p className="soft">
          {words.clock.frozen(local(now))}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              runClock(seconds());
              // The button is about to go: keys pressed on it would go nowhere.
              place.current?.querySelector('input')?.focus();
            }}
          >
            {words.clock.live1}
          </button>
        </p>
      )}
    </div>
  );
}
