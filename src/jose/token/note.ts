import type { OpCode } from './opCode.ts';

export type NoteArgs = Record<string, string | number>;

/** The result of something that may fail: its value, or the reason why there is none. */
export type Outcome<T, N = Note> = { ok: true; value: T } | { ok: false; note: N };

/** A code with what fills its words. Never the octets of a key. The one shape of bad news; a table of words has a Sentence for each code. */
export interface Note<Code extends string = OpCode> {
  code: Code;
  args: NoteArgs;
  /** The reason behind it; its sentence fills `why`. */
  because?: Note<string>;
}

export const note = <Code extends string = OpCode>(code: Code, args: NoteArgs = {}): Note<Code> => ({ code, args });

/** Text for a person: first the fact, then the advice or the consequence; the second may be empty. */
export interface Sentence {
  says: string;
  hint: string;
}

/** The same as an entry of a table of words. */
export interface SentenceWords<Args = NoteArgs> {
  says: (args: Args) => string;
  hint: (args: Args) => string;
}

/** The sentence of a note, out of its table. */
export const sentence = <Args>(words: SentenceWords<Args>, args: Args): Sentence => ({
  says: words.says(args),
  hint: words.hint(args),
});
