import { good, type Fixtures } from '../fixtures/fixture.ts';

const okp = (crv: string, x: string): string => JSON.stringify({ kty: 'OKP', crv, x });

export const fixtures: Fixtures = {
  fires: [
    { text: good(), keys: [okp('Ed25519', `AQ${'A'.repeat(41)}`)] },
    { text: good(), keys: [okp('Ed448', `AQ${'A'.repeat(74)}`)] },
    { text: good(), keys: [okp('X25519', 'A'.repeat(43))] },
  ],
  silent: [{ text: good(), keys: [okp('Ed25519', '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')] }],
};
