import './keys.css';
import type { ReactElement } from 'react';
import { closeDialog } from '../../store/verbs/dialogs.ts';
import { Convert } from './Convert.tsx';
import { Fetch } from './Fetch.tsx';
import { Generate } from './Generate.tsx';
import { SaveKeys } from './SaveKeys.tsx';
import { KeyDetails } from './KeyDetails.tsx';

export type KeyDialogName = 'generate' | 'key' | 'saveRing' | 'fetch' | 'convert';

/** The dialogs about keys, loaded together. `about`: which key, or which address. */
export function KeyDialogs({ name, about }: { name: KeyDialogName; about: string }): ReactElement {
  switch (name) {
    case 'generate':
      return <Generate onDone={closeDialog} />;
    case 'key':
      return <KeyDetails id={about} />;
    case 'saveRing':
      return <SaveKeys />;
    case 'fetch':
      return <Fetch about={about} onDone={closeDialog} />;
    case 'convert':
      return <Convert about={about} />;
  }
}
