import { type ReactElement, useSyncExternalStore } from 'react';
import { Lesson } from '../../panes/lesson/Lesson.tsx';
import { Lessons } from '../../panes/lesson/Lessons.tsx';
import { useSpoken } from '../../store/use/useBench.ts';
import { Guard } from '../Guard.tsx';
import { go, goToBench, inList, placeNow, watchPlace } from './where.ts';

/** The list of lessons, or a lesson; nothing while the address asks for neither. */
export function Learn(): ReactElement | null {
  const place = useSyncExternalStore(watchPlace, placeNow);
  const spoken = useSpoken();
  if (place === null) return null;
  return (
    <Guard key={spoken}>
      {place === 'index' ? <Lessons from={inList()} leave={goToBench} /> : <Lesson go={go} leave={goToBench} />}
    </Guard>
  );
}
