import { get, set } from '../state/state.ts';
import type { DialogName, OpenDialog, PlaceName } from '../state/places.ts';

/** Opens a dialog. `about`: which key, or which address, where it is about one. */
export function openDialog(name: DialogName, about = ''): void {
  if (!get().redacted?.refuses(name)) set({ dialog: { name, about } });
}

/** What the dialog New is about where the new token is to have the claims on the bench. */
export const CLAIMS_OF_BENCH = 'claims';

export const closeDialog = (): void => set({ dialog: null });

/** Over another dialog it does not open; its keys are its own there all the same, not the browser's. */
export function openPalette(): void {
  if (!get().dialog) openDialog('palette');
}

/** The browser tells that a dialog has closed a moment later: by then another may be open, or the palette once more. */
export const closePalette = (opened: OpenDialog): void => {
  if (get().dialog === opened) closeDialog();
};

/** Brings a place of the page into view and into focus, and out of its tab or drawer where it is in one. */
export function showPlace(name: PlaceName): void {
  const pane = name === 'key-field' || name === 'expectations' ? 'keys' : name;
  set({
    ...(pane === 'contents' || pane === 'lens' || pane === 'keys' ? { pane } : {}),
    place: { name },
  });
}
