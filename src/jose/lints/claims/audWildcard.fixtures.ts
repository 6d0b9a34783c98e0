import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [good({}, { aud: '*' }), good({}, { aud: ['api', '*'] }), good({}, { aud: 'https://*.example' })],
  silent: [good(), good({}, { aud: 'https://api.example' }), good({}, { scope: '*' })],
};
