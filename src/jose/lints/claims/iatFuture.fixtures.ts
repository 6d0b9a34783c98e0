import { good, NOW, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { iat: NOW + 7200, exp: NOW + 9000 }), says: '2 hours ahead' },
    good({}, { iat: NOW + 200 }),
  ],
  silent: [
    good(),
    good({}, { iat: NOW + 5 }),
    good({}, { iat: NOW * 1000 }),
    { text: good({}, { iat: NOW + 200 }), expectations: { leeway: 300 } },
  ],
};
