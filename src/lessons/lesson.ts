import type { Expectations } from '../jose/verdict/input.ts';
import type { EditedPart, PartPath, SceneAct, SceneKey } from '../scenes/scene.ts';
import type { Issue } from './issue.ts';
import type { ModelName } from './models/model.ts';
import type { LessonView } from './view.ts';

/** Prose may hold what the bench says at this moment: numbers are never typed in. */
export type Live<T> = T | ((view: LessonView) => T);

/**
 * A paragraph: `code` in backticks, *a term where it is explained* between asterisks.
 */
export type Prose = Live<readonly string[]>;

/** One thing to learn, on the real bench. Everything about a lesson is in one such object. */
export interface Lesson {
  /** In the address, and in the progress that is kept: it never changes. */
  slug: string;
  title: string;
  /** The one thing learnt, as a short phrase. */
  learnt: string;
  minutes: number;
  start: LessonStart;
  steps: readonly LessonStep[];
}

/** What is on the bench when a step begins. The own bench is put aside. */
export interface LessonStart {
  /** The token, or a text with one in it, as it would be pasted. */
  token: string;
  keys: readonly SceneKey[];
  /** The time on the clock, in seconds since 1970. */
  clock: number;
  expect?: Expectations;
  /** Headers are shown in full. */
  headers?: boolean;
  /** The lanes below the token are shown. */
  lanes?: boolean;
  /** Whether a draft is signed as it is typed, where a key can; it is. */
  autoSign?: boolean;
  /** Where the light is: `signature`, `payload/exp`, `2/payload`. */
  select?: string;
}

export interface LessonStep {
  title: string;
  says: Prose;
  /** The sections that the prose is from, such as `RFC 7515 §5.1, §5.2`. */
  source: string;
  /** A prediction, asked before the task is shown and revealed when it is done. */
  ask?: Question;
  /** What is to be done on the bench. */
  task: Live<string>;
  /** Something to do it with that the bench has not; it acts on the bench. */
  tools?: readonly Tool[];
  /**
   * Where it begins: as the step before ended, at the beginning of the lesson, or with a bench of its own. The first step
   * begins with the lesson.
   */
  from?: 'before' | 'start' | LessonStart;
  /** Whether what the step is about has been reached. Asked only when everything on the bench is read and checked. */
  achieved: (view: LessonView) => boolean;
  /** What is said then. */
  done: Prose;
  /** At most three, each clearer than the one before. None repeats the task: where that names its button, there may be none. */
  hints: readonly string[];
  /** What a person would do. */
  show: readonly (LessonAct | ((view: LessonView) => LessonAct))[];
}

export interface Question {
  id: string;
  text: string;
  choices: readonly Choice[];
  /** The id of the true one. */
  right: string;
  /** Why; said when the bench has shown it. */
  because: Prose;
}

export interface Choice {
  id: string;
  text: string;
}

/** Fields and buttons in the lesson's own region. What they hold are answers, by `id`; what they do is done on the bench. */
export type Tool =
  /** Somebody types what they have found. */
  | { kind: 'field'; id: string; label: string; mono?: boolean }
  /** One of several. */
  | { kind: 'choice'; id: string; label: string; choices: readonly Choice[] }
  /** Each item into one of the bins (its text is prose, with `code`); the answer of an item is under `id item`. */
  | { kind: 'sort'; id: string; label: string; items: Live<readonly Choice[]>; bins: readonly Choice[] }
  /** A sample that can be looked at, and put where it belongs. */
  | { kind: 'button'; label: string; acts: readonly LessonAct[]; about?: Live<string> }
  /** Places `count` dots in the token text. */
  | { kind: 'dots'; count: number; label: string }
  /** Moves the clock: the field holds the seconds since a moment of the token. */
  | { kind: 'clock'; label: string; since: (view: LessonView) => number }
  /** A member of a header that cannot be edited in place, since the token around it is encrypted. */
  | { kind: 'member'; name: string; label: string }
  /** Puts the parts of the token into another order. */
  | { kind: 'order'; label: string }
  /** Tries published secrets on the token, in a worker. Answers: `search` (found, none), `word`, `words`, `rate`. */
  | { kind: 'search'; label: string }
  /** Something drawn that follows rules of its own (models/): what was done in it is the answer under its name. `variant`: which of its forms. */
  | { kind: 'model'; name: ModelName; variant?: string };

/** What a person can do. Those of scenes are what somebody else does to the token. */
export type LessonAct =
  /** Writes another text into the field Token. */
  | { do: 'type'; text: Live<string> }
  /** Edits the text of a header or payload as it is in the token. */
  | { do: 'rewrite'; at: EditedPart; text: Live<string> }
  /** Sets a claim or a header parameter; `value` is JSON text. */
  | { do: 'claim'; name: string; value: Live<string> }
  | { do: 'parameter'; name: string; value: Live<string> }
  /** Flips a bit of a character of a part; a negative one counts from its end. */
  | { do: 'flipBit'; at: PartPath; character: number; bit: number }
  | { do: 'tamper' }
  /** Tries the key that the token brings along. */
  | { do: 'embedded' }
  /** Tries published secrets on the token. */
  | { do: 'search' }
  /** Watches the computation of what is on the bench to its end. */
  | { do: 'watch' }
  /** Opens the steps. */
  | { do: 'steps' }
  | { do: 'wish'; expect: Expectations }
  | { do: 'give'; key: Live<string> }
  | { do: 'select'; spot: string }
  /** Writes another text for a member of the outermost header into the token; nothing is signed or encrypted again. */
  | { do: 'member'; name: string; value: Live<string> }
  /** The clock is set. */
  | { do: 'time'; now: Live<number> }
  | { do: 'answer'; id: string; value: Live<string> }
  /** Signs a token, and puts it on the bench with the public key of its signer. */
  | { do: 'issue'; token: Live<Issue> }
  | SceneAct;

export const live = <T>(value: Live<T>, view: LessonView): T =>
  typeof value === 'function' ? (value as (view: LessonView) => T)(view) : value;
