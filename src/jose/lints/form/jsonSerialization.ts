import { perLayer, type Rule } from '../rule.ts';

export const jsonSerialization: Rule = {
  id: 'json-serialization',
  severity: 'info',
  about: 'The token is in a JSON serialization.',
  says: 'The token is in a JSON serialization: a JWS or a JWE may use one, but a JWT is always compact.',
  why: 'A reader of JWTs refuses it. Readers of JWS and JWE may know only one serialization.',
  source: 'RFC 7519 §1',
  check: perLayer(function* ({ jws, jwe, sdJwt }) {
    // RFC 9901 section 8 has one for SD-JWT.
    if (!sdJwt && (jws ?? jwe)?.form !== 'compact') yield {};
  }),
};
