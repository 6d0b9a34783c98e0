/** Why a text is not taken as a scene; words/en/talk.ts has a sentence for each. */
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

export interface SceneFault {
  code: SceneFaultCode;
  /** Where in the file: `steps[2].acts[0].do`, or a line; empty for all of it. */
  place: string;
  args: Readonly<Record<string, string | number>>;
}

/** Thrown while a scene is read, and caught there. */
export class SceneProblem extends Error {
  readonly fault: SceneFault;

  constructor(code: SceneFaultCode, place: string, args: SceneFault['args'] = {}) {
    super(code);
    this.fault = { code, place, args };
  }
}
