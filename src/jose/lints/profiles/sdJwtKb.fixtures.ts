import { sha256 } from '../fixtures/digest.ts';
import { encoded, NOW, octets, token, type Fixtures } from '../fixtures/fixture.ts';

// A point on P-256: the generator (SEC 2, section 2.4.2).
const jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'axfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpY',
  y: 'T-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU',
};
const issued = (cnf?: object) =>
  `${token({ alg: 'ES256', typ: 'dc+sd-jwt' }, { iss: 'https://issuer.example', ...(cnf ? { cnf } : {}) }, octets(64))}~`;
const bound = (credential: string, claims: object = {}, typ = 'kb+jwt', alg = 'ES256') => {
  const sd_hash = sha256(credential);
  return credential + token({ alg, typ }, { iat: NOW, aud: 'a', nonce: 'n', sd_hash, ...claims }, octets(64));
};

export const fixtures: Fixtures = {
  fires: [
    { text: bound(issued()), args: { code: 'cnf-missing' } },
    { text: bound(issued({ jwk }), {}, 'JWT'), args: { code: 'kb-typ' } },
    { text: bound(issued({ jwk }), {}, 'kb+jwt', 'HS256'), args: { code: 'kb-alg', alg: 'HS256' } },
    { text: bound(issued({ jwk }), { nonce: undefined }), args: { code: 'kb-claim', name: 'nonce' } },
    { text: bound(issued({ jwk }), { sd_hash: encoded(octets(32)) }), args: { code: 'kb-sd-hash' } },
  ],
  silent: [issued(), bound(issued({ jwk }))],
};
