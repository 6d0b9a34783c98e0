import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: `https://app.example/cb?access_token=${good()}`, severity: 'medium' },
    { text: `https://app.example/cb#access_token=${good()}&x=1`, severity: 'low' },
  ],
  silent: [good(), `Bearer ${good()}`],
};
