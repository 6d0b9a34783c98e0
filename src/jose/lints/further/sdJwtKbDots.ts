import { perLayer, type Rule } from '../rule.ts';

export const sdJwtKbDots: Rule = {
  id: 'sd-jwt-kb-dots',
  severity: 'info',
  about: 'An SD-JWT with key binding has four dots, like an encrypted token.',
  says: 'This SD-JWT has four dots, like an encrypted token.',
  why: 'A reader that counts dots first takes it for a JWE. Look for ~ first.',
  source: 'RFC 9901 §4',
  check: perLayer(function* ({ sdJwt, text }) {
    if (sdJwt?.keyBinding && text.split('.', 6).length === 5) yield {};
  }),
};
