import { computersOf, webCryptoOf, type SignatureAlgorithm } from '../tables/algs.ts';
import type { Computer, Curve } from '../tables/curves.ts';
import { engineHas, hasWebCrypto } from './engineHas.ts';
import { librarySigner } from './library.ts';
import type { Signer } from './signer.ts';
import { engineSigner } from './webCrypto.ts';

/** A curve where the key names one of the algorithm's, else the algorithm's own. */
export const curveFor = (algorithm: SignatureAlgorithm, crv: string | undefined): Curve | undefined =>
  algorithm.curves.find((each) => each === crv) ?? algorithm.curves[0];

/** Who computes a signature algorithm here: the first that can of those that the table names; undefined if nobody can. */
export async function computerFor(
  algorithm: SignatureAlgorithm,
  curve: Curve | undefined,
): Promise<Computer | undefined> {
  const computers = computersOf(algorithm, curve);
  const others = computers.filter((each) => each !== 'library');
  const library = computers.find((each) => each === 'library');
  if (!hasWebCrypto() || others.length === 0) return library;
  // Every engine has HMAC, RSA and the curves of NIST; one that has not says so when asked to use them.
  const how = webCryptoOf(algorithm, curve);
  const serves = library === undefined || (how !== undefined && (await engineHas(how, ['sign', 'verify'])));
  return serves ? others[0] : library;
}

/** Our own face of it: WebCrypto asked directly, or a library; undefined if neither can. */
export async function signerFor(algorithm: SignatureAlgorithm, crv: string | undefined): Promise<Signer | undefined> {
  const curve = curveFor(algorithm, crv);
  const computer = await computerFor(algorithm, curve);
  if (computer === undefined) return undefined;
  return computer === 'library' ? librarySigner(algorithm, curve) : engineSigner(algorithm, curve);
}
