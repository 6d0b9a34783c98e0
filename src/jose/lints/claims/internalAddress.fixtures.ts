import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { aud: 'https://billing.internal/api' }), args: { name: 'aud' } },
    good({}, { node: '10.1.2.3' }),
    good({}, { iss: 'https://kubernetes.default.svc' }),
    good({}, { host: 'db.corp' }),
  ],
  silent: [
    good(),
    good({}, { node: '192.0.2.7' }),
    good({}, { version: '10.1.2' }),
    good({}, { host: 'internal.example' }),
  ],
};
