import type { ReactElement } from 'react';
import type { BarLight } from '../../store/derived/sayLight.ts';
import { Icon } from '../../ui/Icon.tsx';
import { words } from '../../words/talk.ts';

/** Lights that say nothing to a room: nothing is wrong with the form, nothing is expected. */
const SILENT = new Set<BarLight['code']>(['format-sound', 'expectations-not-set']);

const isSilent = ({ id, code, state }: BarLight, time: boolean): boolean =>
  SILENT.has(code) || (id === 'time' && state === 'neutral' && !time);

/** The lights of the bench, word for word. `time`: whether the step is about it. `small`: each in one line. */
export function StageVerdict({
  lights,
  time,
  small,
}: {
  lights: readonly BarLight[];
  time: boolean;
  small: boolean;
}): ReactElement {
  return (
    <ul className={`stage-verdict${small ? ' is-small' : ''}`} aria-label={words.verdict.region}>
      {lights
        .filter((light) => !isSilent(light, time))
        .map(({ id, state, says, more }) => (
          <li key={id} className={`is-${state}`}>
            <Icon name={state} size={28} />
            <span>
              <small>{words.verdict.names[id]}</small> <b>{says}</b>
              {/* What is wrong with a claim is clear only beside what was expected. */}
              {id === 'expectations' && state === 'bad' && more !== '' && <em>{more}</em>}
            </span>
          </li>
        ))}
    </ul>
  );
}
