import { expect, it } from 'vitest';
import { nearly } from './nearly.ts';

const TENANT = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const OTHER = '11111111-86f1-41af-91ab-2d7cd011db47';

it.each<[how: ReturnType<typeof nearly>, has: string, wanted: string]>([
  ['slash', 'https://issuer.example/', 'https://issuer.example'],
  ['blanks', 'shop ', 'shop'],
  ['case', 'Shop', 'shop'],
  ['scheme', 'http://issuer.example', 'https://issuer.example'],
  ['port', 'https://issuer.example:8443/a', 'https://issuer.example/a'],
  ['api', TENANT, `api://${TENANT}`],
  ['version', `https://sts.windows.net/${TENANT}/`, `https://login.microsoftonline.com/${TENANT}/v2.0`],
  ['tenant', `https://login.microsoftonline.com/${OTHER}/v2.0`, `https://login.microsoftonline.com/${TENANT}/v2.0`],
  ['tenant', 'https://one.eu.auth0.com/', 'https://two.eu.auth0.com/'],
  ['project', '123456789012-web.apps.googleusercontent.com', '123456789012-ios.apps.googleusercontent.com'],
  ['host', 'https://keycloak:8080/realms/shop', 'https://id.example/realms/shop'],
  ['', '123456789012-web.apps.googleusercontent.com', '999456789012-web.apps.googleusercontent.com'],
  ['', `https://sts.windows.net/${OTHER}/`, `https://login.microsoftonline.com/${TENANT}/v2.0`],
  ['', 'https://a.example', 'https://b.example'],
  ['', 'shop', 'orders'],
])('%s: %s', (how, has, wanted) => {
  expect(nearly([has], [wanted])).toBe(how);
  expect(nearly([wanted], ['something else', has])).toBe(how);
});
