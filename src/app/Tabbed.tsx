import { type ReactElement, useEffect, useRef } from 'react';
import { Contents } from '../panes/contents/Contents.tsx';
import { KeysPane } from '../panes/keys/KeysPane.tsx';
import { Lens } from '../panes/lens/Lens.tsx';
import type { PaneName } from '../store/state/places.ts';
import { useIsUnasked, usePane, usePinned } from '../store/use/useBench.ts';
import { pin, showPane } from '../store/verbs/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { useRoving } from '../ui/useRoving.ts';
import { words } from '../words/words.ts';
import { Guard } from './Guard.tsx';
import { Pane } from './Pane.tsx';

const NAMES: readonly PaneName[] = ['contents', 'lens', 'keys'];
const BODIES: Readonly<Record<PaneName, () => ReactElement>> = {
  contents: () => <Contents />,
  lens: () => <Lens />,
  keys: () => <KeysPane />,
};

// Loaded with the first selection, like what the Lens says of it.
const loadUncover = (): Promise<typeof import('../ui/uncover.ts')> => import('../ui/uncover.ts');

/** Returns how to stop. */
function uncovered(sheet: HTMLElement): () => void {
  let stop: (() => void) | null = null;
  let isOver = false;
  void loadUncover().then(({ keepUncovered }) => {
    if (!isOver) stop = keepUncovered(sheet);
  });
  return () => {
    isOver = true;
    stop?.();
  };
}

/** On a narrow screen: tabs, and a sheet for what is selected. */
export function Tabbed(): ReactElement {
  const pane = usePane();
  const quiet = useIsUnasked();
  const pinned = usePinned();
  const sheet = useRef<HTMLDivElement>(null);
  // Each new reading replaces the Field, so this runs after each key too.
  useEffect(() => (sheet.current && pinned ? uncovered(sheet.current) : undefined), [pinned, quiet, pane]);
  const roving = useRoving<HTMLDivElement>();
  return (
    <>
      <div className="tabs" role="tablist" aria-label={words.tabs.label} {...roving}>
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={pane === name}
            aria-controls={`panel-${name}`}
            data-roving
            tabIndex={pane === name ? 0 : -1}
            onClick={() => showPane(name)}
          >
            {words.tabs[name]}
          </button>
        ))}
      </div>
      {NAMES.map((name) => (
        <div key={name} role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`} hidden={pane !== name}>
          {pane === name && <Pane name={name}>{BODIES[name]()}</Pane>}
        </div>
      ))}
      {pinned && !quiet && pane === 'contents' && (
        <div className="sheet" ref={sheet}>
          <button
            type="button"
            className="button button-icon sheet-close"
            aria-label={words.lens.close}
            onClick={() => pin(null)}
          >
            <Icon name="close" />
          </button>
          <section aria-label={words.lens.region}>
            <Guard>
              <Lens />
            </Guard>
          </section>
        </div>
      )}
    </>
  );
}
