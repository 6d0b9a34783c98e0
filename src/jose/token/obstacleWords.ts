import type { Obstacle } from './serialize.ts';

/** Why a token cannot be written in a form. English, as data. */
export const obstacleWords: Readonly<Record<Obstacle, string>> = {
  unread: 'It has more signatures or recipients than are read here, and those would be lost.',
  severalSignatures: 'It has several signatures, and this form has room for one. Each can be taken out on its own.',
  severalRecipients: 'It has several recipients, and this form has room for one. Each can be taken out on its own.',
  unprotectedHeader:
    'It has an unprotected header, for which the compact form has no room. To move it into the protected one, sign or encrypt again.',
  noProtectedHeader: 'It has no protected header, and the compact form cannot do without.',
  additionalData:
    'It has additional authenticated data (aad), for which the compact form has no room. Without them the tag would not fit.',
  payloadCharacters:
    'Its payload is not encoded (b64 is false) and has characters that would break the compact form (RFC 7797 §5.2).',
  payloadNotText: 'Its payload is not encoded (b64 is false) and no text, so that it cannot stand in JSON.',
  compactOnly: 'An SD-JWT is written in its own compact form only here.',
};
