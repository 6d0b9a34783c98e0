import { good, type Fixtures } from '../fixtures/fixture.ts';
import { encryptedTo } from '../fixtures/signed.ts';

const HEADER = { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2c: 1000 };
const LONG = 'bicycle-Thirteen!of:rain 44';

export const fixtures: Fixtures = {
  fires: [
    { text: await encryptedTo(HEADER, 'x', 'secret'), keys: ['secret'], says: 'lists' },
    { text: await encryptedTo(HEADER, 'x', 'aB9$kk'), keys: ['aB9$kk'], says: '6 bytes' },
  ],
  silent: [{ text: await encryptedTo(HEADER, 'x', LONG), keys: [LONG] }, good()],
};
