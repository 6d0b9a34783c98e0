/** Calls `then` when the browser has nothing better to do, at the latest after two seconds. */
export function whenIdle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 2000 });
  else setTimeout(then, 300);
}
