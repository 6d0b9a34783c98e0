import { type ReactElement, useEffect, useState } from 'react';
import { undo } from '../store/verbs/commit.ts';
import type { Notice } from '../store/state/notice.ts';
import { useNotice } from '../store/use/useBench.ts';
import { dismissNotice } from '../store/verbs/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { say } from '../words/say.ts';
import { words } from '../words/words.ts';

const SHOWN_FOR = 8000;
/** Scrolled so far, the bar is no longer in sight. */
const BAR = 20;
const HIGH = 50;
/** For as long as it can be undone (saveRing.ts). */
const WIPED_FOR = 10_000;

function textOf({ code, args, because }: Notice): string {
  if (because) return code === 'cannotSign' ? words.notice.cannotSignThis(say(because).says) : say(because).says;
  return code === 'keyAdded' ? words.notice.keyAdded(Number(args['count'])) : words.notice[code];
}

/** Over the bar, where that is in sight: there it covers nothing that somebody came for. */
function place(notice: HTMLElement | null): void {
  const classes = notice?.parentElement?.classList;
  classes?.toggle('is-on-top', scrollY < BAR);
  // What takes more lines than the bar is high would cover the lights.
  if (notice && notice.offsetHeight > HIGH) classes?.remove('is-on-top');
}

/** One line at the head or the foot of the page about what was just done, with Undo where it can be undone. */
export function Notices(): ReactElement {
  const notice = useNotice();
  const id = notice?.id;
  const code = notice?.code;
  // Nobody loses the Undo that they are about to press: the time runs only while nothing points at it.
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  useEffect(() => {
    // The person who opened the link may be looking elsewhere: this one waits.
    if (id === undefined || held || code === 'linkRefused') return undefined;
    const timer = setTimeout(dismissNotice, code === 'ringWiped' ? WIPED_FOR : SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [id, code, held]);
  const [formerId, setFormerId] = useState(id);
  if (formerId !== id) {
    // An element that is removed under the pointer or focus sends no leave or blur event.
    setFormerId(id);
    setPointed(false);
    setFocused(false);
  }
  return (
    <div className="notices" role="status">
      {notice && (
        <div
          className="notice"
          key={id}
          ref={place}
          onPointerEnter={() => setPointed(true)}
          onPointerLeave={() => setPointed(false)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        >
          <span>{textOf(notice)}</span>
          {notice.undoable && (
            <button type="button" className="link-button" onClick={undo}>
              {words.notice.undo}
            </button>
          )}
          <button type="button" className="button-icon" aria-label={words.notice.close} onClick={dismissNotice}>
            <Icon name="close" size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
