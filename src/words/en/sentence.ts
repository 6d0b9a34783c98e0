type Args = Readonly<Record<string, string | number>>;

/** Sentences about one step. */
export interface StepSentence {
  title: (args: Args) => string;
  /** Says in one or two sentences what happens in the step. */
  says: (args: Args) => string;
  /** Labels the box between input and output. */
  does: (args: Args) => string;
}

export const fixed = (title: string, does: string, says: string): StepSentence => ({
  title: () => title,
  does: () => does,
  says: () => says,
});
