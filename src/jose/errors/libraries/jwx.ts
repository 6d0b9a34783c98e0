import type { Library } from '../library.ts';

export const jwx: Library = {
  id: 'jwx',
  name: 'lestrrat-go/jwx (Go)',
  versions: '2',
  source: 'lestrrat-go/jwx: jwt/validate.go',
  marks: ['lestrrat', 'jwx/'],
  rows: [
    { says: '"exp" not satisfied', check: 'exp' },
    { says: '"nbf" not satisfied', check: 'nbf' },
    { says: '"iat" not satisfied', check: 'iat' },
    { says: '"aud" not satisfied', check: 'claimValue', claim: 'aud' },
    { says: '"{claim}" not satisfied: values do not match', check: 'claimValue' },
    { says: '"{claim}" not satisfied: required claim not found', check: 'claimMissing' },
    { says: '"{claim}" not satisfied: claim "{*}" does not exist', check: 'claimMissing' },
    {
      says: 'could not verify message using any of the signatures or keys',
      check: 'signature',
      source: 'lestrrat-go/jwx: jws/jws.go',
    },
  ],
};
