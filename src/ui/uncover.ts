/** Between what is selected and the sheet, in pixels. */
const CLEAR = 32;
/** Of a selection of many lines the first ones have to be seen. */
const ENOUGH = 48;
/** What shows a selection in Contents: a row of a table, a part of octets, an outline in a text, the head of a part. */
const IN_TOKEN = '.code-outline-selected path';
const SELECTED = `.is-chosen, .octet-row[aria-pressed="true"], ${IN_TOKEN}, .is-selected > .panel-head`;

type Place = Pick<DOMRect, 'top' | 'bottom'>;

/** Where somebody looks: at the caret, at what was pressed beside the token, or else at what is selected in Contents. */
function placeOf(): Place | undefined {
  const active = document.activeElement;
  if (active?.closest('[contenteditable]')) {
    const selection = document.getSelection();
    const caret = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
    // At the end of some lines the browser does not say where it is.
    if (caret && caret.bottom > 0) return caret;
  }
  if (active?.closest('#ribbon')) return active.getBoundingClientRect();
  // A header is closed at first: what is in it is outlined only in the token.
  return (
    document.querySelector(`#contents :is(${SELECTED})`) ?? document.querySelector(`#ribbon ${IN_TOKEN}`)
  )?.getBoundingClientRect();
}

/** Scrolls what is selected into sight: out from under the sheet, where there is one. */
function uncover(place: Place, sheet: Element | null): void {
  const verdict = document.getElementById('verdict');
  const isStuck = verdict !== null && getComputedStyle(verdict).position === 'sticky';
  const first = isStuck ? Math.max(0, verdict.getBoundingClientRect().bottom) : 0;
  const last = sheet ? sheet.getBoundingClientRect().top : innerHeight;
  const bottom = Math.min(place.bottom, place.top + ENOUGH);
  const by = bottom + CLEAR > last ? bottom + CLEAR - last : place.top < first ? place.top - first : 0;
  if (Math.abs(by) < 1) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: by, behavior: still ? 'instant' : 'smooth' });
}

/** Frames in which a part may still open. */
const SOON = 30;

/** Brings into sight what has just been selected. */
export function reveal(): void {
  let left = SOON;
  const look = (): void => {
    const place = placeOf();
    if (place) uncover(place, document.querySelector('.sheet'));
    else if (left-- > 0) requestAnimationFrame(look);
  };
  // The outline in the text is drawn in the frame after the next.
  requestAnimationFrame(() => requestAnimationFrame(look));
}

/** The sheet covers part of the page: uncovers what is selected. Repeats while the sheet, or a note above the text, is growing. Stops when somebody scrolls by hand. */
export function keepUncovered(sheet: HTMLElement): () => void {
  const look = (): void => {
    const place = placeOf();
    if (place) uncover(place, sheet);
  };
  // The outline in the text is drawn in the next frame.
  const frame = requestAnimationFrame(look);
  const watch = new ResizeObserver(look);
  watch.observe(document.body);
  watch.observe(sheet);
  const stop = (): void => {
    cancelAnimationFrame(frame);
    watch.disconnect();
    removeEventListener('wheel', stop);
    removeEventListener('touchmove', stop);
  };
  addEventListener('wheel', stop, { passive: true });
  addEventListener('touchmove', stop, { passive: true });
  return stop;
}
