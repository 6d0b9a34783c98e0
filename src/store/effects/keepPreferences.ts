import { applyPreferences, loadPreferences, savePreferences } from '../../first/preferences.ts';
import { language, speakAs } from '../../words/catalogue.ts';
import { get, set, store } from '../state/state.ts';

/** Speaks the chosen language, before anything is drawn. */
export const speakFirst = (): Promise<string> => speakAs(loadPreferences().language);

/** Takes up the stored choices, follows the system's theme, and stores what is chosen from now on. */
export function keepPreferences(): void {
  set({ preferences: loadPreferences(), spoken: language() });
  store.subscribe((state, before) => {
    if (state.preferences === before.preferences) return;
    applyPreferences(state.preferences);
    savePreferences(state.preferences);
    if (state.preferences.language !== before.preferences.language)
      void speakAs(state.preferences.language).then((spoken) => set({ spoken }));
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyPreferences(get().preferences));
}
