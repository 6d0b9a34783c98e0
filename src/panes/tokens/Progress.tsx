import type { ReactElement } from 'react';
import { check } from '../../store/effects/manyEngine.ts';
import { useMany } from '../../store/use/useMany.ts';
import { cancelMany } from '../../store/verbs/many.ts';
import { words } from '../../words/many.ts';

/** What is in hand, how far it has come, and how to end it. */
export function Progress(): ReactElement | null {
  const says = words.many;
  const stage = useMany((many) => many.stage);
  const bytes = useMany((many) => many.bytes);
  const size = useMany((many) => many.size);
  const ahead = useMany((many) => many.ahead);
  const stopped = useMany((many) => many.stopped);
  if (stage === 'done') {
    if (!stopped) return null;
    return (
      <p className="tokens-remark" role="status">
        {says.stopped}{' '}
        <button type="button" className="link-button" onClick={() => void check()}>
          {says.resume}
        </button>
      </p>
    );
  }
  const [done, of] = stage === 'reading' ? [bytes, size] : [ahead.done, ahead.of];
  const text = stage === 'reading' ? says.reading(bytes, size) : says.stages[stage](ahead.done, ahead.of);
  return (
    <div className="tokens-progress">
      <progress aria-label={text} max={Math.max(1, of)} value={done} />
      <span>{text}</span>
      <button type="button" className="button" onClick={cancelMany}>
        {says.cancel}
      </button>
    </div>
  );
}
