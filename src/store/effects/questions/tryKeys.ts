import type { Key } from '../../../jose/keys/key.ts';
import { answerFor } from '../../derived/layers.ts';
import { currentReading } from '../../derived/select.ts';
import { loadCheck, type CheckModule } from '../../doors/checkDoor.ts';
import { limitsFor } from '../../state/limits.ts';
import { get, type CheckAnswer, type State } from '../../state/state.ts';
import { checkReading, type CheckQuestion } from '../checking.ts';
import { isSame, type Question } from '../runner.ts';

/** A check that began before the ring was changed. The same question shares its answer. */
let early: { asked: CheckQuestion; found: Promise<CheckAnswer>; isWhole: () => boolean } | null = null;

function asked(state: State): CheckQuestion | null {
  const { reading, pending } = currentReading(state);
  if (!state.ready || pending || reading?.kind !== 'token') return null;
  const { ring, detachedPayload, source } = state;
  return { reading, ring, detachedPayload, limits: limitsFor(state, reading), isDraft: source.from === 'draft' };
}

const filed = (answer: CheckAnswer, state: State): Pick<State, 'check' | 'workingReadings'> => ({
  check: answer,
  workingReadings: { ...state.workingReadings, ...answer.readings },
});

/** Tries the keys on the token on the bench and on what opens inside it. */
export const tryKeys: Question<CheckQuestion, CheckAnswer> = {
  asks: (state) => {
    const question = asked(state);
    return question && answerFor(state, question.reading) ? null : question;
  },
  answer: async (question, wanted) => {
    const under = early && isSame(early.asked, question) ? early : null;
    const answer = await under?.found;
    // A question of before, with the keys of before, does not use it up, nor does the same one asked once more meanwhile.
    if (under && early === under) early = null;
    return answer && under?.isWhole() ? answer : checkReading(await loadCheck(), question, wanted);
  },
  file: (answer, _question, state) => filed(answer, state),
};

/** Milliseconds that a new key waits at most for what it shows: most signatures take two. */
const PATIENCE = 50;

/**
 * Tries a new ring before it is the bench's: if the answer comes soon, key and verdict are drawn at once, without a
 * moment of "Checking" between them. What takes longer goes on, and is the answer when the question is asked.
 */
export async function tryKeysEarly(
  check: CheckModule,
  ring: readonly Key[],
): Promise<Pick<State, 'check' | 'workingReadings'> | null> {
  const state = get();
  const question = asked({ ...state, ring });
  if (!question || question.isDraft || question.reading.token.kind === 'jwe') return null;
  let isWhole = true;
  const wanted = (): boolean => {
    const now = get();
    isWhole &&=
      now.source === state.source &&
      now.detachedPayload === state.detachedPayload &&
      [state.ring, ring].includes(now.ring);
    return isWhole;
  };
  const found = checkReading(check, question, wanted);
  early = { asked: question, found, isWhole: () => isWhole };
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const answer = await Promise.race([found, late]);
  return answer && wanted() ? filed(answer, get()) : null;
}
