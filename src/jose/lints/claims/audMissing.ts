import { missingRule } from '../missing.ts';

export const audMissing = missingRule('aud', {
  about: 'The token does not say who it is for.',
  says: 'The token does not say who it is for: aud is missing.',
  why: 'Any reader that trusts the issuer would accept it, even one that it was not made for.',
  source: 'RFC 8725 §3.9',
});
