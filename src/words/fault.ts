import type { Fault } from '../jose/fault.ts';
import { faultWords, type FaultWords } from '../jose/faultWords.ts';
import type { PartName } from '../jose/token.ts';
import { words } from './words.ts';

export interface Said {
  message: string;
  hint: string;
}

/** The same with the layer that it is in before it: `Layer 2, Payload, line 1 ...`. `plaintext`: of what the layer above encrypts, which is no token. */
export function sayFaultIn(fault: Fault, layer: number, plaintext: boolean): Said {
  const said = sayFault(fault);
  if (layer === 0) return said;
  const namesPart = fault.part !== undefined && said.message.startsWith(words.parts.names[fault.part]);
  return { ...said, message: words.findings.inLayer(words.lens.layer(layer, plaintext), said.message, namesPart) };
}

/** A fault in sentences: the part and the place, then what to do. */
export function sayFault({ code, args, part }: Fault): Said {
  const entry: FaultWords = faultWords[code];
  const label = args['part'] === 'serialisation' ? words.parts.serialisation : part ? words.parts.names[part as PartName] : words.parts.token;
  const filled = { ...args, part: label };
  return { message: entry.says(filled), hint: entry.hint(filled) };
}
