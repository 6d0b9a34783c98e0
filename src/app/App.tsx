import { lazy, type ReactElement, Suspense, useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { RibbonField } from '../panes/ribbon/RibbonField.tsx';
import { RibbonFoot, RibbonStart } from '../panes/ribbon/RibbonFoot.tsx';
import { RibbonHead } from '../panes/ribbon/RibbonHead.tsx';
import { Verdict } from '../panes/Verdict.tsx';
import { useStage } from '../store/use/useStage.ts';
import { afterPaint } from '../ui/afterPaint.ts';
import { watchBehind } from '../store/state/frames.ts';
import { Bar } from './Bar.tsx';
import { DropArea } from './DropArea.tsx';
import { Notices } from './Notices.tsx';
import { Panes } from './Panes.tsx';
import { claimPaste, listen } from './shortcuts.ts';
import { clearStatic, type Slots } from './slots.ts';
import { Guard } from './Guard.tsx';

// Outside the component: the compiler skips one that holds an import().
const Stage = lazy(() => import('./stage/Stage.tsx').then((module) => ({ default: module.Stage })));

/** The bench, hung into the places of the static page. */
export function App({ slots }: { slots: Slots }): ReactElement {
  const isOnStage = useStage() !== null;
  useLayoutEffect(clearStatic, []);
  useEffect(() => listen(), []);
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      // Only while it stays in sight does it take room from the rest.
      const height = getComputedStyle(slots.verdict).position === 'sticky' ? slots.verdict.offsetHeight : 0;
      // Every element inherits it: the frame that shows the verdict does not wait for their styles.
      afterPaint(() => document.documentElement.style.setProperty('--verdict', `${height}px`));
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
      {createPortal(
        <Guard>
          <RibbonStart />
        </Guard>,
        slots.start,
      )}
      {createPortal(<Panes />, slots.panes)}
      <DropArea />
      <Notices />
      {isOnStage &&
        createPortal(
          <Suspense fallback={null}>
            <Stage />
          </Suspense>,
          document.body,
        )}
    </>
  );
}
