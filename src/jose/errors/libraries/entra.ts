import type { Library } from '../library.ts';

export const entra: Library = {
  id: 'entra',
  name: 'Microsoft Entra ID',
  versions: 'service',
  source: 'MicrosoftDocs/entra-docs: docs/identity-platform/reference-error-codes.md',
  marks: ['AADSTS'],
  rows: [
    { says: 'AADSTS50003', check: 'settings', note: 'The application has no signing key or certificate.' },
    { says: 'AADSTS50006', check: 'signature' },
    {
      says: 'AADSTS50012',
      check: 'signature',
      note: 'Its reasons are about the certificate, and one of them is a client assertion whose signature is invalid.',
    },
    {
      says: 'AADSTS50013',
      check: 'anything',
      note: 'The assertion is not accepted: its issuer is of another API version, or it is expired or malformed.',
    },
    { says: 'AADSTS500133', check: 'active', note: 'The assertion is outside its time: it needs a new token.' },
    {
      says: 'AADSTS50027',
      check: 'anything',
      note: 'Its reasons: nonce or sub missing, a claim given twice, another issuer or audience, outside its time, or the signature.',
    },
    { says: 'AADSTS50032', check: 'keyShort', note: 'The RSA key is too weak.' },
    {
      says: 'AADSTS50048',
      check: 'claimValue',
      claim: 'sub',
      note: 'In a client assertion, sub and iss must be the same.',
    },
    { says: 'AADSTS50010', check: 'claimValue', claim: 'aud' },
    { says: 'AADSTS50001', check: 'settings', note: 'The resource that was asked for does not exist, or is disabled.' },
  ],
};
