import { useEffect, useMemo, useRef, useState } from 'react';
import {
  channelOf,
  newChannelId,
  presenterAddress,
  readWish,
  type StageNews,
  type ToPresenter,
} from '../../presenter/channel.ts';
import type { StageRun } from '../../store/state/stage.ts';
import { goToSceneStep, nextSceneStep, previousSceneStep } from '../../store/verbs/playScene.ts';

/** What crosses to the presenter's window: sentences of the scene, never a token or a key. */
const newsOf = ({ scene, at, isGuest }: StageRun, isBlank: boolean, since: number): StageNews => ({
  is: 'stage',
  title: scene.title,
  notes: scene.notes,
  at,
  steps: scene.steps.map(({ says, notes = '' }) => ({ says, notes })),
  isGuest,
  isBlank,
  since,
});

export interface PresenterWindow {
  /** Opens it. False where the browser does not let a page do that: then somebody opens the address. */
  open: () => boolean;
  address: string;
}

/** The presenter's window, in step with the stage both ways. It closes with the stage. */
export function usePresenter(
  run: StageRun | null,
  { isBlank, onBlank, single }: { isBlank: boolean; onBlank: (blank: boolean) => void; single: boolean },
): PresenterWindow {
  const [id] = useState(newChannelId);
  const [since] = useState(() => Date.now());
  const channel = useRef<BroadcastChannel | null>(null);
  const popup = useRef<Window | null>(null);
  const news = useMemo(() => run && newsOf(run, isBlank, since), [run, isBlank, since]);
  const latest = useRef(news);
  const takesSingle = useRef(single);
  useEffect(() => {
    latest.current = news;
    if (news) channel.current?.postMessage(news);
  }, [news]);
  useEffect(() => {
    takesSingle.current = single;
  }, [single]);
  useEffect(() => {
    const own = channelOf(id);
    channel.current = own;
    own.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const wish = readWish(data);
      if (wish?.do === 'hello') own.postMessage(latest.current);
      // As on the stage: a black screen comes back with the next wish, which then does nothing else.
      else if (wish && latest.current?.isBlank) onBlank(false);
      else if (wish?.do === 'blank') onBlank(takesSingle.current);
      else if (wish?.do === 'next') void nextSceneStep();
      else if (wish?.do === 'previous') void previousSceneStep();
      else if (wish?.do === 'go') void goToSceneStep(() => wish.at);
    });
    const left = (): void => own.postMessage({ is: 'left' } satisfies ToPresenter);
    addEventListener('pagehide', left);
    return () => {
      removeEventListener('pagehide', left);
      left();
      own.close();
      popup.current?.close();
    };
  }, [id, onBlank]);
  const address = presenterAddress(id);
  return useMemo(
    () => ({
      address,
      open: () => {
        popup.current = window.open(address, 'jotlab-presenter', 'popup,width=960,height=640');
        popup.current?.focus();
        return popup.current !== null;
      },
    }),
    [address],
  );
}
