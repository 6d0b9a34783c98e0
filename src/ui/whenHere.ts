/** Signs of a person. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'scroll', 'focusin', 'input', 'paste', 'dragenter'];
/** Events of the window: a menu has been opened, perhaps to print. */
const LEAVING = ['blur', 'beforeprint'];

let waiting: (() => void)[] | null = [];

/** Somebody is there: runs the waiting calls. */
export function isHere(): void {
  const now = waiting ?? [];
  waiting = null;
  for (const name of SIGNS) removeEventListener(name, onSign, true);
  for (const name of LEAVING) removeEventListener(name, isHere);
  for (const then of now) then();
}

function onSign(event: Event): void {
  // A pointer that rests gives an event too, when the page changes below it.
  const rests = event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY;
  if (!rests) isHere();
}

/** Calls `then` when somebody does anything on the page: what is not seen at first is not fetched for nobody. */
export function whenHere(then: () => void): void {
  // Somebody may have begun to type before this was listening.
  const { activeElement } = document;
  if (waiting !== null && activeElement !== null && activeElement !== document.body) isHere();
  if (waiting === null) {
    then();
    return;
  }
  if (waiting.length === 0) {
    for (const name of SIGNS) addEventListener(name, onSign, { capture: true, passive: true });
    for (const name of LEAVING) addEventListener(name, isHere);
  }
  waiting.push(then);
}
