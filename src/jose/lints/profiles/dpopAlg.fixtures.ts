import { good, token, type Fixtures } from '../fixtures/fixture.ts';

const proof = (alg: string) => token({ alg, typ: 'dpop+jwt' }, { htm: 'GET', htu: 'https://api.example' });

export const fixtures: Fixtures = {
  fires: [{ text: proof('HS256'), args: { alg: 'HS256' } }, proof('none')],
  silent: [proof('ES256'), good(), good({ alg: 'HS256' })],
};
