import { isUnsecured } from '../jose/signatureFamily.ts';
import { partsOf } from '../jose/parts.ts';
import type { Token } from '../jose/token.ts';
import { words } from './words.ts';

/** What a token is, in one line: "Signed token, 3 parts". */
export function structureWords(token: Token): string {
  const W = words.verdict;
  if (token.kind === 'sdJwt') return W.sdJwt(token.disclosures.length);
  // The slot of an empty part counts: it is there.
  const parts = partsOf(token).filter(({ part }) => part.name !== 'excess').length;
  if (token.kind === 'jwe') return token.form === 'compact' ? W.jwe(parts) : W.jweJson(token.recipients.length);
  if (token.form !== 'compact') return W.jwsJson(token.signatures.length);
  return isUnsecured(token) ? W.unsecured(parts) : W.jws(parts);
}
