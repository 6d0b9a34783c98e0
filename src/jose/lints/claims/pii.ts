import type { Personal } from '../personal.ts';
import { personalIn } from '../personal.ts';
import { isReadable } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

/** These tokens exist to say who somebody is. */
const ABOUT_PEOPLE = new Set(['verifiableCredential', 'healthCard', 'sdJwt', 'userInfo', 'keyBinding']);
/** Their names and addresses are those of machines. */
const ABOUT_MACHINES = new Set([
  'kubernetes',
  'workload',
  'spiffe',
  'gitHubApp',
  'appStore',
  'authorizationGrant',
  'entityStatement',
]);

export const pii: Rule = {
  id: 'pii',
  severity: 'info',
  about: 'The readable part of the token has personal data.',
  says: ({ name, what }) => `"${name}" is ${what}.`,
  why: 'Anyone who holds the token, or a log of it, can read it: base64url is not encryption. Leave it out, or encrypt the token.',
  source: 'RFC 7519 §12',
  check: perLayer(function* (layer) {
    if (!isReadable(layer)) return;
    const seen = new Set<string>();
    for (const { name, text, value, of } of layer.strings()) {
      const found: Personal | undefined = of === 'claims' ? personalIn(name, [text]) : undefined;
      if (!found || seen.has(`${name} ${found.what}`)) continue;
      if (found.severity === 'info' && ABOUT_MACHINES.has(layer.kind)) continue;
      seen.add(`${name} ${found.what}`);
      yield {
        args: { name: name.slice(0, 60), what: found.what },
        evidence: value.evidence,
        severity: ABOUT_PEOPLE.has(layer.kind) && found.severity === 'low' ? 'info' : found.severity,
      };
    }
  }),
};
