import { perHeader, type Rule } from '../rule.ts';

export const headerX5tSha1: Rule = {
  id: 'header-x5t-sha1',
  severity: 'info',
  about: 'The certificate is named only by its SHA-1 digest.',
  says: 'The certificate is named by its SHA-1 digest (x5t).',
  why: 'SHA-1 is broken. Use it to look up a certificate, but do not rely on it; "x5t#S256" is the newer form.',
  source: 'RFC 7515 §4.1.7, §4.1.8, §10.11',
  check: perHeader(function* ({ members }) {
    if (members.has('x5t') && !members.has('x5t#S256')) yield { evidence: members.get('x5t')?.evidence };
  }),
};
