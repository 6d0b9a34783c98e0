import { type ReactElement, useLayoutEffect, useRef, useState } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import type { Part } from '../../jose/token/token.ts';
import { textView } from '../../store/derived/positions.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { local } from '../../words/time.ts';
import { words } from '../../words/talk.ts';

/** Lines that a box has room for. On a small screen the page scrolls, and all are shown. */
function useRoom(): [ref: React.RefObject<HTMLDivElement | null>, lines: number] {
  const ref = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState(6);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const measure = (): void =>
      setLines(Math.max(1, Math.floor(box.clientHeight / Number.parseFloat(getComputedStyle(box).lineHeight))));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  return [ref, lines];
}

/** NumericDates (RFC 7519 section 4.1), read as moments beside their line. */
const DATE = /^\s*"(?:exp|nbf|iat|auth_time)": (\d{9,11}),?$/;

/** Which lines are shown: around those in the light, if not all have room. */
function windowOf(count: number, room: number, lit: number): { from: number; to: number } {
  if (count <= room) return { from: 0, to: count };
  const from = Math.max(0, Math.min(lit - Math.floor(room / 2), count - room));
  return { from, to: from + room };
}

/** The decoded text of a part, laid out, with the member that is in the light. */
export function StageJson({
  part,
  spot,
  tight = false,
}: {
  part: Part;
  spot: Field | null;
  /** The box is narrow: the braces and the indentation are left out in any case. */
  tight?: boolean;
}): ReactElement {
  const [ref, room] = useRoom();
  const small = useMedia('(max-width: 899px)');
  const view = textView(part, false);
  const marked = spot?.text && spot.placed?.part === part ? view.toShown(spot.text) : null;
  const lineAt = (position: number): number => view.text.slice(0, position).split('\n').length - 1;
  const lit = marked ? { from: lineAt(marked.start), to: lineAt(Math.max(marked.start, marked.end - 1)) } : null;
  const all = view.text.split('\n');
  // The braces around all of it are the first to go, and the indentation with them.
  const bare = all[0] === '{' && all.at(-1) === '}' && (tight || all.length > room) && !small;
  const lines = bare ? all.slice(1, -1).map((line) => line.slice(2)) : all;
  const { from, to } = windowOf(lines.length, small ? 60 : room, (lit?.from ?? 0) - (bare ? 1 : 0));
  return (
    <div className="stage-json" ref={ref}>
      {lines.slice(from, to).map((line, index) => {
        const at = from + index;
        const own = at + (bare ? 1 : 0);
        const isMarked = lit !== null && own >= lit.from && own <= lit.to;
        const [, seconds] = DATE.exec(line) ?? [];
        const cut = (at === from && from > 0) || (at === to - 1 && to < lines.length);
        return (
          <div key={at} className={isMarked ? 'is-lit' : undefined}>
            {cut && !isMarked ? words.talk.more : line}
            {seconds !== undefined && <small> {local(Number(seconds))}</small>}
          </div>
        );
      })}
    </div>
  );
}
