import type { Library } from '../library.ts';

export const identityModel: Library = {
  id: 'identity-model',
  name: 'Microsoft.IdentityModel (.NET)',
  versions: '5 to 8',
  source:
    'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet: src/Microsoft.IdentityModel.Tokens/LogMessages.cs',
  marks: ['IDX10', 'IDX12', 'Microsoft.IdentityModel'],
  rows: [
    { says: 'IDX10204', check: 'settings', note: 'It was told no valid issuer, and is to check one.' },
    {
      says: "IDX10205: Issuer validation failed. Issuer: '{actual}'. Did not match: validationParameters.ValidIssuer: '{expected}'",
      check: 'claimValue',
      claim: 'iss',
      note: 'With Microsoft Entra, tokens of version 1 and 2 have different issuers.',
    },
    { says: 'IDX10208', check: 'settings', note: 'It was told no valid audience, and is to check one.' },
    { says: 'IDX10209', check: 'settings', note: 'The token is longer than MaximumTokenSizeInBytes.' },
    { says: 'IDX10211', check: 'claimMissing', claim: 'iss' },
    {
      says: "IDX10214: Audience validation failed. Audiences: '{actual}'. Did not match: validationParameters.ValidAudience: '{expected}'",
      check: 'claimValue',
      claim: 'aud',
    },
    {
      says: "IDX10222: Lifetime validation failed. The token is not yet valid. ValidFrom: '{time}'",
      check: 'nbf',
      note: 'It allows 5 minutes unless ClockSkew is set.',
    },
    {
      says: "IDX10223: Lifetime validation failed. The token is expired. ValidTo: '{time}'",
      check: 'exp',
      note: 'It allows 5 minutes unless ClockSkew is set.',
    },
    { says: 'IDX10225', check: 'claimMissing', claim: 'exp' },
    { says: 'IDX10256', check: 'typ' },
    {
      says: "IDX10257: Token type validation failed. Type: '{actual}'. Did not match: validationParameters.TokenTypes: '{expected}'",
      check: 'typ',
    },
    { says: 'IDX10400', check: 'base64' },
    {
      says: 'IDX10500',
      check: 'keyMissing',
      note: 'Often the discovery document or the key set could not be fetched.',
    },
    {
      says: "IDX10501: Signature validation failed. Unable to match key: {*}kid: '{kid}'",
      check: 'keyNotFound',
    },
    {
      says: 'IDX10503',
      check: 'signature',
      note: 'It tried the keys that it has, and the signature verifies with none of them.',
    },
    { says: 'IDX10504', check: 'signatureMissing' },
    { says: 'IDX10508', check: 'signatureForm' },
    {
      says: 'IDX10511',
      check: 'signature',
      note: 'The key that kid names is there, and the signature does not verify with it.',
    },
    {
      says: "IDX10517: Signature validation failed. The token's kid is missing.",
      check: 'kidMissing',
      note: 'It then tries all keys that it has: none of them verifies the signature.',
    },
    { says: 'IDX10603', check: 'decryption' },
    { says: 'IDX10609', check: 'decryption' },
    { says: 'IDX10630', check: 'keyShort' },
    { says: 'IDX10631', check: 'keyShort' },
    { says: 'IDX10634', check: 'keyType' },
    { says: 'IDX10653', check: 'keyShort' },
    {
      says: "IDX10720: Unable to create KeyedHashAlgorithm for algorithm '{alg}', the key size must be greater than: '{*}' bits, key has '{bits}' bits.",
      check: 'keyShort',
      source: 'Microsoft.IdentityModel.Tokens, as quoted by its users',
    },
  ],
};
