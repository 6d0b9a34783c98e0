import { perLayer, type Rule } from '../rule.ts';
import { personalIn } from '../personal.ts';
import { parameter } from '../../tables/params.ts';

/** Claims that RFC 7519 section 5.3 lets be repeated, and those that are about a person. */
const CLAIMS = new Set(
  'iss sub aud exp nbf iat jti name email phone_number address birthdate preferred_username'.split(' '),
);

export const jweHeaderVisible: Rule = {
  id: 'jwe-header-visible',
  severity: 'info',
  about: 'The header of an encrypted token repeats claims, and is not encrypted.',
  says: ({ names }) => `The header shows claims: ${names}.`,
  why: 'Only the content is encrypted. Anyone who has the token can read its header.',
  source: 'RFC 7519 §5.3, §12',
  check: perLayer(function* (layer) {
    if (!layer.jwe) return;
    const shown = [...(layer.header?.members.all() ?? [])].filter(
      ({ name }) => CLAIMS.has(name) && parameter(name)?.core !== true,
    );
    if (shown.length === 0) return;
    const personal = shown.flatMap(({ name, value }) => personalIn(name, value.texts) ?? []);
    yield {
      args: { names: [...new Set(shown.map(({ name }) => name))].join(', ') },
      evidence: shown.flatMap(({ value }) => value.evidence ?? []),
      ...(personal[0] ? { severity: personal[0].severity } : {}),
    };
  }),
};
