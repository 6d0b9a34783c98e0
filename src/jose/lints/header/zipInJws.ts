import { perHeader, type Rule } from '../rule.ts';

export const zipInJws: Rule = {
  id: 'zip-in-jws',
  severity: 'medium',
  about: 'A signed token says that its content is compressed.',
  says: 'zip is in a signed token, but it is defined only for encrypted ones.',
  why: 'Most readers take the compressed bytes for the content. Only SMART Health Cards use it.',
  source: 'RFC 7516 §4.1.3',
  check: perHeader(function* ({ members }, layer) {
    const zip = layer.jws && members.get('zip');
    if (zip) yield { evidence: zip.evidence, ...(layer.kind === 'healthCard' ? { severity: 'info' } : {}) };
  }),
};
