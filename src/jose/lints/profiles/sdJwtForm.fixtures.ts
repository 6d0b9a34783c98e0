import { good, encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [`${good()}~${encoded(['salt', 'name', 'value'])}`, `${good()}~${encoded(['salt'])}~`],
  silent: [`${good()}~${encoded(['salt', 'name', 'value'])}~`],
};
