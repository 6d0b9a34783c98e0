import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: token({ alg: 'ES256' }, '{"iss":"x",}'), args: { at: 12 } }, token('{"alg":', { iss: 'x' })],
  silent: [good(), token({ alg: 'ES256' }, 'just a text')],
};
