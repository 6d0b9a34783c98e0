import { encoded, good, NOW, octets, token, type Fixtures } from '../fixtures/fixture.ts';

const idToken = (iss = 'https://issuer.example') =>
  token(
    { alg: 'RS256', kid: 'k', typ: 'JWT' },
    { iss, sub: 's', aud: 'app-1', exp: NOW + 60, iat: NOW, at_hash: encoded(octets(16)) },
  );

export const fixtures: Fixtures = {
  fires: [
    { text: idToken(), expectations: { type: 'at+jwt' }, says: 'an access token is expected' },
    { text: `Authorization: Bearer ${idToken()}`, says: 'sent as an access token' },
  ],
  silent: [
    idToken(),
    { text: good(), expectations: { type: 'at+jwt' } },
    `Authorization: Bearer ${good()}`,
    `Authorization: Bearer ${idToken('https://securetoken.google.com/my-project')}`,
  ],
};
