import { missingRule } from '../missing.ts';

export const subMissing = missingRule('sub', {
  about: 'The token does not say who it is about.',
  says: 'The token does not say who it is about: sub is missing.',
  why: 'A reader cannot tell who the user is, unless another claim says it.',
  source: 'RFC 8725 §3.8',
});
