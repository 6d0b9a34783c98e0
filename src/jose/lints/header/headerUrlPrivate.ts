import { hostOf, isPrivateHost } from '../hosts.ts';
import { perHeader, type Rule } from '../rule.ts';

export const headerUrlPrivate: Rule = {
  id: 'header-url-private',
  severity: 'high',
  about: 'A key address in the header leads into a private network.',
  says: ({ name }) => `The address in ${name} leads into a private network.`,
  why: 'A verifier that follows it sends a request into its own network on behalf of the maker of the token. It must only use addresses that it knows in advance.',
  source: 'RFC 8725 §3.10',
  check: perHeader(function* ({ members }) {
    for (const name of ['jku', 'x5u']) {
      const value = members.get(name);
      const host = hostOf(value?.text ?? '');
      if (value && host !== undefined && isPrivateHost(host)) yield { args: { name }, evidence: value.evidence };
    }
  }),
};
