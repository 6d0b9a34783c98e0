import { tables } from './catalogue.ts';
import { errors } from './en/errors.ts';
import { words as first } from './words.ts';

/** With the sentences about error messages. */
export const words = { ...first, ...tables({ errors }) };
