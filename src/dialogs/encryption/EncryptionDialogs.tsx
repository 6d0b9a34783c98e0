import type { ReactElement } from 'react';
import { closeDialog } from '../../store/verbs/dialogs.ts';
import { Encrypt } from './Encrypt.tsx';
import { Forms } from './Forms.tsx';
import { SideBySide } from './SideBySide.tsx';

export type EncryptionDialogName = 'encrypt' | 'sideBySide' | 'forms';

/** The dialogs about encryption, loaded together. */
export function EncryptionDialogs({ name }: { name: EncryptionDialogName }): ReactElement {
  switch (name) {
    case 'encrypt':
      return <Encrypt onDone={closeDialog} />;
    case 'sideBySide':
      return <SideBySide onDone={closeDialog} />;
    case 'forms':
      return <Forms onDone={closeDialog} />;
  }
}
