export type ThemeChoice = 'system' | 'light' | 'dark';

/** Harmless choices. Beside them only the steps of lessons that are done are written to the browser's storage. */
export interface Preferences {
  theme: ThemeChoice;
  textSize: 'normal' | 'large';
  density: 'comfortable' | 'compact';
  /** `system`: what the browser asks for. Else an id of the catalogue of languages, which may have lost it again. */
  language: string;
}

const KEY = 'jotlab.preferences';

const DEFAULTS: Preferences = { theme: 'system', textSize: 'normal', density: 'comfortable', language: 'system' };
const VALUES: { readonly [K in Exclude<keyof Preferences, 'language'>]: readonly Preferences[K][] } = {
  theme: ['system', 'light', 'dark'],
  textSize: ['normal', 'large'],
  density: ['comfortable', 'compact'],
};

const oneOf = <T>(value: unknown, values: readonly T[], otherwise: T): T =>
  values.includes(value as T) ? (value as T) : otherwise;

export function loadPreferences(): Preferences {
  let stored: Partial<Record<keyof Preferences, unknown>> = {};
  try {
    stored = (JSON.parse(localStorage.getItem(KEY) ?? '{}') ?? {}) as typeof stored;
  } catch {
    // Storage may be off, or hold something else: the defaults will do.
  }
  return {
    theme: oneOf(stored.theme, VALUES.theme, DEFAULTS.theme),
    textSize: oneOf(stored.textSize, VALUES.textSize, DEFAULTS.textSize),
    density: oneOf(stored.density, VALUES.density, DEFAULTS.density),
    language: typeof stored.language === 'string' ? stored.language : DEFAULTS.language,
  };
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Then they last as long as the page.
  }
}

const prefersDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;

/** Puts the choices on the root element, where the style sheet looks for them. */
export function applyPreferences({ theme, textSize, density }: Preferences): void {
  const { dataset } = document.documentElement;
  dataset['theme'] = theme === 'system' ? (prefersDark() ? 'dark' : 'light') : theme;
  dataset['textSize'] = textSize;
  dataset['density'] = density;
}
