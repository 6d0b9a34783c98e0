// Entry of the blob worker: plain Question in, Answer out. It imports from jose/ only.
import {
  trialHash,
  tryWords,
  type WordsProgress,
  type WordsQuestion,
  type WordsReply,
} from './jose/jws/words/tryWords.ts';
import { answer } from './jose/read/answer.ts';
import type { Packed } from './jose/read/packed.ts';
import type { WorkerQuestion } from './jose/read/question.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The question is left out of the way back: the asker has it, and a megabyte need not cross twice. */
export type WorkerReply = { id: number; packed: Packed };
export type WorkerRequest = { id: number; question: WorkerQuestion };

/** Milliseconds between two reports. */
const REPORT = 100;

/** Milliseconds that tell how fast HMACs are. */
const MEASURED = 300;

function measuredRate(question: WordsQuestion): number {
  const hash = trialHash(question);
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < MEASURED) hash((count += 1));
  return (count * 1000) / (performance.now() - start);
}

async function search(question: WordsQuestion): Promise<void> {
  const say = (reply: WordsReply): void => self.postMessage(reply);
  const start = performance.now();
  const rateOf = (secrets: number): number => (secrets * 1000) / (performance.now() - start);
  let last = start;
  const tell = (progress: WordsProgress): void => {
    const now = performance.now();
    if (now - last < REPORT) return;
    last = now;
    say({ progress, rate: rateOf(progress.secrets) });
  };
  try {
    const outcome = await tryWords(question, tell);
    // A short search says little of how fast a long one is.
    const isLong = performance.now() - start > 2 * MEASURED;
    say({ outcome, rate: isLong ? rateOf(outcome.secrets) : measuredRate(question) });
  } catch {
    // The file has gone or changed since it was chosen.
    say({ unread: true });
  }
}

self.addEventListener('message', (event: MessageEvent<WorkerRequest | { words: WordsQuestion }>) => {
  if ('words' in event.data) return void search(event.data.words);
  const { id, question } = event.data;
  const { value, strings, transfer } = answer(question);
  const reply: WorkerReply = { id, packed: { value, strings } };
  self.postMessage(reply, transfer);
});
