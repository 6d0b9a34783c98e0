import { good, token, encoded, octets, type Fixtures } from '../fixtures/fixture.ts';

const PEM =
  '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==\n-----END PUBLIC KEY-----';
const SECRET = JSON.stringify({ kty: 'oct', k: encoded(PEM) });

export const fixtures: Fixtures = {
  fires: [
    { text: token({ alg: 'HS256' }, { iss: 'x' }), keys: [SECRET] },
    {
      text: token({ alg: 'HS256' }, { iss: 'x' }),
      input: { diagnosed: [{ id: 'public-key-as-secret', args: {}, verifies: false, attack: true }] },
    },
  ],
  silent: [{ text: token({ alg: 'ES256' }, { iss: 'x' }, octets(64)), keys: [PEM] }, good()],
};
