import type { Note, NoteArgs } from '../jose/token/note.ts';

/** Why a text is not taken as a scene; words/en/scenes.ts has a sentence for each. */
export type SceneFaultCode =
  | 'too-large'
  | 'not-json'
  | 'not-scene'
  | 'newer'
  | 'unknown-member'
  | 'missing'
  | 'wrong-type'
  | 'too-long'
  | 'too-many'
  | 'too-few'
  | 'not-plain'
  | 'unknown-value'
  | 'private-key'
  | 'no-such-step'
  | 'no-such-key'
  | 'one-of';

/** `place`: where in the file (`steps[2].acts[0].do`); absent for all of it. */
export type SceneFault = Note<SceneFaultCode>;

/** Thrown while a scene is read, and caught there. */
export class SceneProblem extends Error {
  readonly fault: SceneFault;

  constructor(code: SceneFaultCode, place: string, args: NoteArgs = {}) {
    super(code);
    this.fault = { code, args: place === '' ? args : { ...args, place } };
  }
}
