import type { Library } from '../library.ts';

export const azureApim: Library = {
  id: 'azure-api-management',
  name: 'Azure API Management (validate-jwt)',
  versions: 'service',
  source: 'learn.microsoft.com/en-us/answers/questions/1064084 (what it also says begins with IDX)',
  marks: ['validate-jwt', 'azure-api.net'],
  rows: [{ says: 'Claim value mismatch: {claim}={actual}.', check: 'claimValue' }],
};
