/** The places of the static page (index.html) that the app fills. The text area of `token` stays where it is. */
const SLOTS = {
  bar: 'bar-slot',
  verdict: 'verdict',
  head: 'ribbon-head',
  token: 'token-host',
  start: 'token-start',
  foot: 'ribbon-foot',
  panes: 'panes',
} as const;

export type Slots = Record<keyof typeof SLOTS, HTMLElement>;

export function findSlots(): Slots | null {
  const found: Partial<Slots> = {};
  for (const [name, id] of Object.entries(SLOTS) as [keyof Slots, string][]) {
    const element = document.getElementById(id);
    if (!element) return null;
    found[name] = element;
  }
  return found as Slots;
}

/** Removes the static stand-in once the app is in its place. */
export function clearStatic(): void {
  for (const element of document.querySelectorAll('[data-static]')) element.remove();
}
