import { good, type Fixtures } from '../fixtures/fixture.ts';

const from = (iss: string) => good({}, { iss });
const TENANT = '11111111-2222-3333-4444-555555555555';

export const fixtures: Fixtures = {
  fires: [
    {
      text: from(`https://login.microsoftonline.com/${TENANT}/v2.0`),
      args: { keys: `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys` },
      says: 'claims to be from Microsoft Entra ID (v2)',
    },
    from(`https://sts.windows.net/${TENANT}/`),
    {
      text: from('https://dev-123.okta.com/oauth2/default'),
      args: { keys: 'https://dev-123.okta.com/oauth2/default/v1/keys' },
    },
    { text: from('https://tenant.eu.auth0.com/'), args: { keys: 'https://tenant.eu.auth0.com/.well-known/jwks.json' } },
    from('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'),
    from('https://accounts.google.com'),
    from('https://securetoken.google.com/my-project'),
    from('https://abcdefghijklmnopqrst.supabase.co/auth/v1'),
    from('https://token.actions.githubusercontent.com'),
    from('https://appleid.apple.com'),
    { text: from('https://sso.example/realms/one'), says: 'has the shape of a Keycloak realm' },
  ],
  silent: [
    good(),
    from(`https://login.microsoftonline.com/${TENANT}/v2.0/`),
    from(`https://login.microsoftonline.com/common/v2.0`),
    from(`https://login.microsoftonline.com.evil.example/${TENANT}/v2.0`),
    from('https://accounts.google.com.evil.example'),
    from('https://evil.example/https://accounts.google.com'),
    from('https://cognito-idp.eu-west-1.amazonaws.com/us-east-1_AbCdEfGhI'),
    from('https://a.b.c.auth0.com.example/'),
    from('https://token.actions.githubusercontent.com/org'),
  ],
};
