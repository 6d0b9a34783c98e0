import { jwe, type Fixtures } from '../fixtures/fixture.ts';

const withCount = (p2c: unknown) =>
  jwe({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2s: 'AAECAwQFBgc', p2c }, { key: 24 });

export const fixtures: Fixtures = {
  fires: [{ text: withCount(2_000_000_000), says: '2,000,000,000 times' }],
  silent: [withCount(600_000), withCount('many'), jwe({ alg: 'dir', enc: 'A256GCM', p2c: 2_000_000_000 })],
};
