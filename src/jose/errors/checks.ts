/** The causes that can be tried on the token on the bench. */
export type Cause =
  | 'exp'
  | 'nbf'
  | 'iat'
  | 'age'
  | 'claimValue'
  | 'claimMissing'
  | 'claimType'
  | 'typ'
  | 'alg'
  | 'none'
  | 'signature'
  | 'signatureMissing'
  | 'kid'
  | 'kidMissing'
  | 'keyType'
  | 'keyShort'
  | 'form'
  | 'crit'
  | 'decryption';

/**
 * The checks behind the libraries' messages, and the possible causes of each. A check without causes cannot be shown by
 * the token alone. The sentences are in words/en/errors.ts.
 */
const CHECKS = {
  exp: ['exp'],
  nbf: ['nbf'],
  iat: ['iat'],
  active: ['exp', 'nbf'],
  age: ['age'],
  claimValue: ['claimValue'],
  claimMissing: ['claimMissing'],
  claimType: ['claimType'],
  typ: ['typ'],
  signature: ['signature'],
  signatureMissing: ['signatureMissing', 'none'],
  signatureForm: ['signature', 'form'],
  keyNotFound: ['kid', 'alg'],
  severalKeys: ['kidMissing'],
  kidMissing: ['kidMissing'],
  keyMissing: [],
  keyType: ['keyType'],
  keyShort: ['keyShort'],
  keyInvalid: [],
  privateKey: ['keyType'],
  algNotAllowed: ['alg', 'none'],
  algUnknown: ['alg', 'form'],
  algMissing: ['form'],
  none: ['none'],
  parts: ['form'],
  malformed: ['form'],
  header: ['form'],
  payload: ['form'],
  base64: ['form'],
  crit: ['crit'],
  decryption: ['decryption'],
  anything: ['form', 'signature', 'exp', 'nbf'],
  noToken: [],
  scheme: [],
  keySet: [],
  settings: [],
  revoked: [],
  permission: [],
  binding: [],
} satisfies Record<string, readonly Cause[]>;

export type Check = keyof typeof CHECKS;

export const causesOf = (check: Check): readonly Cause[] => CHECKS[check];
