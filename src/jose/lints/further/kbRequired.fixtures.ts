import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [`${good({}, { cnf: { jwk: { kty: 'EC' } } })}~`],
  silent: [`${good()}~`, good({}, { cnf: { jkt: 'x' } })],
};
