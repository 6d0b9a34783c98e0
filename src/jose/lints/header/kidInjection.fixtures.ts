import { good, type Fixtures } from '../fixtures/fixture.ts';

export const fixtures: Fixtures = {
  fires: [
    { text: good({ kid: '../../../../dev/null' }), args: { where: 'a file name' } },
    { text: good({ kid: "key' UNION SELECT 'a" }), args: { where: 'a database query' } },
    { text: good({ kid: 'key|whoami' }), args: { where: 'a command line' } },
    good({ kid: '${jndi:ldap://a}' }),
    good({ kid: '{{7*7}}' }),
    { text: good({ kid: '<img src=x>' }), args: { where: 'a page' } },
  ],
  silent: [
    good(),
    good({ kid: 'https://acme.example/acct/1' }),
    good({ kid: 'did:example:123#key-1' }),
    good({ kid: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd' }),
    good({ kid: 'Zm9v+/=' }),
    good({ kid: 'aWhvc2Vu--' }),
  ],
};
