import { perLayer, type Rule } from '../rule.ts';
import { JsonKind, type JsonDocument } from '../../text/json.ts';
import { faultWords } from '../../token/faultWords.ts';
import { faultHits } from '../mapped.ts';

const LIMIT = 64;

/** How deep its containers go. */
function depthOf({ count, kinds, skips }: JsonDocument): number {
  const ends: number[] = [];
  let deepest = 0;
  for (let node = 0; node < count; node += 1) {
    while (ends.length > 0 && (ends.at(-1) as number) <= node) ends.pop();
    const kind = kinds[node];
    if (kind !== JsonKind.object && kind !== JsonKind.array) continue;
    ends.push(skips[node] as number);
    deepest = Math.max(deepest, ends.length);
  }
  return deepest;
}

const deep = perLayer(function* (layer) {
  for (const { part } of layer.parts) {
    const depth = part.json && !part.json.fault ? depthOf(part.json) : 0;
    if (depth > LIMIT) yield { args: { part: part.name, depth }, evidence: layer.atPart(part) };
  }
});

export const jsonDepth: Rule = {
  id: 'json-depth',
  severity: 'low',
  about: 'The JSON is nested very deeply.',
  says: (args) =>
    args['code'] === 'json-depth'
      ? faultWords['json-depth'].says(args)
      : `${args['part']} is nested ${args['depth']} levels deep.`,
  why: 'No token needs such nesting. It is a way to exhaust a parser, and some parsers stop at 64 levels or fewer.',
  source: 'RFC 8259 §9',
  covers: ['json-depth'],
  *check(subject) {
    yield* faultHits('json-depth')(subject);
    yield* deep(subject);
  },
};
