import { wholeClaims } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

const SAYS: Readonly<Record<string, string>> = {
  differ: 'iss and sub of the client assertion are not the same.',
  aud: 'The client assertion is for an endpoint, or for several, not for the issuer.',
};

export const clientAssertion: Rule = {
  id: 'client-assertion',
  severity: 'medium',
  about: 'A client assertion lacks what it must have.',
  says: ({ what, missing }) => SAYS[String(what)] ?? `The client assertion lacks ${missing}.`,
  why: ({ what }) =>
    what === 'aud'
      ? 'A dishonest server could use it at another server. The issuer as the only audience prevents that; newer profiles require it.'
      : what === 'differ'
        ? 'Both must be the client’s own id. A server refuses it.'
        : 'A server must refuse it.',
  source: 'OpenID Connect Core §9, RFC 7523 §3',
  check: perLayer(function* (layer) {
    const claims = wholeClaims(layer);
    if (!claims || layer.kind !== 'clientAssertion') return;
    const missing = claims.missing(['iss', 'sub', 'aud', 'exp']);
    if (missing.length > 0) yield { args: { missing: missing.join(', ') } };
    const [iss, sub, aud] = [claims.get('iss'), claims.get('sub'), claims.get('aud')];
    if (iss && sub && iss.raw !== sub.raw) yield { args: { what: 'differ' }, evidence: sub.evidence };
    const texts = aud?.texts ?? [];
    if (texts.length > 1 || texts.some((text) => /\/(?:token|par|introspect|revoke)$/.test(text)))
      yield { args: { what: 'aud' }, evidence: aud?.evidence, severity: 'info' };
  }),
};
