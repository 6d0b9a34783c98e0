import { useState } from 'react';

/** The button of a form: busy while it acts. `act` says what went wrong, or '' where nothing did; then the form is done. */
export function useSubmit(
  act: () => Promise<string>,
  onDone: () => void,
): { busy: boolean; failed: string; submit: () => Promise<void> } {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const submit = async (): Promise<void> => {
    setBusy(true);
    setFailed('');
    const problem = await act();
    setBusy(false);
    setFailed(problem);
    if (problem === '') onDone();
  };
  return { busy, failed, submit };
}
