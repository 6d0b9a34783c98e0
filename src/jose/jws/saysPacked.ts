import { stringMember } from '../text/json.ts';
import type { Jws } from '../token/token.ts';

/**
 * Whether its protected headers say that the payload is compressed. RFC 7516 section 4.1.3 defines `zip` for a JWE only;
 * SMART Health Cards use it in a JWS.
 */
export const saysPacked = ({ signatures }: Jws): boolean =>
  signatures.length > 0 &&
  signatures.every(({ protectedHeader }) => stringMember(protectedHeader?.json, 'zip') === 'DEF');
