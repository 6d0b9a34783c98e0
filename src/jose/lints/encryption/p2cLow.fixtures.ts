import { jwe, type Fixtures } from '../fixtures/fixture.ts';

const withCount = (p2c: unknown, bits = 256) =>
  jwe({ alg: `PBES2-HS${bits}+A${bits / 2}KW`, enc: 'A128GCM', p2s: 'AAECAwQFBgc', p2c }, { key: 24 });

export const fixtures: Fixtures = {
  fires: [
    { text: withCount(500), severity: 'medium' },
    { text: withCount(4096), severity: 'low', args: { wanted: 600_000 } },
    { text: withCount(200_000, 512), args: { wanted: 210_000 } },
  ],
  silent: [withCount(600_000), withCount(210_000, 512), withCount('0'), jwe({ alg: 'dir', enc: 'A256GCM' })],
};
