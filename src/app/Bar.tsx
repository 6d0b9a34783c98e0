import { lazy, type ReactElement, Suspense } from 'react';
import { useClock, usePane } from '../store/use.ts';
import { showPane } from '../store/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { useRequests } from './requests.ts';
import { language, words } from '../words/words.ts';
import { closeDialog, closePalette, openDialog, useDialog } from './dialogs.ts';
import { goTo } from './goTo.ts';

// Outside the component: the compiler skips one that holds an import().
const loadDialogs = (): Promise<typeof import('./Dialogs.tsx')> => import('./Dialogs.tsx');
const Dialogs = lazy(() => loadDialogs().then((module) => ({ default: module.Dialogs })));
const loadPalette = (): Promise<typeof import('./Palette.tsx')> => import('./Palette.tsx');
const Palette = lazy(() => loadPalette().then((module) => ({ default: module.Palette })));

const W = words.bar;

export function Bar(): ReactElement {
  const dialog = useDialog();
  const open = usePane() === 'keys';
  const { sent } = useRequests();
  return (
    <>
      <button type="button" className="button wide-only" onClick={() => openDialog('palette')} onPointerEnter={loadPalette} aria-keyshortcuts="Control+K">
        <kbd aria-hidden="true">{W.commandKeys}</kbd>
        {W.commands}
      </button>
      <button type="button" id="keys-button" className="button drawer-only" aria-expanded={open} aria-controls={open ? 'keys' : undefined} onClick={() => (open ? showPane('contents') : goTo('keys'))}>
        {words.keys.region}
      </button>
      <ClockButton />
      <button type="button" className="button" onClick={() => openDialog('proof')} onPointerEnter={loadDialogs} title={W.requestsHint}>
        {W.requests(sent)}
      </button>
      <button type="button" className="button" onClick={() => openDialog('settings')} onPointerEnter={loadDialogs} aria-label={W.settings}>
        <Icon name="settings" />
        <span className="bar-word">{W.settings}</span>
      </button>
      <button type="button" className="button" onClick={() => openDialog('help')} onPointerEnter={loadDialogs} aria-label={W.help}>
        <Icon name="help" />
        <span className="bar-word">{W.help}</span>
      </button>
      {dialog && (
        <Suspense fallback={null}>
          {dialog === 'palette' ? <Palette onClose={closePalette} /> : <Dialogs name={dialog} onClose={closeDialog} />}
        </Suspense>
      )}
    </>
  );
}

const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });

function ClockButton(): ReactElement {
  const { kind, now } = useClock();
  const frozen = kind === 'frozen';
  const time = format.format(now * 1000);
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
