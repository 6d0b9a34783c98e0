import { formatJson } from '../text/format.ts';
import { partsOf } from '../token/parts.ts';
import { contentOf } from './layers.ts';
import { pack } from './packed.ts';
import { stringsOf, type WorkerQuestion } from './question.ts';
import { read } from './read.ts';

/** Nodes of a JSON text from which laying it out would hold up the page. */
const MANY = 20_000;

/** The worker's answer, packed for transfer. A large JSON text comes formatted. */
export function answer(question: WorkerQuestion): ReturnType<typeof pack> {
  const value = question.kind === 'read' ? read(question.text, question.pick) : contentOf(question.octets);
  if ('token' in value)
    for (const { part } of partsOf(value.token))
      if (part.json && part.json.count > MANY) part.json.laidOut = formatJson(part.json);
  return pack(value, stringsOf(question));
}
