import { lazy, type ReactElement, Suspense } from 'react';
import { useClock, useDialog, usePane } from '../store/use/useBench.ts';
import { showPane } from '../store/verbs/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { useRequests } from '../dialogs/requests.ts';
import { closeDialog, closePalette, openDialog, showPlace } from '../store/verbs/dialogs.ts';
import { openTalk } from '../store/verbs/talk.ts';
import { clockTime } from '../words/time.ts';
import { words } from '../words/words.ts';

// Outside the component: the compiler skips one that holds an import().
const loadDialogs = (): Promise<typeof import('../dialogs/Dialogs.tsx')> => import('../dialogs/Dialogs.tsx');
const Dialogs = lazy(() => loadDialogs().then((module) => ({ default: module.Dialogs })));
const loadPalette = (): Promise<typeof import('./Palette.tsx')> => import('./Palette.tsx');
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })));

export function Bar(): ReactElement {
  const dialog = useDialog();
  const open = usePane() === 'keys';
  const { sent } = useRequests();
  return (
    <>
      <button
        type="button"
        className="button wide-only"
        onClick={() => openDialog('palette')}
        onPointerEnter={loadPalette}
        aria-keyshortcuts="Control+K"
      >
        <kbd aria-hidden="true">{words.bar.commandKeys}</kbd>
        {words.bar.commands}
      </button>
      <button
        type="button"
        id="keys-button"
        className="button drawer-only"
        aria-expanded={open}
        aria-controls={open ? 'keys' : undefined}
        onClick={() => (open ? showPane('contents') : showPlace('keys'))}
      >
        {words.keys.region}
      </button>
      <a className="button wide-only" href="#learn">
        {words.bar.learn}
      </a>
      <button type="button" className="button wide-only" onClick={() => void openTalk()} aria-keyshortcuts="Alt+P">
        {words.bar.talk}
      </button>
      <ClockButton />
      <button
        type="button"
        className="button"
        onClick={() => openDialog('proof')}
        onPointerEnter={loadDialogs}
        aria-label={`${words.bar.requests(sent)} ${words.bar.sent}`}
        title={words.bar.requestsHint}
      >
        {words.bar.requests(sent)} <span className="bar-sent">{words.bar.sent}</span>
      </button>
      <button
        type="button"
        className="button"
        onClick={() => openDialog('settings')}
        onPointerEnter={loadDialogs}
        aria-label={words.bar.settings}
      >
        <Icon name="settings" />
        <span className="bar-word">{words.bar.settings}</span>
      </button>
      <button
        type="button"
        className="button"
        onClick={() => openDialog('help')}
        onPointerEnter={loadDialogs}
        aria-label={words.bar.help}
      >
        <Icon name="help" />
        <span className="bar-word">{words.bar.help}</span>
      </button>
      {dialog && (
        <Suspense fallback={null}>
          {dialog.name === 'palette' ? (
            <Palette onClose={() => closePalette(dialog)} />
          ) : (
            <Dialogs name={dialog.name} about={dialog.about} onClose={closeDialog} />
          )}
        </Suspense>
      )}
    </>
  );
}

function ClockButton(): ReactElement {
  const { kind, now } = useClock();
  const frozen = kind !== 'live';
  const time = clockTime(now);
  return (
    <button
      type="button"
      className={`button clock${frozen ? ' is-frozen' : ''}`}
      aria-label={frozen ? words.clock.frozen(time) : words.clock.live(time)}
      title={words.clock.explain}
      onClick={() => openDialog('clock')}
      onPointerEnter={loadDialogs}
    >
      <Icon name="pending" />
      <span className="wide-only">{time}</span>
      {frozen && words.clock.frozenShort}
    </button>
  );
}
