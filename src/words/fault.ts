import type { Fault } from '../jose/token/fault.ts';
import { faultWords as english, type FaultWords } from '../jose/token/faultWords.ts';
import { tables } from './catalogue.ts';
import type { PartName } from '../jose/token/token.ts';
import { words } from './words.ts';

const { faultWords } = tables({ faultWords: english });

export interface Said {
  message: string;
  hint: string;
}

/** A fault in sentences: the part and the place, then what to do. */
export function sayFault({ code, args, part }: Fault): Said {
  const entry: FaultWords = faultWords[code];
  const label =
    args['part'] === 'serialisation'
      ? words.parts.serialisation
      : part
        ? words.parts.names[part as PartName]
        : words.parts.token;
  const filled = { ...args, part: label };
  return { message: entry.says(filled), hint: entry.hint(filled) };
}
