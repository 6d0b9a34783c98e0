// Sentences about scene files: why one is refused.
import type { NoteArgs } from '../../jose/token/note.ts';
import type { SceneFaultCode } from '../../scenes/sceneFault.ts';

const wanted: Readonly<Record<string, string>> = {
  text: 'text',
  number: 'a whole number',
  list: 'a list',
  object: 'an object',
};

/** `place`: where in the file; absent for all of it. */
export const sceneFaults: Readonly<Record<SceneFaultCode, (args: NoteArgs) => string>> = {
  'too-large': ({ limit }) => `The scene file is too large. A scene has at most ${limit} KB.`,
  'not-json': ({ line, column }) => `The scene file is not valid JSON: see line ${line}, column ${column}.`,
  'not-scene': () => 'This is not a scene file: it does not say \u201cjotlab\u201d: \u201cscene\u201d.',
  newer: () => 'A newer version of Jotlab made this scene file. Reload the page to get the newest version.',
  'unknown-member': ({ place, name }) =>
    `${place || 'The scene'} has a member \u201c${name}\u201d that scenes do not have.`,
  missing: ({ place }) => `${place} is missing.`,
  'wrong-type': ({ place, wanted: has }) => `${place || 'The scene'} must be ${wanted[String(has)] ?? ''}.`,
  'too-long': ({ place, limit }) => `${place} is too long. At most ${limit} characters are allowed.`,
  'too-many': ({ place, limit }) => `${place} has too many entries. At most ${limit} are allowed.`,
  'too-few': ({ place }) => `${place} is empty.`,
  'not-plain': ({ place }) => `${place} must be plain text, without markup or invisible characters.`,
  'unknown-value': ({ place, value }) => `${place} has the value \u201c${value}\u201d, which is not allowed there.`,
  'private-key': ({ place }) => `${place} is private. A scene holds only public keys and demo keys.`,
  'no-such-step': ({ place, value }) => `${place} is ${value}, but there is no earlier step with this number.`,
  'no-such-key': ({ place, value }) => `${place} is \u201c${value}\u201d, but there is no key with that name.`,
  'one-of': ({ place }) => `${place} needs either \u201ctext\u201d, or \u201cmember\u201d and \u201cvalue\u201d.`,
};
