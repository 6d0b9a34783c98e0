import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Measured } from './jsonBlocks.ts';

/**
 * The heights of the lines of each block in a box, and its own. Null while they are to be measured: then all of them are drawn, and
 * before the frame is painted there is an answer. `of`: what is in the box.
 */
export function useMeasured(of: string): [ref: RefObject<HTMLDivElement | null>, measured: Measured | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState('');
  const [measured, setMeasured] = useState<(Measured & { key: string }) | null>(null);
  const key = `${size} ${of}`;
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const note = (): void => setSize(`${box.clientWidth} ${box.clientHeight} ${document.fonts.status}`);
    const watch = new ResizeObserver(note);
    watch.observe(box);
    // Another font has other widths.
    void document.fonts.ready.then(note);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box || measured?.key === key) return;
    const line = Number.parseFloat(getComputedStyle(box).lineHeight);
    const heights = [...box.children].map(({ children }) =>
      [...children].map((child) => child.getBoundingClientRect().height),
    );
    setMeasured({ key, heights, room: box.clientHeight + 1, line });
  }, [key, measured]);
  return [ref, measured?.key === key ? measured : null];
}
