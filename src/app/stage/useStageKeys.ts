import { useEffect } from 'react';

/** What the keys of the stage do. */
export interface StageActs {
  next: () => void;
  previous: () => void;
  /** Through a part that has no room, else on and back. */
  down: () => void;
  up: () => void;
  leave: () => void;
  part: (number: number) => void;
  zoom: () => void;
  laser: () => void;
  blank: () => void;
  scenes: () => void;
  /** The next scene, from the end of one. */
  follow: () => void;
  code: () => void;
  presenter: () => void;
  help: () => void;
  theme: () => void;
}

/** Keys that speak for themselves, and those of a clicker. */
const PLAIN: Readonly<Record<string, keyof Omit<StageActs, 'part'>>> = {
  ArrowRight: 'next',
  ArrowDown: 'down',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'up',
  PageUp: 'previous',
  Escape: 'leave',
};

/** Single characters, which can be switched off (WCAG 2.2, 2.1.4). A clicker sends B or a full stop for a black screen. */
const SINGLE: Readonly<Record<string, keyof Omit<StageActs, 'part'>>> = {
  z: 'zoom',
  l: 'laser',
  b: 'blank',
  '.': 'blank',
  o: 'scenes',
  s: 'follow',
  q: 'code',
  n: 'presenter',
  t: 'theme',
  '?': 'help',
};

const isPressed = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, input, textarea, select') !== null;

/** The keys of the stage; none of them while a dialog is open over it. */
export function useStageKeys(acts: StageActs, { single, off }: { single: boolean; off: boolean }): void {
  useEffect(() => {
    if (off) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { key, target } = event;
      // Space and Enter press the button that has the focus.
      if (key === ' ' && isPressed(target)) return;
      const name =
        key === ' ' && event.shiftKey ? 'previous' : (PLAIN[key] ?? (single ? SINGLE[key.toLowerCase()] : undefined));
      if (name) acts[name]();
      else if (single && /^[1-9]$/.test(key)) acts.part(Number(key));
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [acts, single, off]);
}
