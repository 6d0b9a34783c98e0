import type { ForeignFormat } from '../foreignWords.ts';
import type { Foreign } from '../reading.ts';

export type Named = Foreign & { format: ForeignFormat };

export const named = (format: ForeignFormat, args: Foreign['args'] = {}): Named => ({ format, args });
