import { encoded, jwe, octets, type Fixtures } from '../fixtures/fixture.ts';

const withSalt = (count: number) =>
  jwe({ alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2s: encoded(octets(count)), p2c: 600_000 }, { key: 24 });

export const fixtures: Fixtures = {
  fires: [{ text: withSalt(4), args: { has: 4 } }],
  silent: [withSalt(16), withSalt(8), jwe({ alg: 'dir', enc: 'A256GCM' })],
};
