import { tables } from './catalogue.ts';
import { redact } from './en/redact.ts';
import { words as first } from './words.ts';

/** With the sentences of the redacted copy. */
export const words = { ...first, ...tables({ redact }) };
