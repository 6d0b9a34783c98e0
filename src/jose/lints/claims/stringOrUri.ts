import { perLayer, type Rule } from '../rule.ts';

/** RFC 3986 section 3.1: the characters allowed before the colon; after it, no spaces or brackets. */
const isUri = (text: string): boolean => /^[A-Za-z][A-Za-z\d+.-]*:[^\s<>"{}|\\^`]*$/.test(text);

export const stringOrUri: Rule = {
  id: 'string-or-uri',
  severity: 'low',
  about: 'A name with a colon in it is not a URI.',
  says: ({ name }) => `${name} has a colon in it, but is not a URI.`,
  why: 'Names in iss, sub and aud may be any string, but one with a colon must be a URI. Strict readers refuse it.',
  source: 'RFC 7519 §2',
  check: perLayer(function* ({ claims, issuer }) {
    // GitLab writes its subjects so, and its readers know it.
    if (issuer) return;
    for (const name of ['iss', 'sub', 'aud']) {
      const value = claims?.get(name);
      if (value?.texts.slice(0, 50).some((text) => text.includes(':') && !isUri(text.slice(0, 4096))))
        yield { args: { name }, evidence: value.evidence };
    }
  }),
};
