import { placeIn, type Place } from '../../lessons/place.ts';
import { leave, openStep } from '../../lessons/run.ts';
import { scrollBack } from '../../ui/scrollBack.ts';

let place: Place = null;
/** How far down the bench and the list were scrolled when somebody left them. */
const scrolled = { bench: 0, index: 0 };
/** The lesson that was open last. */
let lastOpen: string | null = null;
const watchers = new Set<() => void>();

/** Where somebody is among the lessons. */
export const placeNow = (): Place => place;
export function watchPlace(changed: () => void): () => void {
  watchers.add(changed);
  return () => void watchers.delete(changed);
}

export const isStep = (where: Place): where is Exclude<Place, 'index' | null> => where !== null && where !== 'index';

/** Where somebody was in the list who comes back to it. */
export const inList = (): { top: number; slug: string | null } => ({ top: scrolled.index, slug: lastOpen });

export function setPlace(next: Place): void {
  if (place === null) scrolled.bench = scrollY;
  if (place === 'index') scrolled.index = scrollY;
  if (isStep(next)) lastOpen = next.slug;
  place = next;
  // Here each place says itself where it begins.
  history.scrollRestoration = next === null ? 'auto' : 'manual';
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
  const hadPlace = place !== null;
  setPlace(next);
  if (isStep(next)) {
    void openStep(next.slug, next.at).then((isThere) => {
      if (!isThere) go('#learn');
    });
    return;
  }
  leave();
  // What comes with an address is read from its top.
  if (next === null && hadPlace) scrollBack(location.hash === '' ? scrolled.bench : 0);
}

export function go(address: string): void {
  // The event of a new address comes later, if at all, and finds everything done.
  if (location.hash !== address) history.pushState(null, '', address || location.pathname + location.search);
  follow();
}

/** Goes back to the user's own bench. */
export function goToBench(): void {
  go('');
  document.getElementById('token-host')?.focus({ preventScroll: true });
}
