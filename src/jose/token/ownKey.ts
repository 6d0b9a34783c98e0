import { headerOf, parameter } from './joseHeader.ts';
import { headerString } from './header.ts';
import { mediaType } from './mediaType.ts';
import type { Jws } from './token.ts';

/** Types of tokens that show possession of a key: RFC 9449 section 4.2, RFC 9901 section 4.3, OpenID4VCI. */
const PROOFS: ReadonlySet<string> = new Set(['dpop+jwt', 'kb+jwt', 'openid4vci-proof+jwt']);

/** Whether a signature proves the possession of a key, by the type that it covers itself. */
export function provesPossession(jws: Jws, index: number): boolean {
  const header = headerOf(jws.signatures[index]);
  return parameter(header, 'typ')?.protected === true && PROOFS.has(mediaType(headerString(header, 'typ') ?? ''));
}

const hasOwn = (jws: Jws, index: number): boolean =>
  parameter(headerOf(jws.signatures[index]), 'jwk')?.protected === true;

/** Such a proof that holds the key, whoever else gave it. */
export const provesOwnKey = (jws: Jws, index: number): boolean => hasOwn(jws, index) && provesPossession(jws, index);

/** Whether the key in its header is the one to check it with: a proof, or ACME's first request (RFC 8555 section 6.2). */
export function isCheckedWithOwnKey(jws: Jws): boolean {
  const header = headerOf(jws.signatures[0]);
  const isAcme = ['url', 'nonce'].every((name) => parameter(header, name)?.protected);
  return jws.signatures.length === 1 && hasOwn(jws, 0) && (isAcme || provesPossession(jws, 0));
}
