import { type ReactElement, useEffect, useState } from 'react';
import { undo } from '../store/edit.ts';
import type { Notice } from '../store/state.ts';
import { useNotice } from '../store/use.ts';
import { dismissNotice } from '../store/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { words } from '../words/words.ts';

const W = words.notice;
const SHOWN_FOR = 8000;
/** For as long as it can be undone (keep.ts). */
const WIPED_FOR = 10_000;

function say({ code, args }: Notice): string {
  if (code === 'fileTooLarge') return W.fileTooLarge(`${(Number(args['limit']) / 1e6).toLocaleString('en')} MB`);
  if (code === 'cannotSign' && args['reason']) return W.cannotSignThis(String(args['reason']));
  if (code === 'keyRefused' && args['why']) return String(args['why']);
  return code === 'keyAdded' ? W.keyAdded(Number(args['count'])) : W[code];
}

/** One line at the foot of the page about what was just done, with Undo where it can be undone. */
export function Notices(): ReactElement {
  const notice = useNotice();
  const id = notice?.id;
  const code = notice?.code;
  // Nobody loses the Undo that they are about to press: the time runs only while nothing points at it.
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const held = pointed || focused;
  useEffect(() => {
    if (id === undefined || held) return undefined;
    const timer = setTimeout(dismissNotice, code === 'ringWiped' ? WIPED_FOR : SHOWN_FOR);
    return () => {
      clearTimeout(timer);
    };
  }, [id, code, held]);
  const [formerId, setFormerId] = useState(id);
  if (formerId !== id) {
    // What goes away under pointer or focus sends no event of leaving.
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
          onPointerEnter={() => setPointed(true)}
          onPointerLeave={() => setPointed(false)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
        >
          <span>{say(notice)}</span>
          {notice.undoable && (
            <button type="button" className="link-button" onClick={undo}>
              {W.undo}
            </button>
          )}
          <button type="button" className="button-icon" aria-label={W.close} onClick={dismissNotice}>
            <Icon name="close" size={14} />
          </button>
        </div>
      )}
    </div>
  );
}
