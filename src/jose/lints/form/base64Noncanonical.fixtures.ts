import { good, encoded, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: `${encoded({ alg: 'HS256' })}.${encoded({})}.${'x'.repeat(42)}B`, severity: 'medium' },
    // Cut off: no press writes its end.
    { text: `${encoded({ alg: 'HS256' })}.${encoded({})}.AB`, severity: 'medium' },
    { text: `${encoded({ alg: 'HS256' })}.${encoded({})}.AAAAA`, severity: 'error' },
  ],
  silent: [`${encoded({ alg: 'HS256' })}.${encoded({})}.AA`, good()],
};
