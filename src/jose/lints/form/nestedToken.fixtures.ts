import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good({}, { id_token: good() }), args: { name: 'id_token' } }],
  silent: [good(), good({}, { data: 'eyJhIjoxfQ' })],
};
