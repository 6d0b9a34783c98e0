import Button from '@mui/material/Button';
import { createContext, type ReactElement, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import { closeDialog } from '../store/verbs/dialogs.ts';
import { words } from '../words/dialogs.ts';

/** The foot of the dialog that is open: it stays in sight while the rest scrolls. */
export const FootSlot = createContext<HTMLElement | null>(null);

/** Cancel and, right of it, what the dialog is for. */
export function DialogFoot({
  cancel = true,
  onCancel = closeDialog,
  children,
}: {
  /** Not where what is done takes effect at once: there is nothing to cancel. */
  cancel?: boolean;
  onCancel?: (() => void) | undefined;
  children: ReactNode;
}): ReactElement | null {
  const slot = use(FootSlot);
  if (!slot) return null;
  return createPortal(
    <>
      {cancel && (
        <Button variant="outlined" onClick={onCancel}>
          {words.dialog.cancel}
        </Button>
      )}
      {children}
    </>,
    slot,
  );
}
