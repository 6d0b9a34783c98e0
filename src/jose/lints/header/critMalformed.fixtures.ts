import { encoded, good, jwe, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({ crit: [] }), args: { why: 'empty' } },
    { text: good({ crit: 'exp' }), args: { why: 'type' } },
    { text: good({ crit: ['a', 'a'], a: 1 }), args: { why: 'twice' } },
    { text: good({ crit: ['alg'] }), args: { why: 'defined', name: 'alg' } },
    { text: good({ crit: ['gone'] }), args: { why: 'absent', name: 'gone' } },
    {
      text: JSON.stringify({
        payload: encoded({}),
        protected: encoded({ alg: 'ES256' }),
        header: { crit: ['a'], a: 1 },
        signature: 'AA',
      }),
      args: { why: 'unprotected' },
    },
    { text: jwe({ alg: 'dir', enc: 'A256GCM', crit: [] }), args: { why: 'empty' } },
  ],
  silent: [good(), good({ b64: true, crit: ['b64'] }), good({ crit: ['bork'], bork: true })],
};
