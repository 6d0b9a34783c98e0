import { perLayer, type Rule } from '../rule.ts';

export const k8sLegacyToken: Rule = {
  id: 'k8s-legacy-token',
  severity: 'high',
  about: 'A Kubernetes token of the old kind never expires.',
  says: 'This is a Kubernetes service account token of the old kind: it never expires.',
  why: 'It is kept in a Secret, and works until that is deleted. Use bound tokens (the TokenRequest API, or a projected volume).',
  source: 'Kubernetes documentation',
  check: perLayer(function* ({ claims, kind }) {
    if (kind === 'kubernetes' && claims && !claims.has('exp')) yield { evidence: claims.get('iss')?.evidence };
  }),
};
