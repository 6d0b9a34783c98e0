import type { ReadAnswer, ReadQuestion } from '../../../jose/read/question.ts';
import { isReadHere, textOf, WORKER_FROM } from '../../derived/select.ts';
import { loadRead } from '../../doors/readDoor.ts';
import type { LargeReader } from '../largeReader.ts';
import type { Question } from '../runner.ts';

/**
 * How does a large text read, or one that needs what has not been loaded yet? The worker answers for the large ones, one
 * text at a time; what was read last is shown, greyed, meanwhile.
 */
export const readLarge = (reader: LargeReader): Question<ReadQuestion, ReadAnswer | 'none'> => ({
  late: true,
  asks: (state) => {
    const {
      source: { pick },
      answer,
    } = state;
    const text = textOf(state);
    const isKnown = isReadHere(text) ? !answer : answer?.question.text === text && answer.question.pick === pick;
    return isKnown ? null : { kind: 'read', text, pick };
  },
  answer: async (question) => {
    const { text, pick } = question;
    if (isReadHere(text)) return 'none';
    if (text.length <= WORKER_FROM) return { question, value: (await loadRead()).read(text, pick) };
    const [value] = await Promise.all([
      reader.ask(question, async () => (await loadRead()).read(text, pick)),
      // With the words of its faults.
      loadRead(),
    ]);
    return { question, value };
  },
  // A megabyte is not kept alive for a text that is gone.
  file: (answer) => ({ answer: answer === 'none' ? null : answer }),
});
