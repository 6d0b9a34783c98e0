import type { Obstacle } from './serialize.ts';

/** Why a token cannot be written in a form. English, as data. */
export const obstacleWords: Readonly<Record<Obstacle, string>> = {
  unread: 'It has more signatures or recipients than Jotlab reads. They would be lost.',
  severalSignatures: 'It has several signatures, but this form holds only one. Each can be saved separately.',
  severalRecipients: 'It has several recipients, but this form holds only one. Each can be saved separately.',
  unprotectedHeader:
    'It has an unprotected header, which the compact form cannot hold. To move it into the protected one, sign or encrypt again.',
  noProtectedHeader: 'It has no protected header, which the compact form needs.',
  additionalData:
    'It has additional authenticated data (aad), which the compact form cannot hold. Without it the tag would not match.',
  payloadCharacters:
    'Its payload is not encoded (b64 is false) and has characters that would break the compact form (RFC 7797 §5.2).',
  payloadNotText: 'Its payload is not encoded (b64 is false) and not text, so JSON cannot hold it.',
  compactOnly: 'Here an SD-JWT has only its own compact form.',
};
