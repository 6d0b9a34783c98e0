import { type KeyboardEvent, type RefObject, useRef } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * One tab stop for a group, arrows inside (WAI-ARIA practices, roving tabindex). Items carry `data-roving`; the one
 * that was focused last keeps the tab stop. Give the props to the group, and `tabIndex={index === 0 ? 0 : -1}` to items.
 */
export function useRoving<T extends HTMLElement>(): {
  ref: RefObject<T | null>;
  onKeyDown: (event: KeyboardEvent<T>) => void;
  onFocus: () => void;
} {
  const ref = useRef<T>(null);
  const items = (): HTMLElement[] => [...(ref.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])];
  const onFocus = (): void => {
    const active = document.activeElement;
    const list = items();
    if (!list.some((item) => item === active)) return;
    for (const item of list) item.tabIndex = item === active ? 0 : -1;
  };
  const onKeyDown = (event: KeyboardEvent<T>): void => {
    const list = items();
    const at = list.indexOf(document.activeElement as HTMLElement);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? list.length - 1 : step === undefined ? undefined : at + step;
    const target = to === undefined ? undefined : list[Math.max(0, Math.min(to, list.length - 1))];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  return { ref, onKeyDown, onFocus };
}
