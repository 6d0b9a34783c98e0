import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    good(
      {},
      {
        iss: 'https://login.microsoftonline.com/1f2e3d4c-aaaa-4bbb-8ccc-0123456789ab/v2.0',
        tid: '1f2e3d4c-aaaa-4bbb-8ccc-0123456789ab',
      },
    ),
  ],
  silent: [good()],
};
