import { encoded, good, octets, token, NOW, type Fixtures } from '../fixtures/fixture.ts';

const idToken = (claims: object = {}, alg = 'RS256') =>
  token(
    { alg, kid: 'k', typ: 'JWT' },
    { iss: 'https://issuer.example', sub: 's', aud: 'app-1', exp: NOW + 60, iat: NOW, nonce: 'n', ...claims },
  );

export const fixtures: Fixtures = {
  fires: [
    { text: idToken({ sub: undefined }), args: { missing: 'sub' }, severity: 'medium' },
    { text: idToken({ iat: undefined, at_hash: encoded(octets(16)) }), args: { missing: 'iat' }, severity: 'high' },
    { text: idToken({ at_hash: encoded(octets(32)) }), args: { name: 'at_hash', has: 32, wants: 16 } },
    { text: idToken({ c_hash: encoded(octets(16)) }, 'RS512'), args: { name: 'c_hash', wants: 32 } },
  ],
  silent: [
    idToken(),
    idToken({ at_hash: encoded(octets(16)) }),
    idToken({ at_hash: encoded(octets(24)) }, 'ES384'),
    good({}, { sub: undefined }),
  ],
};
