import { kindByType } from '../tokenKind.ts';
import { wholeClaims } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const SAYS: Readonly<Record<string, string>> = {
  event: 'The events of the logout token do not name the logout, as an object.',
  whom: 'The logout token says neither who is to be logged out (sub) nor of which session (sid).',
  nonce: 'The logout token has a nonce, which it must not.',
  typ: 'The logout token does not say that it is one (typ).',
};

export const logoutClaims: Rule = {
  id: 'logout-claims',
  severity: 'high',
  about: 'A logout token lacks what it must have, or has what it must not have.',
  says: ({ what, missing }) => SAYS[String(what)] ?? `The logout token lacks ${missing}.`,
  why: ({ what }) =>
    what === 'nonce'
      ? 'That way nobody can pass it off as an ID token. A client must refuse it.'
      : what === 'typ'
        ? 'With "logout+jwt" nobody can pass off another token as one.'
        : 'A client must refuse it.',
  source: 'OpenID Connect Back-Channel Logout §2.4, §2.6',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    if (!claims || layer.kind !== 'logoutToken') return;
    const missing = claims.missing(['iss', 'aud', 'iat', 'exp', 'jti', 'events']);
    if (missing.length > 0) yield { args: { missing: missing.join(', ') } };
    if (claims.has('events') && claims.get('events')?.members.get(EVENT)?.type !== 'object')
      yield { args: { what: 'event' }, evidence: claims.get('events')?.evidence };
    if (!claims.has('sub') && !claims.has('sid')) yield { args: { what: 'whom' } };
    if (claims.has('nonce')) yield { args: { what: 'nonce' }, evidence: claims.get('nonce')?.evidence };
    const typ = layer.header?.members.get('typ');
    if (kindByType(typ?.text) !== 'logoutToken')
      yield { args: { what: 'typ' }, evidence: typ?.evidence, severity: 'info' };
  }),
};
