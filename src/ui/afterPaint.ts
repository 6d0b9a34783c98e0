/** A hidden page paints nothing: then it is time all the same. */
const AT_MOST = 100;

/** Calls `then` once, when the next frame has been painted. */
export function afterPaint(then: () => void): void {
  let called = false;
  const call = (): void => {
    clearTimeout(timer);
    if (!called) then();
    called = true;
  };
  const timer = setTimeout(call, AT_MOST);
  // A frame callback runs before its frame is painted; a timer set in it runs after.
  requestAnimationFrame(() => setTimeout(call, 0));
}
