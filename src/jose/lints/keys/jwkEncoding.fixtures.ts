import { good, type Fixtures } from '../fixtures/fixture.ts';
import { rsaKey } from '../fixtures/rsa.ts';

const EC = {
  kty: 'EC',
  crv: 'P-256',
  x: 'EVs_o5-uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf84',
  y: 'kGe5DgSIycKp8w9aJmoHhB1sB3QTugfnRWm5nU_TzsY',
};

export const fixtures: Fixtures = {
  fires: [
    { text: good(), keys: [JSON.stringify({ ...EC, x: `${EC.x}=` })] },
    // It is base64url: of an octet too many.
    { text: good(), keys: [rsaKey().replace('AQAB', 'AAEAAQ')], says: 'begins with a zero byte' },
  ],
  silent: [{ text: good(), keys: [JSON.stringify(EC)] }],
};
