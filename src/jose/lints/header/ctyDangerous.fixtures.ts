import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    good({ cty: 'application/x-java-serialized-object' }),
    good({ cty: 'text/xml' }),
    good({ cty: 'application/soap+xml' }),
  ],
  silent: [good(), good({ cty: 'JWT' }), good({ cty: 'application/json' }), good({ cty: 'example' })],
};
