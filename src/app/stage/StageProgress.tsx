import type { ReactElement } from 'react';
import { words } from '../../words/talk.ts';

/** Where a scene is, and the buttons that go forth and back. */
export function StageProgress({
  at,
  count,
  onPrevious,
  onNext,
}: {
  at: number;
  count: number;
  onPrevious: () => void;
  onNext: () => void;
}): ReactElement {
  return (
    <>
      <button type="button" className="stage-button" aria-disabled={at === 0} onClick={onPrevious}>
        {words.talk.previous}
      </button>
      <button type="button" className="stage-button" aria-disabled={at === count - 1} onClick={onNext}>
        {words.talk.next}
      </button>
      <span className="stage-dots" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <i key={index} className={index === at ? 'is-now' : index < at ? 'is-done' : undefined} />
        ))}
      </span>
      <span>{words.talk.count(at + 1, count)}</span>
      <span className="stage-gap" />
    </>
  );
}
