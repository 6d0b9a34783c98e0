import { hostOf, isPrivateHost } from '../hosts.ts';
import { isReadable } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

export const internalAddress: Rule = {
  id: 'internal-address',
  severity: 'info',
  about: 'The token names an address inside a private network.',
  says: ({ name }) => `"${name}" names an address inside a private network.`,
  why: 'Anyone who reads the token learns something about that network. That is fine inside it, but not outside.',
  source: 'practice',
  check: perLayer(function* (layer) {
    if (!isReadable(layer)) return;
    const seen = new Set<string>();
    for (const { name, text, value, of } of layer.strings()) {
      if (of !== 'claims' || seen.has(name) || text.length > 2048) continue;
      const host =
        hostOf(text) ?? (/^[\d.]{7,15}$|^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text) ? text.toLowerCase() : undefined);
      if (host === undefined || !isPrivateHost(host)) continue;
      seen.add(name);
      yield { args: { name: name.slice(0, 60) }, evidence: value.evidence };
    }
  }),
};
