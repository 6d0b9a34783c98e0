import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Gives the nearest of the former items that is still there: above, because that one closed it, else below. */
function nearest(
  before: readonly HTMLElement[],
  gone: HTMLElement,
  list: readonly HTMLElement[],
): HTMLElement | undefined {
  const at = before.indexOf(gone);
  const still = (item: HTMLElement): boolean => list.includes(item);
  return before.slice(0, Math.max(0, at)).findLast(still) ?? before.slice(at + 1).find(still);
}

/**
 * One tab stop for a group, arrows inside (WAI-ARIA practices, roving tabindex). Items carry `data-roving`; the one
 * that was focused last keeps the tab stop. Give the props to the group, and `tabIndex={index === 0 ? 0 : -1}` to items.
 * Where an item goes, its stop goes to the nearest, and the focus with it; without a group left, to the pane.
 */
export function useRoving<T extends HTMLElement>(): {
  ref: RefObject<T | null>;
  onKeyDown: (event: KeyboardEvent<T>) => void;
  onFocus: () => void;
  onBlur: () => void;
} {
  const ref = useRef<T>(null);
  const known = useRef<{ stop: HTMLElement | null; list: HTMLElement[]; inside: boolean; pane: HTMLElement | null }>({
    stop: null,
    list: [],
    inside: false,
    pane: null,
  });
  const items = (): HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])];
  const give = (stop: HTMLElement | null, list: HTMLElement[]): void => {
    for (const item of list) if (item.tabIndex !== (item === stop ? 0 : -1)) item.tabIndex = item === stop ? 0 : -1;
    Object.assign(known.current, { stop, list });
  };

  // After every drawing: any may have taken the item that had the stop.
  useLayoutEffect(() => {
    const { stop, list: before, inside, pane } = known.current;
    const list = items();
    const stops = list.filter(({ tabIndex }) => tabIndex === 0);
    const kept = stops.length === 1 ? stops[0] : stop && (list.includes(stop) ? stop : nearest(before, stop, list));
    give(kept ?? stops[0] ?? list[0] ?? null, list);
    const lost = inside && (document.activeElement === document.body || document.activeElement === null);
    if (lost) (known.current.stop ?? pane)?.focus({ preventScroll: true });
  });
  useLayoutEffect(
    () => () => {
      const { inside, pane } = known.current;
      if (inside) pane?.focus({ preventScroll: true });
    },
    [],
  );

  const onFocus = (): void => {
    known.current.inside = true;
    known.current.pane = ref.current?.closest<HTMLElement>('[data-pane]') ?? null;
    const list = items();
    const active = list.find((item) => item === document.activeElement);
    if (active) give(active, list);
  };
  // Also on the way to another item: in between nothing has the focus, and nothing is lost. What React takes away
  // while it has the focus is not told here, for React hears no events meanwhile.
  const onBlur = (): void => {
    known.current.inside = false;
  };
  const onKeyDown = (event: KeyboardEvent<T>): void => {
    const list = items();
    const at = list.indexOf(document.activeElement as HTMLElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? list.length - 1 : step === undefined ? undefined : at + step;
    const target = to === undefined ? undefined : list[Math.max(0, Math.min(to, list.length - 1))];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  return { ref, onKeyDown, onFocus, onBlur };
}
