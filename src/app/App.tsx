import { type ReactElement, useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { RibbonField } from '../panes/ribbon/RibbonField.tsx';
import { RibbonFoot } from '../panes/ribbon/RibbonFoot.tsx';
import { RibbonHead } from '../panes/ribbon/RibbonHead.tsx';
import { Verdict } from '../panes/Verdict.tsx';
import { watchBehind } from '../store/seen.ts';
import { Bar } from './Bar.tsx';
import { openDialog, type DialogRequest } from './dialogs.ts';
import { DropArea } from './DropArea.tsx';
import { Notices } from './Notices.tsx';
import { Panes } from './Panes.tsx';
import { claimPaste, listen } from './shortcuts.ts';
import { clearStatic, type Slots } from './slots.ts';
import { Guard } from './Guard.tsx';

/** The bench, hung into the places of the static page. */
export function App({ slots }: { slots: Slots }): ReactElement {
  useLayoutEffect(clearStatic, []);
  useEffect(() => listen(), []);
  useEffect(() => {
    // Panes ask for a dialog by an event: the dialogs are this room's.
    const open = (event: Event): void => openDialog((event as CustomEvent<DialogRequest>).detail);
    document.addEventListener('jotlab:dialog', open);
    return () => document.removeEventListener('jotlab:dialog', open);
  }, []);
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      // Only while it stays in sight does it take room from the rest.
      const height = getComputedStyle(slots.verdict).position === 'sticky' ? slots.verdict.offsetHeight : 0;
      document.documentElement.style.setProperty('--verdict', `${height}px`);
    });
    watch.observe(slots.verdict);
    return () => watch.disconnect();
  }, [slots]);
  useEffect(() => {
    // From a key stroke until its text is read and drawn these still say what was there before.
    const late = [slots.verdict, slots.panes];
    return watchBehind((behind) => late.forEach((slot) => (slot.ariaBusy = behind ? 'true' : null)));
  }, [slots]);
  return (
    <>
      {createPortal(
        <Guard>
          <Bar />
        </Guard>,
        slots.bar,
      )}
      {createPortal(
        <Guard>
          <Verdict />
        </Guard>,
        slots.verdict,
      )}
      {createPortal(
        <Guard>
          <RibbonHead />
        </Guard>,
        slots.head,
      )}
      <RibbonField host={slots.token} onPaste={claimPaste} />
      {createPortal(
        <Guard>
          <RibbonFoot />
        </Guard>,
        slots.foot,
      )}
      {createPortal(<Panes />, slots.panes)}
      <DropArea />
      <Notices />
    </>
  );
}
