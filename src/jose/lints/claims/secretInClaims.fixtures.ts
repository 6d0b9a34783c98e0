import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({}, { password: 'hunter2!' }), args: { name: 'password', what: 'named like a secret' } },
    { text: good({}, { key: 'AKIAIOSFODNN7EXAMPLE' }), args: { what: 'an access key id of AWS' } },
    { text: good({}, { hash: `$2b$12$${'a'.repeat(53)}` }), args: { what: 'a password hash (bcrypt)' } },
    { text: good({}, { db: 'postgres://app:pass@db.example/app' }), args: { what: 'an address with a password' } },
    { text: good({}, { db: 'Server=x;Database=y;Password=z' }), args: { what: 'a connection string with a password' } },
    good({}, { pem: '-----BEGIN PRIVATE KEY-----\nAA' }),
    good({}, { user: { api_key: 'abcdefgh' } }),
  ],
  silent: [
    good(),
    good({}, { pwd_exp: 1, amr: ['pwd', 'mfa'], password: false, password_changed_at: '2026-01-01' }),
    good({}, { secret: '' }),
    good({}, { url: 'https://user@host.example/' }),
  ],
};
