import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Column } from '../../export/picture/figure.ts';

export interface Strip {
  width: number;
  /** Size of its type, in pixels: readers may have set a larger one. */
  size: number;
  columns: readonly Column[];
}

/** The positions of an element's children, kept up to date; null until they are known. `drawn`: what they are drawn from. */
export function useColumns(drawn: unknown): [RefObject<HTMLDivElement | null>, Strip | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [strip, setStrip] = useState<Strip | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * 0.85;
      const columns = [...element.children].map((child) => {
        const { offsetLeft: start, offsetWidth } = child as HTMLElement;
        return { start: start - element.offsetLeft, end: start - element.offsetLeft + offsetWidth };
      });
      setStrip({ width: element.clientWidth, size, columns });
    };
    const observer = new ResizeObserver(measure);
    // The columns too: another token of the same width has others.
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, [drawn]);
  return [ref, strip];
}
