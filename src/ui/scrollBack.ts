/** After so many frames in its place the page is drawn. */
const HELD = 4;
/** So many frames it is waited for. */
const AT_MOST = 40;
const HANDS = ['wheel', 'pointerdown', 'keydown'] as const;

let hands = new AbortController();

/** Scrolls the page to where it was. What moves it, or makes it long enough, may be drawn later; whoever scrolls meanwhile is left alone. */
export function scrollBack(top: number): void {
  hands.abort();
  const mine = (hands = new AbortController());
  for (const name of HANDS) addEventListener(name, () => mine.abort(), { signal: mine.signal });
  let held = 0;
  let left = AT_MOST;
  const scroll = (): void => {
    if (mine.signal.aborted) return;
    held = Math.abs(scrollY - top) < 1 ? held + 1 : 0;
    left -= 1;
    scrollTo(0, top);
    if (held > HELD || left === 0) mine.abort();
    else requestAnimationFrame(scroll);
  };
  scroll();
}
