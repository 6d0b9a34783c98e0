import { useEffect, useRef } from 'react';
import { goToSceneStep, nextSceneStep, previousSceneStep } from '../../store/verbs/playScene.ts';
import { lightPart } from '../../store/verbs/sceneSpot.ts';
import { type EmbedState, type PassedKey, readAsk, type Theme } from './messages.ts';

/** State and keys are not secret: the page that frames the scene chose it. */
function tell(message: EmbedState | PassedKey): void {
  if (window.parent !== window) window.parent.postMessage(message, '*');
}

/** Answers the page around, and tells it of every step. */
export function useParent(state: Omit<EmbedState, 'jotlab'> | null, onTheme: (theme: Theme) => void): void {
  const text = state && JSON.stringify(state);
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
    if (text) tell({ jotlab: 'state', ...(JSON.parse(text) as Omit<EmbedState, 'jotlab'>) });
  }, [text]);
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<unknown>): void => {
      const ask = source === window.parent ? readAsk(data) : null;
      if (ask?.do === 'next') void nextSceneStep();
      else if (ask?.do === 'previous') void previousSceneStep();
      else if (ask?.do === 'goto') void goToSceneStep(() => ask.at);
      else if (ask?.do === 'theme') onTheme(ask.theme);
      else if (ask && latest.current)
        tell({ jotlab: 'state', ...(JSON.parse(latest.current) as Omit<EmbedState, 'jotlab'>) });
    };
    addEventListener('message', onMessage);
    return () => removeEventListener('message', onMessage);
  }, [onTheme]);
}

const NEXT = new Set(['ArrowRight', 'PageDown', ' ']);
const PREVIOUS = new Set(['ArrowLeft', 'PageUp']);

/** The keys of an embedded scene. What it has no use for goes to the page around, at its ends the arrows too. */
export function useEmbedKeys(at: number, count: number, onZoom: (then: (zoom: boolean) => boolean) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, code, shiftKey, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || key === 'Tab') return;
      if ((key === ' ' || key === 'Enter') && target instanceof Element && target.closest('button, a')) return;
      if (NEXT.has(key) && at < count - 1) void nextSceneStep();
      else if (PREVIOUS.has(key) && at > 0) void previousSceneStep();
      else if (/^[1-9]$/.test(key)) lightPart(Number(key));
      else if (key.toLowerCase() === 'z') onZoom((zoom) => !zoom);
      else tell({ jotlab: 'key', key: key.slice(0, 20), code: code.slice(0, 20), shiftKey });
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [at, count, onZoom]);
}
