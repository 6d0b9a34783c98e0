import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const assertion = { iss: 'app-1', sub: 'app-1', aud: 'https://issuer.example/token', exp: NOW + 60, iat: NOW };

export const fixtures: Fixtures = {
  fires: [token({ alg: 'ES256' }, assertion)],
  silent: [good({}, { jti: undefined }), token({ alg: 'ES256' }, { ...assertion, jti: '1' })],
};
