import type { Content } from './layers.ts';
import type { Reading } from './reading.ts';

/** What the worker is asked. Plain data; the asker keeps the question, so that a late answer is recognised. */
export interface ReadQuestion {
  kind: 'read';
  text: string;
  pick: number;
}

/** What the plaintext of a JWE is. */
export interface ContentQuestion {
  kind: 'content';
  octets: Uint8Array;
}

export type Question = ReadQuestion | ContentQuestion;

export type AnswerTo<Q extends Question> = Q extends ReadQuestion ? Reading : Content;

export interface Answer<Q, A> {
  question: Q;
  value: A;
}

export type ReadAnswer = Answer<ReadQuestion, Reading>;
