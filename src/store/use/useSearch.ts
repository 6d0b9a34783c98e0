import { useEffect, useRef, useState } from 'react';
import type { WordsOutcome, WordsProgress, WordsReply } from '../../jose/jws/words/tryWords.ts';
import { keepGuessed, wordsQuestion } from '../verbs/weakSecrets.ts';

export type Search =
  | { state: 'idle' }
  | { state: 'running' | 'cancelled'; progress: WordsProgress; rate: number }
  | { state: 'done'; outcome: WordsOutcome; rate: number }
  | { state: 'unread' | 'noWorker' };

const NOTHING: WordsProgress = { words: 0, secrets: 0, bytes: 0 };

/** A search in a worker of its own: ending that is how it is cancelled, also where the dialog is closed. `startWorker`: how one is made. */
export function useSearch(startWorker: (source: string) => Worker): {
  search: Search;
  start: (file?: Blob) => Promise<void>;
  cancel: () => void;
} {
  const [search, setSearch] = useState<Search>({ state: 'idle' });
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const start = async (file?: Blob): Promise<void> => {
    const question = wordsQuestion(file);
    if (!question) return;
    let worker: Worker | undefined;
    let isWanted = true;
    stop.current = () => {
      isWanted = false;
      worker?.terminate();
    };
    const end = (last: Search): void => {
      stop.current();
      setSearch(last);
    };
    setSearch({ state: 'running', progress: NOTHING, rate: 0 });
    try {
      const { default: source } = await import('virtual:worker');
      if (!isWanted) return;
      worker = startWorker(source);
    } catch {
      return end({ state: 'noWorker' });
    }
    worker.addEventListener('error', () => end({ state: 'noWorker' }));
    worker.addEventListener('message', ({ data }: MessageEvent<WordsReply>) => {
      if (!isWanted) return;
      if ('unread' in data) return end({ state: 'unread' });
      if ('progress' in data) return setSearch({ state: 'running', ...data });
      end({ state: 'done', ...data });
      if (data.outcome.found) void keepGuessed(data.outcome.found);
    });
    worker.postMessage({ words: question });
  };

  const cancel = (): void => {
    stop.current();
    setSearch((now) => (now.state === 'running' ? { ...now, state: 'cancelled' } : now));
  };
  return { search, start, cancel };
}
