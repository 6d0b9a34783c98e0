import { useEffect, useRef, useState } from 'react';
import { channelOf, readNews, type StageNews, type ToStage } from './channel.ts';

/** What the stage says, and how to ask it for something. `left`: nobody is on it any more. */
export function useStage(id: string): { news: StageNews | null; left: boolean; ask: (wish: ToStage) => void } {
  const [news, setNews] = useState<StageNews | null>(null);
  const [left, setLeft] = useState(false);
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const own = channelOf(id);
    channel.current = own;
    own.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const read = readNews(data);
      if (read?.is === 'left') {
        setLeft(true);
        // Only a window that the stage has opened may close itself.
        window.close();
      } else if (read) {
        setLeft(false);
        setNews(read);
      }
    });
    own.postMessage({ do: 'hello' } satisfies ToStage);
    return () => own.close();
  }, [id]);
  return { news, left, ask: (wish) => channel.current?.postMessage(wish) };
}

/** The time, in milliseconds since 1970, by the second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
