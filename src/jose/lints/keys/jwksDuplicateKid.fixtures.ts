import { good, type Fixtures } from '../fixtures/fixture.ts';

const EC = {
  kty: 'EC',
  crv: 'P-256',
  x: 'EVs_o5-uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf84',
  y: 'kGe5DgSIycKp8w9aJmoHhB1sB3QTugfnRWm5nU_TzsY',
};

const OKP = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };

export const fixtures: Fixtures = {
  fires: [
    {
      text: good(),
      keys: [
        JSON.stringify({
          keys: [
            { ...EC, kid: 'a' },
            { ...OKP, kid: 'a' },
          ],
        }),
      ],
      args: { kid: 'a' },
    },
  ],
  silent: [
    {
      text: good(),
      keys: [
        JSON.stringify({
          keys: [
            { ...EC, kid: 'a' },
            { ...OKP, kid: 'b' },
          ],
        }),
      ],
    },
  ],
};
