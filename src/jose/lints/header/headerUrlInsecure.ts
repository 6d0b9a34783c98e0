import { perHeader, type Rule } from '../rule.ts';

export const headerUrlInsecure: Rule = {
  id: 'header-url-insecure',
  severity: 'high',
  about: 'A key address in the header is not https.',
  says: ({ name }) => `The address in ${name} is not https.`,
  why: 'Anyone on the network path can answer with their own key: TLS is required there.',
  source: 'RFC 7515 §4.1.2, §4.1.5',
  check: perHeader(function* ({ members }) {
    for (const name of ['jku', 'x5u']) {
      const value = members.get(name);
      if (value && !/^https:\/\//i.test(value.text ?? '')) yield { args: { name }, evidence: value.evidence };
    }
  }),
};
