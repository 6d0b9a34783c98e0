import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: token({ alg: 'HS255' }, { iss: 'x' }), args: { alg: 'HS255' } }, token({ alg: '' }, { iss: 'x' })],
  silent: [good(), token({ alg: 'hs256' }, { iss: 'x' }), token({ alg: 'NONE' }, { iss: 'x' }, '')],
};
