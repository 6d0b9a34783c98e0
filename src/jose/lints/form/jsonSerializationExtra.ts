import { perLayer, type Rule } from '../rule.ts';
import { membersOf, rawText } from '../../text/json.ts';

const LIMIT = 10_000;
const DOTTED = /[\w-]{4,}\.[\w-]{2,}\./;
const KNOWN = new Set(
  'payload signatures protected header signature unprotected recipients encrypted_key aad iv ciphertext tag'.split(' '),
);

export const jsonSerializationExtra: Rule = {
  id: 'json-serialization-extra',
  severity: 'high',
  about: 'A JSON serialization has a member that looks like a compact token.',
  says: ({ name }) => `The serialization has an unknown member "${name}" that looks like a token.`,
  why: 'A reader that splits the text at its dots reads claims that the signature does not cover. Readers must ignore unknown members.',
  source: 'draft-ietf-oauth-rfc8725bis §2.13, CVE-2022-39227',
  check: perLayer(function* (layer) {
    const { frame } = layer.jws ?? layer.jwe ?? {};
    if (!frame) return;
    for (const { name, nameNode, valueNode } of membersOf(frame, 0)) {
      if (KNOWN.has(name) || valueNode < 0) continue;
      const text = rawText(frame, valueNode).slice(0, LIMIT);
      if (DOTTED.test(name) || DOTTED.test(text))
        yield {
          args: { name: name.slice(0, 40) },
          evidence: layer.at({ start: frame.starts[nameNode] as number, end: frame.ends[valueNode] as number }),
        };
    }
  }),
};
