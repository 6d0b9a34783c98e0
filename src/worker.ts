// Entry of the blob worker: plain Question in, Answer out. It imports from jose/ only.
import { contentOf } from './jose/layers.ts';
import type { AnswerTo, Question } from './jose/question.ts';
import { read } from './jose/read.ts';

declare const self: DedicatedWorkerGlobalScope;

/** The question is left out of the way back: the asker has it, and a megabyte need not cross twice. */
export type WorkerReply = { id: number; value: AnswerTo<Question> };
export type WorkerRequest = { id: number; question: Question };

self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  const { id, question } = event.data;
  const reply: WorkerReply = { id, value: question.kind === 'read' ? read(question.text, question.pick) : contentOf(question.octets) };
  self.postMessage(reply);
});
