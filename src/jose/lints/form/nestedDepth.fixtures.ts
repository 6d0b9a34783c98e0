import { good, type Fixtures } from '../fixtures/fixture.ts';
import { SEAL, sealed } from '../fixtures/sealed.ts';

export const fixtures: Fixtures = {
  fires: [{ text: await sealed(good(), 5), keys: [SEAL], args: { count: 6 } }],
  silent: [good(), { text: await sealed(good(), 2), keys: [SEAL] }],
};
