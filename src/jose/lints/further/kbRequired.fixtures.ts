import { good, type Fixtures } from '../fixtures/fixture.ts';
import presentation from '../../sdJwt/fixtures/presentation.json' with { type: 'json' };

export const fixtures: Fixtures = {
  fires: [
    { text: `${good({}, { cnf: { jwk: { kty: 'EC' } } })}~`, args: { bound: 'no' } },
    // Its binding holds; the signature of its issuer is not checked, so that proves nothing yet.
    { text: presentation.token, args: { bound: 'open' }, says: 'counts only under a verified signature' },
    { text: presentation.token, keys: [JSON.stringify(presentation.issuer)], args: { bound: 'yes' } },
  ],
  silent: [`${good()}~`, good({}, { cnf: { jkt: 'x' } })],
};
