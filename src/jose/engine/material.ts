import { decodeBase64url } from '../text/base64url.ts';

/** A JSON Web Key (RFC 7517) as plain data. The types of its members are not checked yet. */
export type Jwk = { readonly [name: string]: unknown };

/**
 * The part of a key that an operation needs, without its origin. Treated as immutable, since an imported key is
 * remembered by the identity of this object.
 */
export type KeyMaterial = { kind: 'secret'; octets: Uint8Array } | { kind: 'jwk'; jwk: Jwk };

export const secretKey = (octets: Uint8Array): KeyMaterial => ({ kind: 'secret', octets });
export const jwkKey = (jwk: Jwk): KeyMaterial => ({ kind: 'jwk', jwk });

export const jwkText = (jwk: Jwk, name: string): string | undefined => {
  const value = jwk[name];
  return typeof value === 'string' ? value : undefined;
};

/** The octets of a base64url member, undefined if there is none. */
export const jwkOctets = (jwk: Jwk, name: string): Uint8Array | undefined => {
  const text = jwkText(jwk, name);
  return text === undefined ? undefined : decodeBase64url(text).octets;
};

/** The octets of a symmetric key, however it was given. */
export function secretOctets(key: KeyMaterial): Uint8Array | undefined {
  if (key.kind === 'secret') return key.octets;
  return jwkText(key.jwk, 'kty') === 'oct' ? jwkOctets(key.jwk, 'k') : undefined;
}

/** Members that only the holder of a private key has: RFC 7518 sections 6.2.2 and 6.3.2, RFC 8037, RFC 9964. */
export const PRIVATE_MEMBERS: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv'];

export const isPrivate = (jwk: Jwk): boolean => jwkText(jwk, 'd') !== undefined || jwkText(jwk, 'priv') !== undefined;

/** The public half, without what only guides the use of the key: mathematics does not depend on it. */
export function publicHalf(jwk: Jwk): Jwk {
  const left: Record<string, unknown> = { ...bare(jwk) };
  for (const name of PRIVATE_MEMBERS) delete left[name];
  return left;
}

/** The key without `use`, `key_ops` and `alg`: an engine could refuse the operation because of them. */
export function bare(jwk: Jwk): Jwk {
  const left: Record<string, unknown> = { ...jwk };
  for (const name of ['use', 'key_ops', 'ext', 'kid']) delete left[name];
  // RFC 9964 section 4: for AKP, alg is the type of the key.
  if (jwkText(jwk, 'kty') !== 'AKP') delete left['alg'];
  return left;
}

/** Bits of an RSA modulus. */
export function modulusBits(jwk: Jwk): number | undefined {
  const modulus = jwkOctets(jwk, 'n');
  if (!modulus) return undefined;
  let first = 0;
  while (first < modulus.length && modulus[first] === 0) first += 1;
  return first === modulus.length ? 0 : (modulus.length - first - 1) * 8 + (32 - Math.clz32(modulus[first] as number));
}
