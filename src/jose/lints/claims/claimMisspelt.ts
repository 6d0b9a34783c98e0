import { perLayer, type Rule } from '../rule.ts';

const MEANT: Readonly<Record<string, string>> = {
  expires: 'exp',
  expire: 'exp',
  expiry: 'exp',
  expiration: 'exp',
  expires_at: 'exp',
  expiresat: 'exp',
  expiration_time: 'exp',
  issuer: 'iss',
  issued_at: 'iat',
  issuedat: 'iat',
  subject: 'sub',
  audience: 'aud',
  not_before: 'nbf',
  notbefore: 'nbf',
  jwt_id: 'jti',
  exp: 'exp',
  iss: 'iss',
  iat: 'iat',
  sub: 'sub',
  aud: 'aud',
  nbf: 'nbf',
  jti: 'jti',
};

/** Claims that are looked at: nobody writes more by hand. */
const MOST = 2000;

export const claimMisspelt: Rule = {
  id: 'claim-misspelt',
  severity: 'low',
  about: 'A claim has a name that looks like a registered one.',
  says: ({ name, meant }) => `The claim "${name}" is not registered: did you mean ${meant}?`,
  why: 'A reader that looks for the registered name finds nothing, and may treat the token as one without it.',
  source: 'RFC 7519 §4',
  check: perLayer(function* ({ claims, kind }) {
    // Credentials have an issuer and a subject of their own.
    if (!claims || kind === 'verifiableCredential' || kind === 'sdJwt' || kind === 'introspection') return;
    let seen = 0;
    for (const { name, value } of claims.all()) {
      if ((seen += 1) > MOST) break;
      const lower = name.toLowerCase();
      const meant = Object.hasOwn(MEANT, lower) ? MEANT[lower] : undefined;
      if (meant !== undefined && meant !== name && !claims.has(meant))
        yield { args: { name, meant }, evidence: value.evidence };
    }
  }),
};
