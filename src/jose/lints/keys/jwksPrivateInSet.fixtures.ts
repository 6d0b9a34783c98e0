import { good, encoded, octets, type Fixtures } from '../fixtures/fixture.ts';

const EC = {
  kty: 'EC',
  crv: 'P-256',
  x: 'EVs_o5-uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf84',
  y: 'kGe5DgSIycKp8w9aJmoHhB1sB3QTugfnRWm5nU_TzsY',
};

export const fixtures: Fixtures = {
  fires: [{ text: good(), keys: [JSON.stringify({ keys: [EC, { kty: 'oct', k: encoded(octets(32)) }] })] }],
  silent: [{ text: good(), keys: [JSON.stringify({ keys: [EC] })] }],
};
