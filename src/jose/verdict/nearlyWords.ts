import type { Nearly } from './nearly.ts';

/** How the two differ. */
export const nearlyWords: Readonly<Record<Exclude<Nearly, ''>, string>> = {
  slash: 'only in a slash at the end',
  blanks: 'only in spaces around it',
  case: 'only in upper and lower case',
  scheme: 'only in http and https',
  port: 'only in the port',
  api: 'only in api:// at the beginning',
  version: 'in the version: both are the issuer of the same Entra tenant, v1 and v2',
  tenant: 'in the tenant: another one of the same issuer',
  project: 'in the client: both are of the same Google project',
  host: 'only in the host',
};
