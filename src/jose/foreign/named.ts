import type { ForeignFormat } from './words.ts';
import type { Foreign } from '../token/reading.ts';

export type Named = Foreign & { format: ForeignFormat };

export const named = (format: ForeignFormat, args: Foreign['args'] = {}): Named => ({ format, args });
