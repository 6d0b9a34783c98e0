import { placeIn, type Place } from '../../lessons/place.ts';
import { leave, openStep } from '../../lessons/run.ts';

let place: Place = null;
const watchers = new Set<() => void>();

/** Where somebody is among the lessons. */
export const placeNow = (): Place => place;
export function watchPlace(changed: () => void): () => void {
  watchers.add(changed);
  return () => void watchers.delete(changed);
}

export const isStep = (where: Place): where is Exclude<Place, 'index' | null> => where !== null && where !== 'index';

export function setPlace(next: Place): void {
  place = next;
  const page = document.getElementById('page');
  page?.classList.toggle('is-learning', isStep(next));
  page?.classList.toggle('is-choosing', next === 'index');
  // The bench is not shown beside the list, which is then what the page is about.
  const host = document.getElementById('learn');
  if (host) host.role = next === 'index' ? 'main' : null;
  for (const watcher of watchers) watcher();
}

/** Brings about what the address asks for. */
export function follow(): void {
  const next = placeIn(location.hash);
  setPlace(next);
  if (!isStep(next)) leave();
  else
    void openStep(next.slug, next.at).then((isThere) => {
      if (!isThere) go('#learn');
    });
}

export function go(address: string): void {
  // The event of a new address comes later, if at all, and finds everything done.
  if (location.hash !== address) history.pushState(null, '', address || location.pathname + location.search);
  follow();
}

/** Goes back to the user's own bench. */
export function goToBench(): void {
  go('');
  document.getElementById('token-host')?.focus();
}
