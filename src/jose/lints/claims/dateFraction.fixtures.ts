import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { exp: NOW + 60.5 }), args: { name: 'exp' } }, token({ alg: 'ES256' }, '{"exp":1.8e9}')],
  silent: [good(), good({}, { exp: '1.5' }), good({}, { ratio: 1.5 })],
};
