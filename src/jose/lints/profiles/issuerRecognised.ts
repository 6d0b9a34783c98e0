import { perLayer, type Rule } from '../rule.ts';

export const issuerRecognised: Rule = {
  id: 'issuer-recognised',
  severity: 'info',
  about: 'The issuer is a well-known one.',
  says: ({ issuer, shape }) => (shape ? `iss has the shape of ${issuer}.` : `The token claims to be from ${issuer}.`),
  why: ({ keys, shape }) =>
    `Anyone can write that: only a signature that matches its keys shows that it is true.${
      keys === undefined ? '' : ` Its keys are at ${keys}.`
    }${shape ? ' Any host can have such an address: only you know whether it is yours.' : ''}`,
  source: 'documentation of the issuer',
  check: perLayer(function* ({ claims, issuer }) {
    if (!issuer) return;
    yield {
      args: {
        issuer: issuer.issuer.label,
        ...(issuer.keys === undefined ? {} : { keys: issuer.keys }),
        ...(issuer.issuer.isShape ? { shape: 'yes' } : {}),
      },
      evidence: claims?.get('iss')?.evidence,
    };
  }),
};
