import { good, token, GOOD_CLAIMS, type Fixtures } from '../fixtures/fixture.ts';

const HIDING = token({ alg: 'ES256', typ: 'at+jwt' }, { iss: 'https://issuer.example', _sd: ['x'] });

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { iss: undefined, aud: undefined }), args: { missing: 'iss, aud' }, severity: 'high' },
    { text: good({}, { client_id: undefined }), args: { missing: 'client_id' }, severity: 'low' },
    { text: good({}, { iat: undefined, jti: undefined }), args: { missing: 'iat, jti' }, severity: 'low' },
    { text: token({ alg: 'none', typ: 'at+jwt' }, { ...GOOD_CLAIMS, client_id: 'a' }, ''), says: 'unsecured' },
  ],
  silent: [
    // They may be among the digests, of the issuer's part alone and of an SD-JWT.
    HIDING,
    `${HIDING}~`,
    good(),
    good({ typ: 'application/at+jwt' }),
    good({ typ: 'JWT' }, { iss: undefined, scope: 'read' }),
  ],
};
