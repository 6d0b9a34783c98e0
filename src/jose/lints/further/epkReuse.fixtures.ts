import { good, jwe, type Fixtures } from '../fixtures/fixture.ts';

const HEADER = {
  alg: 'ECDH-ES',
  enc: 'A256GCM',
  epk: {
    kty: 'EC',
    crv: 'P-256',
    x: 'EVs_o5-uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf84',
    y: 'kGe5DgSIycKp8w9aJmoHhB1sB3QTugfnRWm5nU_TzsY',
  },
};

export const fixtures: Fixtures = {
  fires: [`${jwe(HEADER)}\n${jwe(HEADER, { ciphertext: 40 })}`],
  silent: [jwe(HEADER), `${jwe(HEADER)}\n${good()}`],
};
