import { sha256 } from '../fixtures/digest.ts';
import { encoded, good, token, type Fixtures } from '../fixtures/fixture.ts';

const disclosure = encoded(['salt-1', 'given_name', 'A']);
const other = encoded(['salt-2', 'family_name', 'B']);
const credential = (claims: object, ...disclosures: string[]) =>
  `${token({ alg: 'ES256', typ: 'dc+sd-jwt', kid: 'k' }, { iss: 'https://issuer.example', vct: 'https://vct.example', _sd_alg: 'sha-256', ...claims })}~${disclosures.map((each) => `${each}~`).join('')}`;

export const fixtures: Fixtures = {
  fires: [
    {
      text: credential({ _sd: [sha256(disclosure)] }, disclosure, other),
      args: { code: 'sd-jwt-unreferenced', disclosure: 2 },
    },
    {
      text: credential({ _sd: [sha256(disclosure), sha256(disclosure)] }, disclosure),
      args: { code: 'sd-jwt-doubled' },
    },
    { text: credential({ _sd: [sha256(disclosure)], given_name: 'C' }, disclosure), args: { code: 'sd-jwt-clash' } },
  ],
  // A digest without its disclosure may be a decoy.
  silent: [
    credential({ _sd: [sha256(disclosure), sha256(other)] }, disclosure),
    credential({ _sd: [sha256(other)] }),
    good(),
  ],
};
