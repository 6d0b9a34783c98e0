import type { Preferences } from '../../first/preferences.ts';
import { catalogue } from '../../words/catalogue.ts';

/** How the page is to look, as one of the acts. */
export type Choice = { [Name in keyof Preferences]: { what: Name; choice: Preferences[Name] } }[keyof Preferences];

export const CHOICES: readonly Choice[] = [
  { what: 'theme', choice: 'system' },
  { what: 'theme', choice: 'light' },
  { what: 'theme', choice: 'dark' },
  { what: 'textSize', choice: 'normal' },
  { what: 'textSize', choice: 'large' },
  { what: 'density', choice: 'comfortable' },
  { what: 'density', choice: 'compact' },
  ...['system', ...Object.keys(catalogue)].map((choice): Choice => ({ what: 'language', choice })),
];
