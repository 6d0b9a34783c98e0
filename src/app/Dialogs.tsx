import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { ThemeProvider } from '@mui/material/styles';
import { lazy, type ReactElement, type ReactNode, Suspense } from 'react';
import { build, compare, encryptionTitles, help, keyTitles, proof } from '../words/dialogs.ts';
import { words } from '../words/words.ts';
import { Build } from './Build.tsx';
import { ClockSettings } from './ClockSettings.tsx';
import { Compare } from './Compare.tsx';
import { closeDialog, dialogSubject, type DialogName } from './dialogs.ts';
import { Help } from './Help.tsx';
import { askBeforeLeaving } from './leaving.ts';
import { Proof } from './Proof.tsx';
import { Settings } from './Settings.tsx';
import { theme } from './theme.ts';

const KeyDialogs = lazy(() => import('./keys/KeyDialogs.tsx').then((module) => ({ default: module.KeyDialogs })));

const EncryptionDialogs = lazy(() => import('./encryption/EncryptionDialogs.tsx').then((module) => ({ default: module.EncryptionDialogs })));

// Keys are made in dialogs only: before these have come there is nothing to lose.
askBeforeLeaving();

const WIDE = new Set<DialogName>(['key', 'keep', 'convert', 'fetch', 'sideBySide', 'forms']);

const TITLES: Readonly<Record<Exclude<DialogName, 'palette'>, string>> = {
  help: help.title,
  proof: proof.title,
  settings: words.bar.settings,
  clock: words.clock.title,
  build: build.title,
  compare: compare.title,
  ...keyTitles,
  ...encryptionTitles,
};

const BODIES: Readonly<Record<Exclude<DialogName, 'palette'>, () => ReactNode>> = {
  help: () => <Help />,
  proof: () => <Proof />,
  settings: () => <Settings />,
  clock: () => <ClockSettings />,
  build: () => <Build onDone={closeDialog} />,
  compare: () => <Compare />,
  generate: () => <KeyDialogs name="generate" about="" />,
  key: () => <KeyDialogs name="key" about={dialogSubject()} />,
  keep: () => <KeyDialogs name="keep" about="" />,
  fetch: () => <KeyDialogs name="fetch" about={dialogSubject()} />,
  encrypt: () => <EncryptionDialogs name="encrypt" />,
  sideBySide: () => <EncryptionDialogs name="sideBySide" />,
  forms: () => <EncryptionDialogs name="forms" />,
  convert: () => <KeyDialogs name="convert" about={dialogSubject()} />,
};

// Empty style tags filled through the CSSOM: the only way of Emotion's that the policy lets pass.
const cache = createCache({ key: 'css', speedy: true });

/** All dialogs in one lazily loaded piece: they bring the larger widgets along. */
export function Dialogs({ name, onClose }: { name: Exclude<DialogName, 'palette'>; onClose: () => void }): ReactElement {
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <Dialog open onClose={onClose} maxWidth={WIDE.has(name) ? 'md' : 'sm'} aria-labelledby="dialog-title">
      <DialogTitle id="dialog-title">{TITLES[name]}</DialogTitle>
      {/* It may have to scroll, and not every body has something to focus. */}
      <DialogContent tabIndex={0}>
        <Suspense fallback={<p>{build.loading}</p>}>{BODIES[name]()}</Suspense>
      </DialogContent>
      <DialogActions>
        <Button variant="outlined" onClick={onClose}>
          {help.close}
        </Button>
      </DialogActions>
    </Dialog>
      </ThemeProvider>
    </CacheProvider>
  );
}
