import { encodeBase64url } from '../../jose/text/base64url.ts';

/**
 * Secrets that were found by trying words, in this visit. Kept apart from the ring, so that one that is removed and
 * given again is still known as guessed: no light may then call it verified.
 */
const guessed = new Set<string>();

export const rememberGuessed = (octets: Uint8Array): void => void guessed.add(encodeBase64url(octets));

export const isGuessed = (octets: Uint8Array): boolean => guessed.size > 0 && guessed.has(encodeBase64url(octets));
