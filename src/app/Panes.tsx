import { lazy, type ReactElement, Suspense, useEffect, useRef } from 'react';
import { Contents } from '../panes/contents/Contents.tsx';
import { KeysPane } from '../panes/keys/KeysPane.tsx';
import { Lens } from '../panes/lens/Lens.tsx';
import { loadLints } from '../store/doors/lintsDoor.ts';
import {
  useEarlier,
  useHasError,
  useHasMany,
  useIsUnasked,
  usePane,
  usePinned,
  usePlace,
  useSelect,
  useTokenReading,
} from '../store/use/useBench.ts';
import { useStepsRun } from '../store/use/useStepsRun.ts';
import { selectAloud, showPane } from '../store/verbs/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { useMedia } from '../ui/useMedia.ts';
import { usePaper } from '../ui/usePaper.ts';
import { WhenSeen } from '../ui/WhenSeen.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Guard } from './Guard.tsx';
import { Pane } from './Pane.tsx';
import { Tabbed } from './Tabbed.tsx';
import { words } from '../words/words.ts';

// Below the first screen: it comes after it.
// With it come the rules: it is not drawn without them.
const Findings = lazy(() =>
  Promise.all([import('../panes/findings/Findings.tsx'), loadLints()]).then(([{ Findings: pane }]) => ({
    default: pane,
  })),
);

// Loaded late: most visits have no error message of another library.
const ErrorMessages = lazy(() =>
  import('../panes/errors/ErrorMessages.tsx').then(({ ErrorMessages: pane }) => ({ default: pane })),
);

const History = lazy(() => import('../panes/history/History.tsx').then(({ History: pane }) => ({ default: pane })));

const Tokens = lazy(() => import('./Tokens.tsx').then(({ Tokens: pane }) => ({ default: pane })));

const Steps = lazy(() => import('../panes/steps/Steps.tsx').then(({ Steps: pane }) => ({ default: pane })));

/** What came with a file or a text, above the token that is on the bench. */
function Above(): ReactElement {
  const hasError = useHasError();
  const hasMany = useHasMany();
  return (
    <>
      {hasMany && (
        <Guard>
          <Suspense>
            <Tokens />
          </Suspense>
        </Guard>
      )}
      {hasError && (
        <Guard>
          <Suspense>
            <ErrorMessages />
          </Suspense>
        </Guard>
      )}
    </>
  );
}

/** Three columns; two with the keys in a drawer; tabs on a narrow screen. Paper shows everything. */
export function Panes(): ReactElement {
  const paper = usePaper();
  const narrow = useMedia('(max-width: 899px)') && !paper;
  const quiet = useIsUnasked();
  const learning = useSelect(({ lesson }) => lesson !== null);
  // A lesson is shown beside the bench, in the place of a pane.
  const middle = useMedia(`(max-width: ${learning ? 1599 : 1199}px)`) && !paper;
  const open = usePane() === 'keys';
  const reading = useTokenReading();
  const place = usePlace();
  const steps = useStepsRun() !== null;
  useEffect(() => {
    if (!place) return;
    // A pane that comes later may still be loading: it is waited for as long as somebody would.
    let left = 120;
    const look = (): void => {
      const pane = document.getElementById(place.name);
      if (!pane && left-- > 0) frame = requestAnimationFrame(look);
      pane?.scrollIntoView({ block: 'nearest' });
      pane?.focus({ preventScroll: true });
    };
    let frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [place]);
  useEffect(() => {
    if (!narrow && quiet) selectAloud();
  }, [narrow, quiet]);
  const hasEarlier = useEarlier().length > 0;
  return (
    <>
      <Above />
      {narrow ? (
        <Tabbed />
      ) : (
        <div className="panes">
          <Pane name="contents">
            <Contents />
          </Pane>
          <Pane name="lens" inert={middle && open}>
            <Lens />
          </Pane>
          {!middle ? (
            <Pane name="keys">
              <KeysPane />
            </Pane>
          ) : (
            open && <Drawer />
          )}
        </div>
      )}
      {reading && (
        <Pane name="findings">
          <WhenSeen>
            <Suspense>
              <Findings />
            </Suspense>
          </WhenSeen>
        </Pane>
      )}
      {hasEarlier && (
        <Guard>
          <Suspense>
            <History />
          </Suspense>
        </Guard>
      )}
      {steps && (
        <Guard>
          <Suspense>
            <Steps />
          </Suspense>
        </Guard>
      )}
      <BottomBar />
    </>
  );
}

/** The keys, over the Lens. Escape and the button close it; the focus goes back to where it came from. */
function Drawer(): ReactElement {
  const pinned = usePinned();
  const drawer = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current ??= document.activeElement;
    const body = drawer.current;
    return () => {
      const lost = document.activeElement === document.body || body?.contains(document.activeElement);
      const back =
        opener.current?.isConnected && opener.current !== document.body
          ? opener.current
          : document.getElementById('keys-button');
      if (lost && back instanceof HTMLElement) back.focus();
    };
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // From outside the drawer, Escape first lets go of what is selected.
      const first = pinned === null || drawer.current?.contains(document.activeElement);
      if (
        event.key === 'Escape' &&
        !event.defaultPrevented &&
        first &&
        !document.querySelector('[role="dialog"], dialog[open]')
      )
        showPane('contents');
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [pinned]);
  return (
    <div className="drawer" ref={drawer}>
      <Pane name="keys">
        <button
          type="button"
          className="button button-icon drawer-close"
          aria-label={words.keys.close}
          onClick={() => showPane('contents')}
        >
          <Icon name="close" />
        </button>
        <KeysPane />
      </Pane>
    </div>
  );
}
