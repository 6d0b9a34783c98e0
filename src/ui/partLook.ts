import type { PartName } from '../jose/token/token.ts';
import type { TapeKind } from './code/tape.ts';

export interface PartLook {
  letter: string;
  kind: TapeKind;
}

/** Letter, colour and pattern of every part: nothing depends on hue alone. */
export const PART_LOOK: Readonly<Record<PartName, PartLook>> = {
  protectedHeader: { letter: 'H', kind: 'header' },
  unprotectedHeader: { letter: 'U', kind: 'header' },
  sharedUnprotectedHeader: { letter: 'U', kind: 'header' },
  payload: { letter: 'P', kind: 'payload' },
  signature: { letter: 'S', kind: 'signature' },
  encryptedKey: { letter: 'K', kind: 'encryptedKey' },
  initializationVector: { letter: 'I', kind: 'iv' },
  ciphertext: { letter: 'C', kind: 'unreadable' },
  authenticationTag: { letter: 'T', kind: 'signature' },
  additionalData: { letter: 'A', kind: 'iv' },
  disclosure: { letter: 'D', kind: 'payload' },
  excess: { letter: '?', kind: 'other' },
};
