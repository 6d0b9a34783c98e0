import { encoded, good, token, type Fixtures } from '../fixtures/fixture.ts';

const credential = (alg: unknown) =>
  `${token({ alg: 'ES256', typ: 'dc+sd-jwt' }, { iss: 'https://issuer.example', _sd_alg: alg, _sd: ['AA'] })}~${encoded(['salt', 'name', 'value'])}~`;

export const fixtures: Fixtures = {
  fires: [credential('md5'), credential('SHA-256'), credential(7)],
  silent: [credential('sha-256'), good()],
};
