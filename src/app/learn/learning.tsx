// Loaded when an address first asks for lessons. From then on the lessons follow the address.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchLesson } from '../../lessons/run.ts';
import { textOf } from '../../store/derived/select.ts';
import { store } from '../../store/state/state.ts';
import { Learn } from './Learn.tsx';
import { follow, isStep, placeNow, setPlace } from './where.ts';

function begin(): void {
  const main = document.querySelector('main');
  if (!main) return;
  const host = document.createElement('div');
  host.id = 'learn';
  // F6 comes here too.
  host.tabIndex = -1;
  main.before(host);
  addEventListener('jotlab:address', follow);
  watchLesson();
  store.subscribe((state, before) => {
    // A talk has begun, which ends the lesson; or somebody pastes a token over the list of lessons.
    const isOver = before.lesson !== null && state.lesson === null && isStep(placeNow());
    const isAway = placeNow() === 'index' && before.lesson === null && textOf(state) !== textOf(before);
    if (!isOver && !isAway) return;
    history.replaceState(null, '', location.pathname + location.search);
    setPlace(null);
    // The new token from its top, not from where the list was.
    if (isAway) scrollTo(0, 0);
  });
  createRoot(host).render(
    <StrictMode>
      <Learn />
    </StrictMode>,
  );
  follow();
}

begin();
