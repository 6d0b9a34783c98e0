import { encoded, good, octets, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: good({}, { cnf: { jkt: encoded(octets(32)) } }),
      says: 'a DPoP proof must show',
      severity: 'info',
      count: 1,
    },
    { text: good({}, { cnf: { 'x5t#S256': 'AAAA' } }), args: { name: 'x5t#S256' }, severity: 'high' },
    good({}, { cnf: { jwk: { kty: 'EC' } } }),
  ],
  silent: [good(), good({}, { cnf: {} }), good({}, { cnf: 'x' })],
};
