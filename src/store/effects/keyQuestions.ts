import { diagnose } from './questions/diagnose.ts';
import { findKeysOfDraft, findKeysOfPeeled } from './questions/findKeys.ts';
import { lintLater } from './questions/lintLater.ts';
import { secondOpinion } from './questions/secondOpinion.ts';
import { signTyped } from './questions/signTyped.ts';
import { tryKeys } from './questions/tryKeys.ts';
import { runner } from './runner.ts';

export { tryKeysEarly } from './questions/tryKeys.ts';

/** The questions that need keys. Loaded with the first key: the first view needs none of it. */
export function keyQuestions(
  later: () => void,
  whenIdle: (then: () => void) => void,
): { ask: () => void; stop: () => void } {
  const signing = signTyped(later);
  const first = runner([findKeysOfDraft, findKeysOfPeeled, signing.question, tryKeys, diagnose]);
  // A runner of its own, so that the other questions do not wait for it.
  const second = runner([secondOpinion(whenIdle)]);
  const third = runner([lintLater(whenIdle)]);
  return {
    ask: () => {
      first();
      second();
      third();
    },
    stop: signing.stop,
  };
}
