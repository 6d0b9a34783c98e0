import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { admin: true }), args: { name: 'admin' } },
    { text: good({}, { roles: ['user', 'admin'] }), args: { what: 'admin' } },
    good({}, { scope: 'read *' }),
    good({}, { role: 'service_role' }),
  ],
  silent: [good(), good({}, { admin: false, roles: ['user'], scope: 'read:admins' })],
};
