import { useSyncExternalStore } from 'react';

export type DialogName = 'help' | 'proof' | 'settings' | 'clock' | 'build' | 'compare' | 'palette' | 'generate' | 'key' | 'keep' | 'fetch' | 'convert' | 'encrypt' | 'sideBySide' | 'forms';

/** What is asked for: a dialog, or one about something: a key by its id, an address. */
export type DialogRequest = DialogName | { name: DialogName; about: string };

/** Which dialog is open: of this room alone, so it is no business of the store. */
let open: DialogName | null = null;
let subject = '';
const listeners = new Set<() => void>();

function show(request: DialogRequest | null): void {
  open = typeof request === 'object' ? (request?.name ?? null) : request;
  subject = typeof request === 'object' ? (request?.about ?? '') : '';
  for (const listener of listeners) listener();
}

export const openDialog = (request: DialogRequest): void => show(request);
export const dialogSubject = (): string => subject;
export const closeDialog = (): void => show(null);
/** The palette says that it has closed only after what was chosen in it: that may have opened another dialog by then. */
export const closePalette = (): void => {
  if (open === 'palette') show(null);
};

export const useDialog = (): DialogName | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
