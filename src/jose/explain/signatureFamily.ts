import { algorithm, type SignatureAlgorithm } from '../tables/algs.ts';
import { headerString } from '../token/header.ts';
import { headerOf, jweHeader } from '../token/joseHeader.ts';
import { jwsOf } from '../token/parts.ts';
import type { Token } from '../token/token.ts';

/** The families of algorithm that the signatures of a token name, in order; undefined for one that is not known. */
export function signatureFamilies(token: Token): (SignatureAlgorithm['family'] | undefined)[] {
  return (jwsOf(token)?.signatures ?? []).map((entry) => {
    const alg = algorithm(headerString(headerOf(entry), 'alg') ?? '');
    return alg?.use === 'signature' ? alg.family : undefined;
  });
}

/** RFC 7515 section 2, Unsecured JWS: every signature of it says that there is none. */
export function isUnsecured(token: Token): boolean {
  const families = signatureFamilies(token);
  return families.length > 0 && families.every((family) => family === 'none');
}

/** Whether a secret or a password would open it for one of its recipients. */
const opensBySecret = (token: Token): boolean =>
  token.kind === 'jwe' &&
  token.recipients.some((_, index) => {
    const alg = algorithm(headerString(jweHeader(token, index), 'alg') ?? '');
    return alg?.use === 'keyManagement' && alg.keyTypes.includes('oct');
  });

/** Whether a secret would check one of its signatures, or open it. */
export const wantsSecret = (token: Token): boolean => signatureFamilies(token).includes('hmac') || opensBySecret(token);

/** Whether the key of this algorithm is a secret that a person may type. */
export function wantsTypedSecret(id: string): boolean {
  const alg = algorithm(id);
  return alg?.use === 'signature' && alg.family === 'hmac';
}
