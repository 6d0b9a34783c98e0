// Slides of reveal.js around the scene. It tells a frame when its slide comes and goes, and takes keys as messages: so the
// steps of a scene are stepped through like any others, and nobody has to click into the frame first.
import type { PassedKey } from './messages.ts';

/** Sends a message to the page that frames the scene. Nothing in it is secret: that page chose the scene. */
export function tell(message: object | string): void {
  if (window.parent !== window) window.parent.postMessage(message, '*');
}

let isReveal = false;
let isAway = false;

/** From the first moment on: the slide may come before the scene is there. `takesKeys`: while its slide is shown. */
export function watchDeck(takesKeys: boolean): void {
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || (data !== 'slide:start' && data !== 'slide:stop')) return;
    isReveal = true;
    isAway = data === 'slide:stop';
    // In its speaker view the slides are frames themselves, which only follow.
    if (!takesKeys || window.parent !== window.top) return;
    if (!isAway) window.focus();
    else if (document.hasFocus()) window.parent.focus();
  });
}

/** Whether the slides show another slide: then no key is for the scene. */
export const isDeckAway = (): boolean => isAway;

/** Keys after which the slides have the next one too: their overview is moved through with arrows. */
const OVERVIEW = new Set(['Escape', 'o', 'O']);

/** Gives a key to the page around; `leads`: on or back, and out of the scene. */
export function passKey(event: KeyboardEvent, leads: boolean): void {
  // A key that is held down goes as far as the end of the scene.
  if (leads && event.repeat) return;
  const { key, code, shiftKey, keyCode } = event;
  const passed: PassedKey = { jotlab: 'key', key: key.slice(0, 20), code: code.slice(0, 20), shiftKey };
  if (!isReveal) tell(passed);
  else if (!shiftKey) tell(JSON.stringify({ method: 'triggerKey', args: [keyCode] }));
  if (isReveal ? OVERVIEW.has(key) : leads) window.parent.focus();
}
