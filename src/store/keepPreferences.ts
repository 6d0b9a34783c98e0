import { applyPreferences, loadPreferences, savePreferences } from '../first/preferences.ts';
import { get, set, store } from './state.ts';

/** Takes up the stored choices, follows the system's theme, and stores what is chosen from now on. */
export function keepPreferences(): void {
  set({ preferences: loadPreferences() });
  store.subscribe((state, before) => {
    if (state.preferences === before.preferences) return;
    applyPreferences(state.preferences);
    savePreferences(state.preferences);
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyPreferences(get().preferences));
}
