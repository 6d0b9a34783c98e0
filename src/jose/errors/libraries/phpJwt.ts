import type { Library } from '../library.ts';

export const phpJwt: Library = {
  id: 'firebase-php-jwt',
  name: 'firebase/php-jwt (PHP)',
  versions: '6 and 7',
  source: 'firebase/php-jwt: src/JWT.php',
  marks: ['Firebase\\JWT', 'firebase/php-jwt'],
  rows: [
    { says: 'Signature verification failed', in: 'Firebase\\JWT\\SignatureInvalidException', check: 'signature' },
    { says: 'Expired token', in: 'Firebase\\JWT\\ExpiredException', check: 'exp' },
    { says: 'Cannot handle token with nbf prior to {time}', in: 'Firebase\\JWT\\BeforeValidException', check: 'nbf' },
    {
      says: 'Cannot handle token with iat prior to {time}',
      in: 'Firebase\\JWT\\BeforeValidException',
      check: 'iat',
      note: 'It allows no difference of clocks unless JWT::$leeway is set.',
    },
    { says: 'Wrong number of segments', in: 'UnexpectedValueException', check: 'parts' },
    { says: 'Invalid header encoding', in: 'UnexpectedValueException', check: 'header' },
    { says: 'Invalid claims encoding', in: 'UnexpectedValueException', check: 'payload' },
    { says: 'Payload must be a JSON object', in: 'UnexpectedValueException', check: 'payload' },
    { says: 'Empty algorithm', in: 'UnexpectedValueException', check: 'algMissing' },
    { says: 'Algorithm not supported', in: 'UnexpectedValueException', check: 'algUnknown' },
    {
      says: 'Incorrect key for this algorithm',
      in: 'UnexpectedValueException',
      check: 'algNotAllowed',
      note: 'Each key is bound to one algorithm, and alg in the header names another.',
    },
    { says: 'Key may not be empty', in: 'InvalidArgumentException', check: 'keyMissing' },
    { says: '"kid" invalid, unable to lookup correct key', in: 'UnexpectedValueException', check: 'keyNotFound' },
    { says: '"kid" empty, unable to lookup correct key', in: 'UnexpectedValueException', check: 'kidMissing' },
    {
      says: 'OpenSSL error: {*}',
      in: 'DomainException',
      check: 'keyInvalid',
      note: 'Often a PEM whose line breaks were lost on the way through a setting.',
    },
    {
      says: 'Provided key is too short',
      in: 'DomainException',
      check: 'keyShort',
      note: 'Version 7 refuses short keys; version 6 did not.',
      source: 'firebase/php-jwt 7, as quoted by its users',
    },
  ],
};
