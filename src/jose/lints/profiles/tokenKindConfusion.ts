import { mediaType } from '../../token/mediaType.ts';
import { perLayer, type Rule } from '../rule.ts';

export const tokenKindConfusion: Rule = {
  id: 'token-kind-confusion',
  severity: 'high',
  about: 'An ID token is used as an access token.',
  says: ({ how }) => `This is an ID token, but ${how}.`,
  why: 'An ID token tells a client who logged in; it is not made for an API, and its audience is the client. An API must refuse it. Take the access token.',
  source: 'RFC 8725 §2.8, RFC 9068 §5',
  check: perLayer(function* (layer, { expectations }) {
    if (layer.kind !== 'idToken' || layer.number > 1) return;
    // Firebase and clusters take ID tokens at their APIs, by design.
    if (layer.issuer?.issuer.id.startsWith('firebase')) return;
    if (expectations.type !== undefined && mediaType(expectations.type) === 'at+jwt')
      yield { args: { how: 'an access token is expected' }, evidence: { kind: 'expectation', name: 'type' } };
    else if (layer.candidate.wrappings.some((each) => /bearer|access_token/i.test(JSON.stringify(each))))
      yield { args: { how: 'it is sent as an access token' } };
  }),
};
