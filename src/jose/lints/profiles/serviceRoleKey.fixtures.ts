import { good, NOW, token, type Fixtures } from '../fixtures/fixture.ts';

const key = (role: string, iss = 'supabase') =>
  token({ alg: 'HS256', typ: 'JWT' }, { iss, ref: 'abcdefghijklmnopqrst', role, iat: NOW, exp: NOW + 315_360_000 });

export const fixtures: Fixtures = {
  fires: [key('service_role')],
  silent: [key('anon'), key('service_role', 'https://issuer.example'), good()],
};
