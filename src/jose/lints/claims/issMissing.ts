import { missingRule } from '../missing.ts';

export const issMissing = missingRule('iss', {
  about: 'The token does not say who made it.',
  says: 'The token does not say who made it: iss is missing.',
  why: 'A reader that knows several issuers cannot tell which one it is from.',
  source: 'RFC 8725 §3.8',
});
