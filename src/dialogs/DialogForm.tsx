import Button from '@mui/material/Button';
import type { ReactElement, ReactNode } from 'react';
import { DialogFoot } from './DialogFoot.tsx';

const ID = 'dialog-form';

/** A dialog that is one form. Its button is in the foot, outside the form in the page, and sends it all the same. */
export function DialogForm({
  className = '',
  submit,
  disabled,
  onSubmit,
  onCancel,
  children,
}: {
  className?: string;
  /** The label of the button. */
  submit: string;
  disabled: boolean;
  onSubmit: () => Promise<void>;
  onCancel?: (() => void) | undefined;
  children: ReactNode;
}): ReactElement {
  return (
    <form
      id={ID}
      className={`prose ${className}`.trim()}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      {children}
      <DialogFoot onCancel={onCancel}>
        <Button type="submit" form={ID} variant="contained" disabled={disabled}>
          {submit}
        </Button>
      </DialogFoot>
    </form>
  );
}
