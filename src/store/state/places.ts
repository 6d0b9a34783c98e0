// Where on the page somebody is, or wants to be.

export type PaneName = 'contents' | 'lens' | 'keys';

/** Regions that the page can be asked to show, by id. */
export type PlaceName =
  | PaneName
  | 'verdict'
  | 'ribbon'
  | 'findings'
  | 'tokens'
  | 'history'
  | 'error-message'
  | 'key-field'
  | 'expectations';

/** Everything that opens over the page. */
export const DIALOGS = [
  'help',
  'glossary',
  'offline',
  'about',
  'proof',
  'settings',
  'clock',
  'build',
  'checks',
  'compare',
  'share',
  'redact',
  'code',
  'policy',
  'palette',
  'generate',
  'key',
  'saveRing',
  'fetch',
  'convert',
  'weakSecrets',
  'encrypt',
  'sideBySide',
  'scene',
  'forms',
] as const;

export type DialogName = (typeof DIALOGS)[number];

/** `about`: which key, address or finding it is about. Each opening is an object of its own. */
export interface OpenDialog {
  name: DialogName;
  about: string;
}
