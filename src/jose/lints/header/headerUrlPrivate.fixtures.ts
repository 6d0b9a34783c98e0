import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    'http://169.254.169.254/latest/meta-data/',
    'https://localhost:8080/keys',
    'https://10.0.0.7/keys',
    'https://[::1]/keys',
    'https://vault.internal/keys',
  ].map((jku) => good({ jku })),
  silent: [
    good(),
    good({ jku: 'https://issuer.example/keys' }),
    good({ jku: 'https://172.32.0.1/keys' }),
    good({ jku: 'https://internal.example/keys' }),
  ],
};
