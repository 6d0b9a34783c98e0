import { perLayer, type Rule } from '../rule.ts';

export const hsShared: Rule = {
  id: 'hs-shared',
  severity: 'info',
  about: 'A token with an HMAC is for several parties, and each of them could make it.',
  says: 'The token has an HMAC: anyone who can check it can also make it.',
  why: 'It seems to be for several parties. Each one that has the secret can make tokens in the name of the issuer. With a private key only the issuer can.',
  source: 'RFC 7518 §8.10',
  check: perLayer(function* ({ headers, claims }) {
    const several = (claims?.texts('aud').length ?? 0) > 1 || claims?.text('iss')?.startsWith('https:') === true;
    for (const { algorithm, members } of headers)
      if (several && algorithm?.use === 'signature' && algorithm.family === 'hmac')
        yield { evidence: members.get('alg')?.evidence };
  }),
};
