import { useState } from 'react';
import { sayAll, type Reason } from '../words/say.ts';

/** The button of a form: busy while it acts. `act` gives the reason where it fails; else the form is done. */
export function useSubmit(
  act: () => Promise<Reason | null>,
  onDone: () => void,
): { busy: boolean; failed: string; submit: () => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Reason | null>(null);
  const submit = async (): Promise<void> => {
    setBusy(true);
    setFailed(null);
    const reason = await act();
    setBusy(false);
    setFailed(reason);
    if (!reason) onDone();
  };
  return { busy, failed: sayAll(failed), submit };
}
