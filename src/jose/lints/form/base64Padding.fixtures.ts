import { good, token, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [`${token({ alg: 'HS256' }, '{"iss":"ab"}')}=`],
  silent: [good()],
};
