import { token, encoded, octets, type Fixtures } from '../fixtures/fixture.ts';
import { signed } from '../fixtures/signed.ts';

export const fixtures: Fixtures = {
  fires: [
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: [JSON.stringify({ kty: 'oct', k: encoded(new Uint8Array(32)) })],
      says: 'The secret is only 1 byte, repeated.',
    },
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: [JSON.stringify({ kty: 'oct', k: encoded('changeme'.repeat(4)) })],
      says: 'The secret is only 8 bytes, repeated.',
    },
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: [JSON.stringify({ kty: 'oct', k: encoded('qwertyuiopasdfghjklzxcvbnm123456') })],
      args: { pattern: 'runs' },
    },
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: [JSON.stringify({ kty: 'oct', k: encoded('correct horse battery staple of mine') })],
      args: { how: 'consists of words' },
    },
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: [JSON.stringify({ kty: 'oct', k: encoded('12345678901234567890123456789012') })],
    },
    {
      text: await signed({ alg: 'HS256' }, { iss: 'me' }, 'correct horse battery staple of mine'),
      keys: [
        JSON.stringify({ kty: 'oct', kid: 'mine', k: encoded('correct horse battery staple of mine') }),
        JSON.stringify({ kty: 'oct', kid: 'other', k: encoded('another one that consists of words too') }),
      ],
      count: 1,
      says: 'The secret “mine” consists of words.',
    },
    {
      text: await signed({ alg: 'HS256' }, { iss: 'me' }, 'correct horse battery staple of mine'),
      keys: ['correct horse battery staple of mine', 'another one that consists of words too'],
      count: 1,
      says: 'The secret that fits consists of words.',
    },
  ],
  silent: [
    { text: token({ alg: 'HS256' }, { iss: 'me' }), keys: [JSON.stringify({ kty: 'oct', k: encoded(octets(32)) })] },
    {
      text: token({ alg: 'HS256' }, { iss: 'me' }),
      keys: [
        JSON.stringify({ kty: 'oct', k: encoded('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08') }),
      ],
    },
  ],
};
