import type { Reason } from '../../words/say.ts';

/** A lesson that is on the bench, and how far somebody is in it. What the lesson says and asks is in src/lessons. */
export interface LessonRun {
  slug: string;
  /** Index of the step. */
  at: number;
  /** The bench is being brought to where the step begins, or the step is being shown. */
  busy: boolean;
  /** Hints that have been asked for. */
  hints: number;
  /** Answers to questions and fields of this step, by their ids. */
  answers: Readonly<Record<string, string>>;
  /** Whether what the step asks for has been reached. */
  achieved: boolean;
  /** Why it could not be shown. */
  failed: Reason | null;
}
