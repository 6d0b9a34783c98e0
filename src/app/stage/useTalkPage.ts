import { useEffect, useLayoutEffect, useState } from 'react';

/** Milliseconds without the pointer until it is hidden. */
const IDLE = 2500;

/** Whether the pointer has rested for a while: then it is not to lie over what is shown. */
export function useIdlePointer(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(setIdle, IDLE, true);
    };
    moved();
    addEventListener('pointermove', moved);
    addEventListener('pointerdown', moved);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', moved);
      removeEventListener('pointerdown', moved);
    };
  }, []);
  return idle;
}

/** Keeps the screen awake where the browser allows it. It lets go when the page is hidden, so it is asked again after. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const given = await navigator.wakeLock.request('screen');
        if (left) void given.release();
        else lock = given;
      } catch {
        // Not allowed, or the battery is low: a talk goes on without.
      }
    };
    const again = (): void => void ask();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}

/** The page behind is out of reach while the stage is there, and has the focus back after. */
export function usePageBehind(): void {
  // Before a dialog over the stage takes the focus.
  useLayoutEffect(() => {
    const page = document.getElementById('page');
    const focused = document.activeElement;
    page?.setAttribute('inert', '');
    document.documentElement.classList.add('has-stage');
    return () => {
      page?.removeAttribute('inert');
      document.documentElement.classList.remove('has-stage');
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
  }, []);
}
