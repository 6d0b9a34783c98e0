import { encoded, good, NOW, octets, token, type Fixtures } from '../fixtures/fixture.ts';

const jwk = { kty: 'EC', crv: 'P-256', x: encoded(octets(32)), y: encoded(octets(32, 5)) };
const proof = (claims: object = {}, header: object = {}) =>
  token(
    { alg: 'ES256', typ: 'dpop+jwt', jwk, ...header },
    { jti: '1', htm: 'GET', htu: 'https://api.example/things', iat: NOW, ...claims },
    octets(64),
  );

export const fixtures: Fixtures = {
  fires: [
    { text: proof({ jti: undefined }), args: { missing: 'jti' } },
    { text: proof({}, { typ: 'JWT' }), args: { what: 'typ' } },
    { text: proof({}, { jwk: undefined }), args: { what: 'jwk' } },
    { text: proof({ htu: 'https://api.example/things?a=1' }), args: { what: 'htu' }, severity: 'low' },
    { text: proof({ ath: 'AAAA' }), args: { what: 'ath' } },
  ],
  silent: [proof(), proof({ ath: encoded(octets(32)) }), good()],
};
