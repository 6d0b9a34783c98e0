import { perHeader, type Rule } from '../rule.ts';

export const kidMissing: Rule = {
  id: 'kid-missing',
  severity: 'info',
  about: 'The header does not name the key, although its issuer may have several.',
  says: 'The header does not name the key (kid).',
  why: 'An issuer with several keys should name the one it used: otherwise a reader must try them all.',
  source: 'OpenID Connect Core §10.1',
  check: perHeader(function* ({ members, algorithm }, layer) {
    if (!layer.jws || algorithm?.use !== 'signature' || !algorithm.keyTypes.some((type) => type !== 'oct')) return;
    if (!layer.claims?.text('iss')?.startsWith('https://')) return;
    if (!['kid', 'x5t', 'x5t#S256', 'x5c', 'jwk'].some((name) => members.has(name))) yield {};
  }),
};
