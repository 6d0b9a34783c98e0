import type { Field } from '../../jose/explain/explain.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { fieldTree } from '../../store/derived/select.ts';

/** The fields of the token's parts, in the order of the text. */
export const partFields = (reading: TokenReading): Field[] =>
  fieldTree(reading).children.filter((field) => field.placed);
