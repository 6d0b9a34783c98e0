import { useEffect, useRef } from 'react';
import { goToSceneStep, nextSceneStep, previousSceneStep } from '../../store/verbs/playScene.ts';
import { lightPart } from '../../store/verbs/sceneSpot.ts';
import type { Pager } from '../stage/StageJson.tsx';
import { isDeckAway, passKey, tell } from './deck.ts';
import { type EmbedState, readAsk, type Theme } from './messages.ts';

function tellState(text: string): void {
  const state: EmbedState = { jotlab: 'state', ...(JSON.parse(text) as Omit<EmbedState, 'jotlab'>) };
  tell(state);
}

/** Answers the page around, and tells it of every step. */
export function useParent(state: Omit<EmbedState, 'jotlab'> | null, onTheme: (theme: Theme) => void): void {
  const text = state && JSON.stringify(state);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
    if (text) tellState(text);
  }, [text]);
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<unknown>): void => {
      const ask = source === window.parent ? readAsk(data) : null;
      if (ask?.do === 'next') void nextSceneStep();
      else if (ask?.do === 'previous') void previousSceneStep();
      else if (ask?.do === 'goto') void goToSceneStep(() => ask.at);
      else if (ask?.do === 'theme') onTheme(ask.theme);
      else if (ask && latest.current) tellState(latest.current);
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, [onTheme]);
}

const NEXT = new Set(['ArrowRight', 'PageDown', ' ']);
const PREVIOUS = new Set(['ArrowLeft', 'PageUp']);
const PAGED: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
const SCROLLING = new Set(['ArrowDown', 'ArrowUp', 'Home', 'End']);

/** Whether the scene is in a frame so narrow that it scrolls. */
function isScrolled(): boolean {
  const { scrollHeight, clientHeight } = document.querySelector('.stage') ?? document.documentElement;
  return scrollHeight > clientHeight + 1;
}

/** What a scene is asked to do with a key. */
interface EmbedKeys {
  at: number;
  count: number;
  zoom: boolean;
  onZoom: (zoom: boolean) => void;
  pager: Pager;
  /** All keys go to the page around. */
  off: boolean;
}

/** The keys of an embedded scene. What it has no use for goes to the page around, at its ends the arrows too. */
export function useEmbedKeys({ at, count, zoom, onZoom, pager, off }: EmbedKeys): void {
  useEffect(() => {
    const act = ({ key }: KeyboardEvent, by: 1 | -1 | 0): boolean => {
      if (by > 0 && at < count - 1) void nextSceneStep();
      else if (by < 0 && at > 0) void previousSceneStep();
      else if (/^[1-9]$/.test(key)) lightPart(Number(key));
      else if (key.toLowerCase() === 'z') onZoom(!zoom);
      else if (key === 'Escape' && zoom) onZoom(false);
      else return PAGED[key] !== undefined && zoom && (pager.current?.(PAGED[key]) ?? false);
      return true;
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, shiftKey, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || key === 'Tab') return;
      if ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button, a')) return;
      const isBack = PREVIOUS.has(key) || (key === ' ' && shiftKey);
      const by = isBack ? -1 : NEXT.has(key) ? 1 : 0;
      const used = !off && !isDeckAway() && act(event, by);
      if (!used && SCROLLING.has(key) && isScrolled()) return;
      if (!used) passKey(event, by !== 0);
      // The browser keeps the keys that the scene does not use: to reload, to leave the full screen.
      if (used || by !== 0) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [at, count, zoom, onZoom, pager, off]);
}
