import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { ThemeProvider } from '@mui/material/styles';
import { lazy, type ReactElement, type ReactNode, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import './dialogs.css';
import { Icon } from '../ui/Icon.tsx';
import { FootSlot } from './DialogFoot.tsx';
import { Build } from './Build.tsx';
import { Checks } from './Checks.tsx';
import { ClockSettings } from './ClockSettings.tsx';
import type { DialogName } from '../store/state/places.ts';
import { CLAIMS_OF_BENCH, closeDialog } from '../store/verbs/dialogs.ts';
import { askBeforeLeaving } from './leaving.ts';
import { Proof } from './Proof.tsx';
import { Settings } from './Settings.tsx';
import { theme } from './theme.ts';
import { words } from '../words/dialogs.ts';

const HelpDialogs = lazy(() => import('./help/HelpDialogs.tsx').then((module) => ({ default: module.HelpDialogs })));

const KeyDialogs = lazy(() => import('./keys/KeyDialogs.tsx').then((module) => ({ default: module.KeyDialogs })));

const EncryptionDialogs = lazy(() =>
  import('./encryption/EncryptionDialogs.tsx').then((module) => ({ default: module.EncryptionDialogs })),
);

const Compare = lazy(() => import('./compare/Compare.tsx').then((module) => ({ default: module.Compare })));

const ExportDialogs = lazy(() =>
  import('./export/ExportDialogs.tsx').then((module) => ({ default: module.ExportDialogs })),
);

const Redact = lazy(() => import('./redact/Redact.tsx').then((module) => ({ default: module.Redact })));

const SceneEditor = lazy(() => import('./scene/SceneEditor.tsx').then((module) => ({ default: module.SceneEditor })));
const Share = lazy(() => import('./share/Share.tsx').then((module) => ({ default: module.Share })));

const WeakSecrets = lazy(() => import('./weak/WeakSecrets.tsx').then((module) => ({ default: module.WeakSecrets })));

// Keys are made in dialogs only: before these have come there is nothing to lose.
askBeforeLeaving();

const WIDE = new Set<DialogName>([
  'checks',
  'key',
  'saveRing',
  'convert',
  'fetch',
  'sideBySide',
  'forms',
  'redact',
  'compare',
  'code',
  'policy',
  'share',
]);

const titles = (): Readonly<Record<Exclude<DialogName, 'palette'>, string>> => ({
  proof: words.proof.title,
  settings: words.bar.settings,
  clock: words.clockDialog.title,
  build: words.buildDialog.title,
  checks: words.palette.names.checks,
  compare: words.palette.names.compare,
  redact: words.palette.names.redact,
  scene: words.palette.names.scene,
  code: words.palette.names.code,
  policy: words.palette.names.policy,
  share: words.palette.names.share,
  ...words.helpTitles,
  ...words.keyTitles,
  ...words.encryptionTitles,
});
const titleOf = (name: Exclude<DialogName, 'palette'>): string => titles()[name];

const BODIES: Readonly<Record<Exclude<DialogName, 'palette'>, (about: string) => ReactNode>> = {
  help: () => <HelpDialogs name="help" about="" />,
  glossary: (about) => <HelpDialogs name="glossary" about={about} />,
  offline: () => <HelpDialogs name="offline" about="" />,
  about: () => <HelpDialogs name="about" about="" />,
  proof: () => <Proof />,
  settings: () => <Settings />,
  clock: () => <ClockSettings />,
  build: (about) => <Build withClaims={about === CLAIMS_OF_BENCH} onDone={closeDialog} />,
  checks: (about) => <Checks about={about} />,
  compare: () => <Compare />,
  redact: () => <Redact />,
  code: () => <ExportDialogs name="code" />,
  policy: () => <ExportDialogs name="policy" />,
  share: () => <Share />,
  generate: () => <KeyDialogs name="generate" about="" />,
  key: (about) => <KeyDialogs name="key" about={about} />,
  saveRing: () => <KeyDialogs name="saveRing" about="" />,
  fetch: (about) => <KeyDialogs name="fetch" about={about} />,
  encrypt: () => <EncryptionDialogs name="encrypt" />,
  sideBySide: () => <EncryptionDialogs name="sideBySide" />,
  forms: () => <EncryptionDialogs name="forms" />,
  weakSecrets: () => <WeakSecrets />,
  scene: () => <SceneEditor />,
  convert: (about) => <KeyDialogs name="convert" about={about} />,
};

// Empty style tags filled through the CSSOM: the only way of Emotion's that the policy lets pass.
const cache = createCache({ key: 'css', speedy: true });

/** A button that is pressed and then disabled loses the focus to the page, where the dialog hears no key. */
function useEscapeFromBody(onClose: () => void): void {
  useEffect(() => {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && event.target === document.body) onClose();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);
}

/** One dialog may lead to another: that begins at its top, and the focus goes along with the reader. */
function useFocusAlong(name: DialogName): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const before = useRef(name);
  useEffect(() => {
    if (before.current === name) return;
    before.current = name;
    if (!content.current?.contains(document.activeElement)) content.current?.focus();
  }, [name]);
  return content;
}

/** All dialogs in one lazily loaded piece: they bring the larger widgets along. */
export function Dialogs({
  name,
  about,
  onClose,
}: {
  name: Exclude<DialogName, 'palette'>;
  about: string;
  onClose: () => void;
}): ReactElement {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  useEscapeFromBody(onClose);
  const content = useFocusAlong(name);
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <Dialog
          open
          onClose={onClose}
          maxWidth={name === 'sideBySide' ? 'lg' : WIDE.has(name) ? 'md' : 'sm'}
          aria-labelledby="dialog-title"
        >
          <div className="dialog-head">
            <DialogTitle id="dialog-title">{titleOf(name)}</DialogTitle>
            <button
              type="button"
              className="button button-icon"
              aria-label={words.dialog.close}
              title={words.dialog.close}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          </div>
          {/* It may have to scroll, and not every body has something to focus. */}
          <DialogContent key={name} ref={content} tabIndex={0}>
            <FootSlot value={slot}>
              <Suspense fallback={<p>{words.buildDialog.loading}</p>}>{BODIES[name](about)}</Suspense>
            </FootSlot>
          </DialogContent>
          <DialogActions ref={setSlot} className="dialog-foot" />
        </Dialog>
      </ThemeProvider>
    </CacheProvider>
  );
}
