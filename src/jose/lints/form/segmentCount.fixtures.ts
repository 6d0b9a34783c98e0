import { good, jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [{ text: good().split('.').slice(0, 2).join('.'), args: { parts: 2, wanted: 3 } }, `${good()}.AA`],
  silent: [good(), jwe({ alg: 'dir', enc: 'A256GCM' })],
};
