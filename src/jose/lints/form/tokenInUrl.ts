import { type Rule } from '../rule.ts';

export const tokenInUrl: Rule = {
  id: 'token-in-url',
  severity: 'medium',
  about: 'The token was in an address: in its query or in its fragment.',
  says: ({ place }) => `The token was in the ${place} of an address.`,
  why: ({ place }) =>
    place === 'query'
      ? 'A query ends up in browser histories, in logs of servers and proxies, and in Referer headers. Send tokens in a header or in a body.'
      : 'A fragment is not sent to servers, but it stays in the history of the browser, and every script of the page can read it.',
  source: 'RFC 6750 §5.3, RFC 9700, RFC 9110 §10.1.3',
  *check({ layers: [first] }) {
    for (const { kind } of first?.candidate.wrappings ?? [])
      if (kind === 'urlQuery' || kind === 'urlFragment')
        yield {
          args: { place: kind === 'urlQuery' ? 'query' : 'fragment' },
          severity: kind === 'urlQuery' ? 'medium' : 'low',
          layer: 1,
        };
  },
};
