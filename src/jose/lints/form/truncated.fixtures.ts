import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [`${good().slice(0, 60)}...${good().slice(-30)}`, `${good().slice(0, 60)}…`],
  silent: [good()],
};
