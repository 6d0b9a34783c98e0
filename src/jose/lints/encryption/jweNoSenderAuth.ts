import { perLayer, type Rule } from '../rule.ts';

export const jweNoSenderAuth: Rule = {
  id: 'jwe-no-sender-auth',
  severity: 'medium',
  about: 'The content was encrypted with a public key, and nobody signed it.',
  says: 'The content is encrypted with a public key, but not signed.',
  why: 'Everyone can have the public key, so anyone could have made this token. That it decrypts does not show who made it. Sign first, then encrypt.',
  source: 'draft-ietf-oauth-rfc8725bis, CVE-2023-51774',
  check: perLayer(function* (layer) {
    const { algorithm, members } = layer.header ?? {};
    if (!layer.jwe || !layer.input.noToken || algorithm?.use !== 'keyManagement') return;
    if (algorithm.keyTypes.length > 0 && !algorithm.keyTypes.includes('oct'))
      yield { evidence: members?.get('alg')?.evidence };
  }),
};
