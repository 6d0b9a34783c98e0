import type { Content } from './layers.ts';
import type { Reading } from '../token/reading.ts';

/** A question to the worker. Plain data; the asker keeps it, so that it recognises a late answer. */
export interface ReadQuestion {
  kind: 'read';
  text: string;
  pick: number;
}

/** Asks for the format of a decrypted plaintext. */
export interface ContentQuestion {
  kind: 'content';
  octets: Uint8Array;
}

/** The strings of a question: both sides have them. */
export const stringsOf = (question: WorkerQuestion): string[] => (question.kind === 'read' ? [question.text] : []);

export type WorkerQuestion = ReadQuestion | ContentQuestion;

export type AnswerTo<Q extends WorkerQuestion> = Q extends ReadQuestion ? Reading : Content;

export interface Answer<Q, A> {
  question: Q;
  value: A;
}

export type ReadAnswer = Answer<ReadQuestion, Reading>;
