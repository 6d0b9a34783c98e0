import { findMessages, type FoundMessage } from './findMessages.ts';
import { looksLikeError } from './looksLikeError.ts';

/** The error messages that a text has in it. */
export interface FoundErrors {
  source: string;
  messages: readonly FoundMessage[];
  /** Whether it is an error message: one that is known, or a text that looks like one. */
  isOne: boolean;
}

export function errorsIn(source: string, withToken: boolean): FoundErrors {
  const messages = findMessages(source);
  return { source, messages, isOne: messages.length > 0 || looksLikeError(source, withToken) };
}
